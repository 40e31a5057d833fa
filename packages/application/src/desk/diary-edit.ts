import { BODY_SPOTS, type Day, type DiaryEntry, daysBetween, err, ok } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { DiaryEdit } from '../views/log-view.ts';
import { blankDiary, saysNoPain, saysNothing, withDiaryFields } from './diary-fields.ts';
import type { Edit } from './edit.ts';
import { addedRow, changedRow, emptied } from './row-change.ts';
import { diaryTarget, type RunTarget } from './run-target.ts';
import type { Snapshot } from './snapshot.ts';

/** Days after which pain that is written down is from memory. */
const AT_THE_TIME_DAYS = 2;

/**
 * Writes those fields that are given of one run's row, or of a day without a run. A row of the app that says
 * nothing any more is taken away.
 */
export function diaryEdit({ day, runId, fields }: DiaryEdit): Edit {
  return (snapshot) => {
    const target = diaryTarget(snapshot, { day, runId });
    if (!target.ok) return target;
    const before = entryOf(target.value);
    const after = withDiaryFields(before, fields);
    if (!areOnTheMap(after.spots, before.spots)) return err('unknown-spot');
    const { entry } = target.value;
    const gone = saysNothing(after) ? emptied(entry && snapshot.rowOf(entry)) : undefined;
    if (gone) return ok({ rows: gone, id: null });
    const isFirstPain = saysNoPain(before) && !saysNoPain(after);
    const recalled =
      fields.recalled ??
      (isFirstPain ? isFromMemory(target.value.day, snapshot.today) : after.recalled);
    const row = diaryRow(snapshot, target.value, { ...after, recalled });
    return ok({ rows: [row], id: row.id });
  };
}

/** A place that a file named is kept as the file has it. */
function areOnTheMap(spots: readonly string[], before: readonly string[]): boolean {
  return spots.every((spot) => BODY_SPOTS.includes(spot) || before.includes(spot));
}

export function entryOf({ day, run, entry }: RunTarget<DiaryEntry>): DiaryEntry {
  return entry ?? blankDiary(day, run);
}

export function isFromMemory(day: Day, today: Day): boolean {
  return daysBetween(day, today) > AT_THE_TIME_DAYS;
}

/** The row of the target as `after` says: changed where it is there, else a new one. */
export function diaryRow(
  { rows, rowOf }: Snapshot,
  { entry }: RunTarget<DiaryEntry>,
  after: DiaryEntry,
): LogRowRecord {
  const written = { kind: 'diary', rows: [after] } as const;
  return entry ? changedRow(rowOf(entry), written) : addedRow(rows, written);
}
