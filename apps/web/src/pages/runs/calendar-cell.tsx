import type { RunRow } from '@plumbline/application';
import { Link } from 'wouter';
import { PainMark } from '../../parts/pain-mark.tsx';
import { dayName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { RUNS } from '../../words/runs.ts';
import type { CalendarDay } from './month-grid.ts';

interface Props {
  readonly day: CalendarDay | null;
  /** km of the month's longest run: its bar is full. */
  readonly longest: number;
}

export function CalendarCell({ day, longest }: Props) {
  if (day === null) return <td className="calendar-outside" />;
  return (
    <td
      className={day.isToday ? 'calendar-today' : undefined}
      aria-current={day.isToday ? 'date' : undefined}
    >
      <span className="calendar-day">{Number(day.day.slice(8))}</span>
      {day.runs.map((run) => (
        <CalendarRun key={run.runId} run={run} longest={longest} />
      ))}
      {day.runs.length === 0 && day.restPain !== undefined && (
        <span className="calendar-rest">
          <span className="small soft">{RUNS.restPain}</span>
          <PainMark pain={day.restPain} />
        </span>
      )}
    </td>
  );
}

function CalendarRun({ run, longest }: { readonly run: RunRow; readonly longest: number }) {
  const { shown, unit } = useFormat().field.distance;
  return (
    <Link href={`/runs/${run.runId}`} className="calendar-run" data-day={run.day}>
      <span className="spoken">{`${dayName(run.day)}, ${run.clock}: `}</span>
      <span className="calendar-km">
        {run.km === null ? RUNS.unknown : shown(run.km).toFixed(1)}
        {run.km !== null && <span className="calendar-unit">{` ${unit}`}</span>}
      </span>
      <span className="calendar-bar" aria-hidden="true">
        <span style={{ width: `${((run.km ?? 0) / longest) * 100}%` }} />
      </span>
      <PainMark pain={run.pain} recalled={run.recalled} />
    </Link>
  );
}
