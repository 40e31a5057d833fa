import { type Day, type DiaryEntry, daysBetween, ok } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { DiaryEdit } from '../views/log-view.ts';
import { blankDiary, saysNoPain, withDiaryFields } from './diary-fields.ts';
import type { Edit } from './edit.ts';
import { addedRow, changedRow } from './row-change.ts';
import { diaryTarget, type RunTarget } from './run-target.ts';
import type { Snapshot } from './snapshot.ts';

/** Days after which pain that is written down is from memory. */
const AT_THE_TIME_DAYS = 2;

/** Writes those fields that are given of one run's row, or of a day without a run. */
export function diaryEdit({ day, runId, fields }: DiaryEdit): Edit {
  return (snapshot) => {
    const target = diaryTarget(snapshot, { day, runId });
    if (!target.ok) return target;
    const before = entryOf(target.value);
    const after = withDiaryFields(before, fields);
    const isFirstPain = saysNoPain(before) && !saysNoPain(after);
    const recalled =
      fields.recalled ??
      (isFirstPain ? isFromMemory(target.value.day, snapshot.today) : after.recalled);
    const row = diaryRow(snapshot, target.value, { ...after, recalled });
    return ok({ rows: [row], id: row.id });
  };
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
