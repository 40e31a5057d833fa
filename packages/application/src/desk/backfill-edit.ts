import { type DiaryEntry, ok } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { BackfillEdit } from '../views/log-view.ts';
import { diaryRow, entryOf, isFromMemory } from './diary-edit.ts';
import { saysNoPain, saysNothing, withDiaryFields } from './diary-fields.ts';
import type { Edit } from './edit.ts';
import { deletedRow, isFromApp } from './row-change.ts';
import { diaryTarget, type RunTarget } from './run-target.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Writes the pain of many runs from memory, one number each. What the runner wrote of a run at the time, or
 * more than that one number from memory, is left as it is, and said to be.
 */
export function backfillEdit({ runs }: BackfillEdit): Edit {
  return (snapshot) => {
    const changed = new Map<string, LogRowRecord>();
    const left: string[] = [];
    const rows = new Map(snapshot.rows);
    for (const [runId, pain] of new Map(runs.map((run) => [run.runId, run.pain]))) {
      const target = diaryTarget(snapshot, { day: '', runId });
      if (!target.ok) return target;
      const before = entryOf(target.value);
      if (!mayFill(before)) left.push(runId);
      else if (pain !== null || !saysNoPain(before)) {
        const row = filled({ ...snapshot, rows }, target.value, pain);
        rows.set(row.id, row);
        changed.set(row.id, row);
      }
    }
    return ok({ rows: [...changed.values()], id: null, left });
  };
}

/** Nothing said yet, or one number from memory: `painAfter`, the worst of that day. */
function mayFill(entry: DiaryEntry): boolean {
  if (saysNoPain(entry)) return true;
  const { painBefore, painDuring, painNextMorning, recalled } = entry;
  return recalled && ![painBefore, painDuring, painNextMorning].some(({ known }) => known);
}

function filled(
  snapshot: Snapshot,
  target: RunTarget<DiaryEntry>,
  pain: number | null,
): LogRowRecord {
  const recalled = pain !== null && isFromMemory(target.day, snapshot.today);
  const after = withDiaryFields(entryOf(target), { painAfter: pain, recalled });
  const there = target.entry && snapshot.rowOf(target.entry);
  if (there && isFromApp(there) && saysNothing(after)) return deletedRow(there);
  return diaryRow(snapshot, target, after);
}
