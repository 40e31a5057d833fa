import type { LogEntry, LogRecord } from '@plumbline/store';
import type { Edited } from './edit.ts';
import { addedRow, changedRow, deletedRow } from './row-change.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A row written anew, or in the place of another. What a row is known by does not change, because its file
 * may be read again: a row of another day or exercise is a new one, and the one before is taken away.
 */
export function rowEdit(
  { rows, rowOf }: Snapshot,
  entry: LogEntry,
  { before, isSameRow }: { readonly before: LogRecord | undefined; readonly isSameRow: boolean },
): Edited {
  if (before && isSameRow) {
    const row = changedRow(rowOf(before), entry);
    return { rows: [row], id: row.id };
  }
  const row = addedRow(rows, entry);
  return { rows: before ? [deletedRow(rowOf(before)), row] : [row], id: row.id };
}
