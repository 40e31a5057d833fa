import type { TestEntryView } from '@plumbline/application';
import { useWrite } from '../../../data/use-write.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { dayName } from '../../../show/format.ts';
import { TESTS } from '../../../words/field-tests.ts';
import { nameOf } from './result-form.tsx';
import { resultWords } from './result-words.ts';
import type { SideOfTest, TestKind } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly sides: readonly SideOfTest[];
}

interface Row extends TestEntryView {
  readonly side: SideOfTest;
}

/** The same results as a table, newest first; each can be deleted. */
export function HistoryTable({ kind, sides }: Props) {
  const write = useWrite();
  const rows = sides
    .flatMap((side) => side.view.results.map((result): Row => ({ ...result, side })))
    .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
  const remove = ({ id, value, unit, side }: Row) =>
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
              <span className="spoken">{TESTS.history.removeShort}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <HistoryRow
              key={row.id}
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
  readonly row: Row;
  readonly hasSides: boolean;
  readonly onRemove: () => void;
}

function HistoryRow({ row, hasSides, onRemove }: RowProps) {
  const side = TESTS.sides[row.side.side];
  const day = dayName(row.day);
  return (
    <tr>
      <th scope="row">{day}</th>
      {hasSides && <td>{side}</td>}
      <td>{resultWords(row.value, row.unit)}</td>
      <td>
        <button
          type="button"
          className="plain"
          aria-label={TESTS.history.remove(hasSides ? `${day}, ${side.toLowerCase()}` : day)}
          onClick={onRemove}
        >
          {TESTS.history.removeShort}
        </button>
      </td>
    </tr>
  );
}
