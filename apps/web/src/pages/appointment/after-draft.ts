import type { LimitFields, VisitFields } from '@plumbline/application';
import { AFTER } from '../../words/appointment.ts';
import { linesOf, orNull } from './visit-draft.ts';

/** What is typed after a visit. Of each kind of limit the form shows one; further ones that a file brought stay. */
export interface AfterDraft {
  readonly day: string;
  readonly said: string;
  readonly isResting: boolean;
  readonly restUntil: string;
  readonly isShort: boolean;
  readonly mostKm: number | null;
  readonly mostUntil: string;
  readonly other: string;
}

export function afterDraft(visit: VisitFields | undefined, today: string): AfterDraft {
  const rest = firstOf(visit, 'no_running_until');
  const most = firstOf(visit, 'max_km');
  return {
    day: visit?.day ?? today,
    said: visit?.said ?? '',
    isResting: rest !== undefined,
    restUntil: rest?.until ?? '',
    isShort: most !== undefined,
    mostKm: most?.km ?? null,
    mostUntil: most?.until ?? '',
    other: othersOf(visit)
      .map(({ text }) => text)
      .join('\n'),
  };
}

/** The visit as it was typed, or what is missing. */
export function visitAfter(
  draft: AfterDraft,
  visit: VisitFields | undefined,
): VisitFields | { readonly missing: string } {
  if (draft.day === '') return { missing: AFTER.needsDay };
  if (draft.isShort && draft.mostKm === null) return { missing: AFTER.needsKm };
  const before = visit ?? EMPTY;
  return {
    ...before,
    id: visit?.id ?? crypto.randomUUID(),
    day: draft.day,
    said: orNull(draft.said),
    limits: limitsOf(draft, visit),
  };
}

const EMPTY = { time: null, place: null, questions: [] } as const;

function limitsOf(draft: AfterDraft, visit: VisitFields | undefined): readonly LimitFields[] {
  const rest = firstOf(visit, 'no_running_until');
  const most = firstOf(visit, 'max_km');
  const shown = new Set<LimitFields | undefined>([rest, most, ...othersOf(visit)]);
  const texts = new Map(othersOf(visit).map((limit) => [limit.text, limit]));
  return [
    ...(draft.isResting
      ? [{ ...(rest ?? limit('no_running_until')), until: orNull(draft.restUntil) }]
      : []),
    ...(draft.isShort
      ? [{ ...(most ?? limit('max_km')), km: draft.mostKm, until: orNull(draft.mostUntil) }]
      : []),
    ...linesOf(draft.other).map((text) => texts.get(text) ?? { ...limit('other'), text }),
    ...(visit?.limits.filter((each) => !shown.has(each)) ?? []),
  ];
}

function limit(kind: LimitFields['kind']): LimitFields {
  return { kind, until: null, km: null, text: '' };
}

function firstOf(visit: VisitFields | undefined, kind: LimitFields['kind']) {
  return visit?.limits.find((each) => each.kind === kind);
}

function othersOf(visit: VisitFields | undefined): readonly LimitFields[] {
  return visit?.limits.filter(({ kind }) => kind === 'other') ?? [];
}
