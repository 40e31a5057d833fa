import {
  type Day,
  datedAfterVisit,
  err,
  isUrgentTier,
  ok,
  QUESTION_IDS,
  type Screening,
  signsIn,
  type TriageAnswer,
  type TriageAnswers,
  triage,
} from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { TriageEdit } from '../views/triage-view.ts';
import type { Edit } from './edit.ts';
import { addedRow, changedRow } from './row-change.ts';
import type { Snapshot } from './snapshot.ts';

const NOBODY: TriageAnswers = { age: undefined, sex: undefined, answers: {}, seen: undefined };

/**
 * Writes those answers that are given; the others stay, so that no answer is lost by a page that did not show it. What
 * they come to is kept beside them once the runner is through, and at once where it is urgent; it was told, and stays
 * when the answers are taken back.
 */
export function triageEdit(edit: TriageEdit): Edit {
  return (snapshot) => {
    const { records, rows, rowOf, today } = snapshot;
    if (edit.seen && edit.seen.date > today) return err('day-ahead');
    const told = answersAfter(records.triage ?? NOBODY, edit, today);
    const given = edit.seen ? datedAfterVisit(told, records.screenings, today) : told;
    const entry = { kind: 'triage', triage: given } as const;
    const row = records.triage ? changedRow(rowOf(records.triage), entry) : addedRow(rows, entry);
    const kept = screeningRow(snapshot, given, edit.finished === true);
    return ok({ rows: [row], id: row.id, ...(kept ? { lasting: [kept] } : {}) });
  };
}

function answersAfter(
  before: TriageAnswers,
  { age, sex, answers, seen }: TriageEdit,
  today: Day,
): TriageAnswers {
  const given = Object.entries(answers).map(([id, answer]) => [
    id,
    answered(before.answers[id], answer, before.seen ? today : undefined),
  ]);
  return {
    age: age ?? undefined,
    sex: sex ?? undefined,
    answers: { ...before.answers, ...Object.fromEntries(given) },
    seen: seen === undefined ? before.seen : seenFrom(seen),
  };
}

function seenFrom(seen: NonNullable<TriageEdit['seen']> | null): TriageAnswers['seen'] {
  if (!seen) return undefined;
  const { date, by, said, mayRun } = seen;
  return { date, by: by ?? undefined, said: said ?? undefined, mayRun: mayRun ?? undefined };
}

/**
 * @param newSince the day from which a yes that was none before counts: after somebody looked, only what is newer
 *   than that does
 */
function answered(
  before: TriageAnswer | undefined,
  given: TriageEdit['answers'][string],
  newSince: Day | undefined,
): TriageAnswer {
  const value = (typeof given === 'object' ? given?.value : given) ?? undefined;
  const stays = before?.value === value;
  const since = typeof given === 'object' ? given?.since : stays ? before?.since : undefined;
  const examined =
    typeof given === 'object' ? given?.examined : stays ? before?.examined : undefined;
  const isNew = value === true && !stays && newSince !== undefined;
  return {
    value,
    since: since ?? (isNew ? newSince : undefined),
    // It may have come later on the day on which somebody looked.
    examined: examined ?? (isNew ? false : undefined),
  };
}

function screeningRow(
  { records, rows, today }: Snapshot,
  given: TriageAnswers,
  isFinished: boolean,
): LogRowRecord | undefined {
  const { screenings } = records;
  const signs = signsIn(records.diary, today);
  const next: Screening = { ...screeningOf(given, today, isFinished), signs };
  const isUrgent = isUrgentTier(next.tier);
  const last = screenings.at(-1);
  if (!(next.complete || isUrgent) || (last && isSame(last, next))) return undefined;
  const entry = { kind: 'screenings', screenings: [...screenings, next] } as const;
  const there = [...rows.values()].find(
    ({ kind, isDeleted }) => kind === 'screenings' && !isDeleted,
  );
  return there ? changedRow(there, entry) : addedRow(rows, entry);
}

function screeningOf(
  given: TriageAnswers,
  day: Day,
  isFinished: boolean,
): Omit<Screening, 'signs'> {
  const { tier, running, reasons, complete, rulesVersion } = triage(given, day);
  const said = (value: boolean) => QUESTION_IDS.filter((id) => given.answers[id]?.value === value);
  return {
    day,
    rulesVersion,
    tier,
    running,
    reasons,
    complete: complete && isFinished,
    yes: said(true),
    no: said(false),
  };
}

function isSame(one: Screening, other: Screening): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder({
  day,
  rulesVersion,
  tier,
  running,
  reasons,
  complete,
  yes,
  no,
  signs,
}: Screening) {
  return [day, rulesVersion, tier, running, reasons, complete, yes, no, signs ?? []];
}
