import { type Day, ok, type TriageAnswer, type TriageAnswers } from '@plumbline/domain';
import type { TriageEdit } from '../views/triage-view.ts';
import type { Edit } from './edit.ts';
import { addedRow, changedRow } from './row-change.ts';

const NOBODY: TriageAnswers = { age: undefined, sex: undefined, answers: {}, seen: undefined };

/** Writes those answers that are given; the others stay, so that no answer is lost by a page that did not show it. */
export function triageEdit({ age, sex, answers }: TriageEdit): Edit {
  return ({ records, rows, rowOf, today }) => {
    const before = records.triage ?? NOBODY;
    const given = Object.entries(answers).map(([id, answer]) => [
      id,
      answered(before.answers[id], answer, before.seen ? today : undefined),
    ]);
    const triage: TriageAnswers = {
      ...before,
      age: age ?? undefined,
      sex: sex ?? undefined,
      answers: { ...before.answers, ...Object.fromEntries(given) },
    };
    const entry = { kind: 'triage', triage } as const;
    const row = records.triage ? changedRow(rowOf(records.triage), entry) : addedRow(rows, entry);
    return ok({ rows: [row], id: row.id });
  };
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
    examined: examined ?? undefined,
  };
}
