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
  const shown = (stored: number | null, scale: Format['field']['mass']) =>
    stored === null ? '' : String(Math.round(scale.shown(stored) * 10) / 10);
  return {
    sex: profile.sex,
    birthYear: profile.birthYear === null ? '' : String(profile.birthYear),
    height: shown(profile.heightCm, field.height),
    mass: shown(profile.massKg, field.mass),
    timeZone: profile.timeZone ?? '',
    earlierBackPain: profile.earlierBackPain ?? '',
    conditions: profile.conditions,
  };
}

type Edit = Partial<ProfileFields>;
type Read =
  | { readonly ok: true; readonly edit: Edit }
  | { readonly ok: false; readonly says: string };

const HEIGHT_CM = [100, 230] as const;
const MASS_KG = [25, 250] as const;

/** What of the draft differs from `profile`, as it is sent; or which field cannot be. */
export function profileEdit(
  draft: ProfileDraft,
  profile: ProfileFields,
  { field, today }: { readonly field: Format['field']; readonly today: string },
): Read {
  const was = profileDraft(profile, { field } as Format);
  const words = DATA.profile;
  const year = Number(today.slice(0, 4));
  const numbers = [
    ['birthYear', draft.birthYear, was.birthYear, PLAIN, [year - 110, year - 5], words.birthYear],
    ['heightCm', draft.height, was.height, field.height, HEIGHT_CM, words.height],
    ['massKg', draft.mass, was.mass, field.mass, MASS_KG, words.mass],
  ] as const;
  const edit: Record<string, unknown> = {};
  for (const [key, typed, before, scale, [low, high], name] of numbers) {
    if (typed === before) continue;
    const stored = typed.trim() === '' ? null : scale.stored(Number(typed));
    if (stored !== null && !(stored >= low && stored <= high)) {
      const ends = [Math.ceil(scale.shown(low)), Math.floor(scale.shown(high))] as const;
      return { ok: false, says: words.outOf(name, ...ends) };
    }
    edit[key] = stored === null ? null : Math.round(stored * 10) / 10;
  }
  if (draft.sex !== profile.sex) edit['sex'] = draft.sex;
  const zone = draft.timeZone.trim() || null;
  if (zone !== profile.timeZone) edit['timeZone'] = zone;
  const earlier = draft.earlierBackPain || null;
  if (earlier !== profile.earlierBackPain) edit['earlierBackPain'] = earlier;
  if (draft.conditions !== profile.conditions) edit['conditions'] = draft.conditions;
  return { ok: true, edit: edit as Edit };
}

const PLAIN: Format['field']['mass'] = { unit: '', shown: (n) => n, stored: (n) => n };
