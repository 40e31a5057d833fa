import { TESTS } from '../../../words/field-tests.ts';
import { HistoryChart } from './history-chart.tsx';
import { HistoryTable } from './history-table.tsx';
import { changeWords, sidesWords } from './result-words.ts';
import type { SideOfTest, TestKind } from './test-kinds.ts';

interface Props {
  readonly kind: TestKind;
  readonly sides: readonly SideOfTest[];
}

/** The runner's own results: what changed, as a picture and as a table. */
export function TestHistory({ kind, sides }: Props) {
  const count = sides.reduce((sum, { view }) => sum + view.results.length, 0);
  return (
    <section className="card" aria-labelledby="test-history">
      <h2 id="test-history">{TESTS.history.title}</h2>
      {count === 0 ? (
        <p className="soft">{TESTS.history.none}</p>
      ) : (
        <>
          <Changes sides={sides} />
          <HistoryChart sides={sides} says={TESTS.history.chart(TESTS.names[kind], count)} />
          <HistoryTable kind={kind} sides={sides} />
        </>
      )}
    </section>
  );
}

function Changes({ sides }: Pick<Props, 'sides'>) {
  const [left, right] = sides;
  const uneven = left && right ? sidesWords(left.view, right.view) : null;
  return (
    <>
      {sides.map((one) => (
        <p key={one.side}>
          {one.side !== 'whole' && <strong>{`${TESTS.history.side[one.side]} `}</strong>}
          {changeWords(one.view)}
        </p>
      ))}
      {uneven !== null && <p>{uneven}</p>}
    </>
  );
}
