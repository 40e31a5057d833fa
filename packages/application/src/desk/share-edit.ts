import { err, ok, type ShareNote } from '@plumbline/domain';
import type { Edit } from './edit.ts';
import { addedRow, changedRow } from './row-change.ts';
import type { Snapshot } from './snapshot.ts';

/** Notes that something was shared. */
export function shareEdit(note: ShareNote): Edit {
  return (snapshot) => written(snapshot, [...snapshot.records.shares, note], note.id);
}

/** Takes the note of a file away that was never given to anybody. */
export function unshareEdit(id: string): Edit {
  return (snapshot) => {
    const left = snapshot.records.shares.filter((share) => share.id !== id);
    return left.length === snapshot.records.shares.length
      ? err('no-such-row')
      : written(snapshot, left, null);
  };
}

function written(
  { rows }: Snapshot,
  shares: readonly ShareNote[],
  id: string | null,
): ReturnType<Edit> {
  const entry = { kind: 'shares', shares } as const;
  const before = [...rows.values()].find(({ kind, isDeleted }) => kind === 'shares' && !isDeleted);
  const row = before ? changedRow(before, entry) : addedRow(rows, entry);
  return ok({ rows: [row], id });
}
