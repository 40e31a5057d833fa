import type { ProfileFields } from '@plumbline/application';
import type { Format } from '../../show/format.ts';
import { DATA } from '../../words/data.ts';

/** The form's fields as they are typed; heights and weights in the runner's own units. */
export interface ProfileDraft {
  readonly sex: ProfileFields['sex'];
  readonly birthYear: string;
  readonly height: string;
  readonly mass: string;
  readonly timeZone: string;
  readonly earlierBackPain: NonNullable<ProfileFields['earlierBackPain']> | '';
  readonly conditions: readonly string[] | null;
}

export function profileDraft(profile: ProfileFields, { field }: Format): ProfileDraft {
  return {
    sex: profile.sex,
    birthYear: profile.birthYear === null ? '' : String(profile.birthYear),
    height: typed(profile.heightCm, field.height),
    mass: typed(profile.massKg, field.mass),
    timeZone: profile.timeZone ?? '',
    earlierBackPain: profile.earlierBackPain ?? '',
    conditions: profile.conditions,
  };
}

type Scale = Format['field']['mass'];
type Edit = Partial<ProfileFields>;
type Read =
  | { readonly ok: true; readonly edit: Edit }
  | { readonly ok: false; readonly says: string };

interface NumberField {
  readonly key: 'birthYear' | 'heightCm' | 'massKg';
  readonly name: string;
  readonly now: string;
  readonly before: string;
  readonly scale: Scale;
  readonly ends: readonly [low: number, high: number];
}

const PLAIN: Scale = { unit: '', shown: (n) => n, stored: (n) => n };
const HEIGHT_CM = [100, 230] as const;
const MASS_KG = [25, 250] as const;

/** What of the draft differs from `profile`, as it is sent; or which field cannot be. */
export function profileEdit(
  draft: ProfileDraft,
  profile: ProfileFields,
  { format, today }: { readonly format: Format; readonly today: string },
): Read {
  const was = profileDraft(profile, format);
  const edit: Record<string, unknown> = {};
  for (const field of numberFields(draft, was, { format, today })) {
    if (field.now === field.before) continue;
    const stored = storedIn(field);
    if (stored === undefined) return { ok: false, says: limitsOf(field) };
    edit[field.key] = stored;
  }
  const plain = {
    sex: [draft.sex, profile.sex],
    timeZone: [draft.timeZone.trim() || null, profile.timeZone],
    earlierBackPain: [draft.earlierBackPain || null, profile.earlierBackPain],
    conditions: [draft.conditions, profile.conditions],
  };
  for (const [key, [now, before]] of Object.entries(plain)) if (now !== before) edit[key] = now;
  return { ok: true, edit: edit as Edit };
}

function numberFields(
  now: ProfileDraft,
  was: ProfileDraft,
  { format: { field }, today }: { readonly format: Format; readonly today: string },
): readonly NumberField[] {
  const { birthYear, height, mass } = DATA.profile;
  const year = Number(today.slice(0, 4));
  return [
    {
      key: 'birthYear',
      name: birthYear,
      now: now.birthYear,
      before: was.birthYear,
      scale: PLAIN,
      ends: [year - 110, year - 5],
    },
    {
      key: 'heightCm',
      name: height,
      now: now.height,
      before: was.height,
      scale: field.height,
      ends: HEIGHT_CM,
    },
    {
      key: 'massKg',
      name: mass,
      now: now.mass,
      before: was.mass,
      scale: field.mass,
      ends: MASS_KG,
    },
  ];
}

/** null: emptied. Nothing where it cannot be kept. */
function storedIn({ key, now, scale, ends: [low, high] }: NumberField): number | null | undefined {
  if (now.trim() === '') return null;
  const stored = Math.round(scale.stored(Number(now)) * 100) / 100;
  const isWhole = key !== 'birthYear' || Number.isInteger(stored);
  return isWhole && stored >= low && stored <= high ? stored : undefined;
}

function limitsOf({ name, scale, ends: [low, high] }: NumberField): string {
  return DATA.profile.outOf(name, Math.ceil(scale.shown(low)), Math.floor(scale.shown(high)));
}

function typed(stored: number | null, scale: Scale): string {
  return stored === null ? '' : String(Math.round(scale.shown(stored) * 10) / 10);
}
