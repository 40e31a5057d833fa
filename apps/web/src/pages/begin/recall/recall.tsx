import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWrite } from '../../../data/use-write.ts';
import { ProblemNote } from '../../../parts/problem-note.tsx';
import { useFormat } from '../../../show/use-format.ts';
import { RECALL } from '../../../words/recall.ts';
import { Brush } from './brush.tsx';
import { daysOf, monthsBetween } from './calendar.ts';
import { Count } from './count.tsx';
import { DayLine } from './day-line.tsx';
import { forgetDraft, keepDraft, keptDraft, type Owner } from './draft.ts';
import { Legend } from './legend.tsx';
import {
  backfillOf,
  type Brush as Level,
  type Marks,
  marked,
  type RecallRun,
  type Rest,
  restCount,
  tallyOf,
} from './marks.ts';
import { MonthGrid, withinMonth } from './month-grid.tsx';
import { RestOfRuns } from './rest-of-runs.tsx';
import { type Stretch, useSelection } from './use-selection.ts';
import './recall.css';

const MONTHS_AT_ONCE = 6;
/** With no more than these, all are shown. */
const FEW_MONTHS = 8;

interface Props {
  /** Earliest first; at least one. */
  readonly runs: readonly [RecallRun, ...RecallRun[]];
  readonly owner: Owner;
}

/** A calendar of the runs to mark with pain, and what to say of all others; saved in one go. */
export function Recall({ runs, owner }: Props) {
  const format = useFormat();
  const write = useWrite();
  const [, go] = useLocation();
  const [brush, setBrush] = useState<Level>(3);
  const [draft, setDraft] = useState(() => keptDraft(owner));
  const [marks, setMarks] = useState<Marks>(draft?.marks ?? new Map());
  const byDay = useMemo(() => Map.groupBy(runs, ({ day }) => day), [runs]);
  const last = runs.at(-1)?.day ?? runs[0].day;
  const months = useMemo(
    () => monthsBetween(runs[0].day.slice(0, 7), last.slice(0, 7)),
    [runs, last],
  );
  const [shown, setShown] = useState(months.length <= FEW_MONTHS ? FEW_MONTHS : MONTHS_AT_ONCE);
  const visible = months.slice(-shown);
  const firstShown = visible[0] ?? last.slice(0, 7);
  const [rest, setRest] = useState<Rest>(
    draft?.rest ?? { from: `${firstShown}-01`, to: last, says: null },
  );
  const recalled = useMemo(() => ({ marks, rest }), [marks, rest]);
  useEffect(() => keepDraft(owner, recalled), [owner, recalled]);

  const selection = useSelection({
    first: `${firstShown}-01`,
    last: daysOf(last.slice(0, 7)).at(-1) ?? last,
    start: last,
    onPaint: ({ from, to }: Stretch) =>
      setMarks(
        marked(
          marks,
          runs.filter(({ day }) => day >= from && day <= to),
          brush,
        ),
      ),
  });

  const edits = backfillOf(runs, recalled);
  async function save() {
    try {
      await write.mutateAsync({
        method: 'POST',
        path: '/api/diary/backfill',
        body: { runs: edits },
        says: ({ left = [] }) => RECALL.saved(edits.length - left.length, left.length),
      });
    } catch {
      // Said beside the button; the marks stay.
      return;
    }
    setMarks(new Map());
    setRest({ ...rest, says: null });
    setDraft(undefined);
    forgetDraft(owner);
    go('/');
  }

  return (
    <>
      {draft && (
        <p className="note" role="status">
          {RECALL.again}
        </p>
      )}
      <section className="recall-calendar" aria-label={RECALL.calendar}>
        <div className="recall-bar">
          <Brush brush={brush} onChange={setBrush} />
          <div className="recall-now">
            <DayLine
              day={selection.day}
              runs={byDay.get(selection.day) ?? []}
              recalled={recalled}
              format={format}
              onMark={(run, pain) => setMarks(marked(marks, [run], pain))}
            />
            <Count tally={tallyOf(runs, recalled)} />
          </div>
        </div>
        <p className="soft small">{RECALL.how}</p>
        <Legend />
        {shown < months.length && (
          <button type="button" className="quiet" onClick={() => setShown(shown + MONTHS_AT_ONCE)}>
            {RECALL.earlier}
          </button>
        )}
        <div className="recall-months" {...selection.handlers}>
          {visible.map((month) => {
            const [chosenFrom, chosenTo] = withinMonth(selection.stretch, month);
            return (
              <MonthGrid
                key={month}
                month={month}
                runs={byDay}
                recalled={recalled}
                day={selection.day.startsWith(month) ? selection.day : null}
                chosenFrom={chosenFrom}
                chosenTo={chosenTo}
                format={format}
              />
            );
          })}
        </div>
      </section>
      <RestOfRuns
        rest={rest}
        others={restCount(runs, recalled)}
        first={runs[0].day}
        last={last}
        onChange={setRest}
      />
      {write.error && <ProblemNote says={write.error.message} />}
      <div className="recall-end">
        <button type="button" disabled={edits.length === 0 || write.isPending} onClick={save}>
          {RECALL.save}
        </button>
        <span className="soft">
          {edits.length === 0 ? RECALL.nothing : RECALL.saveCount(edits.length)}
        </span>
        <Link href="/">{RECALL.skip}</Link>
      </div>
    </>
  );
}
