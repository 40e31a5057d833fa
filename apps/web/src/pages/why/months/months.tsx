import type { CauseSummary, MonthView } from '@plumbline/application';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useWidth } from '../../../parts/use-width.ts';
import { useFormat } from '../../../show/use-format.ts';
import { MONTHS } from '../../../words/why.ts';
import { monthInWords, namesOf } from './month-words.ts';
import { MonthsChart } from './months-chart.tsx';
import { MonthsLabels } from './months-labels.tsx';
import { monthsLayout } from './months-layout.ts';
import { MonthsTable } from './months-table.tsx';
import './months.css';

interface Props {
  readonly months: readonly MonthView[];
  readonly causes: readonly CauseSummary[];
}

/** Distance and pain month by month, with marks where a cause's exposure was plainly high; drawn once the answer above can be read. */
export function Months(props: Props) {
  const isDue = useDeferredValue(true, false);
  return (
    <section className="card months" aria-labelledby="months" aria-busy={!isDue}>
      <h2 id="months">{MONTHS.title}</h2>
      {isDue && <MonthsInside {...props} />}
    </section>
  );
}

function MonthsInside({ months, causes }: Props) {
  const format = useFormat();
  const [frame, room] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState<number | null>(null);
  const layout = useMemo(
    () =>
      monthsLayout(
        months,
        causes.map(({ cause }) => cause),
        room,
        format.field.distance.shown,
      ),
    [months, causes, room, format],
  );
  const names = namesOf(causes);
  const month = chosen === null ? undefined : months[chosen];
  useLatestInView(frame, room > 0 ? layout.width : 0);
  return (
    <>
      <div className="months-picture">
        <MonthsLabels layout={layout} unit={format.distanceUnit} names={names} />
        <div ref={frame} className="months-frame">
          {room > 0 && (
            <MonthsChart
              layout={layout}
              say={(one) => monthInWords(one, format.distance, names)}
              chosen={chosen}
              onChoose={setChosen}
            />
          )}
        </div>
      </div>
      <p className="months-readout" aria-live="polite">
        {month ? (
          <>
            <span>{monthInWords(month, format.distance, names)}</span>{' '}
            <Link href={`/runs?month=${month.month}`} tabIndex={-1}>
              {MONTHS.toRuns}
            </Link>
          </>
        ) : (
          <span className="soft">{MONTHS.readout}</span>
        )}
      </p>
      <MonthsTable months={months} distance={format.distance} names={names} />
    </>
  );
}

/** Where there are more months than fit, the latest are seen first. */
function useLatestInView(frame: { readonly current: HTMLDivElement | null }, width: number) {
  const seen = useRef(0);
  useEffect(() => {
    if (width === 0 || seen.current === width) return;
    seen.current = width;
    if (frame.current) frame.current.scrollLeft = frame.current.scrollWidth;
  }, [frame, width]);
}
