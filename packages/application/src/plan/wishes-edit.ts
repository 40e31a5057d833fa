import { type Day, ok, type PlanWishes } from '@plumbline/domain';
import type { Edit } from '../desk/edit.ts';
import { addedRow, changedRow } from '../desk/row-change.ts';

/** Keeps what the runner wants of the plan; moves of which both days are over are left out. */
export function wishesEdit(wishes: PlanWishes): Edit {
  return ({ rows, today }) => {
    const isToCome = (day: Day) => day >= today;
    const moves = wishes.moves.filter(({ from, to }) => isToCome(from) || isToCome(to));
    const entry = { kind: 'wishes', wishes: { ...wishes, moves } } as const;
    const before = [...rows.values()].find(
      ({ kind, isDeleted }) => kind === 'wishes' && !isDeleted,
    );
    const row = before ? changedRow(before, entry) : addedRow(rows, entry);
    return ok({ rows: [row], id: row.id });
  };
}
