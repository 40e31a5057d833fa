import { err, ok } from '@plumbline/domain';
import type { LogKind } from '@plumbline/store';
import type { Edit } from './edit.ts';
import { deletedRow } from './row-change.ts';

/** Takes a row away. It stays in the store, so that importing its file again does not bring it back. */
export function deleteEdit(kind: LogKind, id: string): Edit {
  return ({ rows }) => {
    const row = rows.get(id);
    if (row?.kind !== kind || row.isDeleted) return err('no-such-row');
    return ok({ rows: [deletedRow(row)], id: null });
  };
}
