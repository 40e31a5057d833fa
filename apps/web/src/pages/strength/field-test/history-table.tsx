import { useState } from 'react';
import { useWrite } from '../../../data/use-write.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { dayName } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { EditResult } from './edit-result.tsx';
import { nameOf } from './result-form.tsx';
import { resultWords } from './result-words.ts';
import type { SideOfTest, TestKind, TestRow } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly sides: readonly SideOfTest[];
}

/** The same results as a table, newest first; each can be changed and deleted. */
export function HistoryTable({ kind, sides }: Props) {
  const write = useWrite();
  const rows = sides
    .flatMap((side) => side.view.results.map((result): TestRow => ({ ...result, side })))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  const remove = ({ id, value, unit, side }: TestRow) =>
    write.mutate({
      method: 'DELETE',
      path: `/api/tests/${encodeURIComponent(id)}`,
      says: TESTS.save.deleted(nameOf(kind, side), resultWords(value, unit)),
    });
  return (
    <details>
      <summary>{TESTS.history.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{TESTS.history.day}</th>
            {sides.length > 1 && <th scope="col">{TESTS.history.whichSide}</th>}
            <th scope="col">{TESTS.sides.whole}</th>
            <th scope="col">
              <span className="spoken">{TESTS.history.does}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HistoryRow
              key={row.id}
              kind={kind}
              row={row}
              hasSides={sides.length > 1}
              onRemove={() => remove(row)}
            />
          ))}
        </tbody>
      </table>
      {write.error && <ProblemNote says={write.error.message} />}
    </details>
  );
}

interface RowProps {
  readonly kind: TestKind;
  readonly row: TestRow;
  readonly hasSides: boolean;
  readonly onRemove: () => void;
}

function HistoryRow({ kind, row, hasSides, onRemove }: RowProps) {
  const [isEditing, setEditing] = useState(false);
  const side = TESTS.sides[row.side.side];
  const day = dayName(row.day);
  const which = hasSides ? `${day}, ${side.toLowerCase()}` : day;
  if (isEditing) {
    return (
      <tr>
        <td colSpan={hasSides ? 4 : 3}>
          <EditResult kind={kind} row={row} onDone={() => setEditing(false)} />
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">{day}</th>
      {hasSides && <td>{side}</td>}
      <td>{resultWords(row.value, row.unit)}</td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={TESTS.history.edit(which)}
          onClick={() => setEditing(true)}
        >
          {TESTS.history.editShort}
        </button>{' '}
        <button
          type="button"
          className="plain"
          aria-label={TESTS.history.remove(which)}
          onClick={onRemove}
        >
          {TESTS.history.removeShort}
        </button>
      </td>
    </tr>
  );
}
