import { monthName } from '../../show/format.ts';
import { RUNS } from '../../words/runs.ts';
import { monthBeside } from './month-grid.ts';
import type { ChangeQuery } from './use-runs-query.ts';

interface Props {
  readonly month: string;
  /** Newest first. */
  readonly months: readonly string[];
  readonly change: ChangeQuery;
}

export function MonthChoice({ month, months, change }: Props) {
  const [newest = month, oldest = month] = [months[0], months.at(-1)];
  const listed = months.includes(month) ? months : [month, ...months];
  return (
    <div className="calendar-months">
      <Step
        says={RUNS.earlierMonth}
        to={month > oldest ? monthBeside(month, -1) : null}
        {...{ change }}
      >
        <path d="m15 5-7 7 7 7" />
      </Step>
      <label>
        <span className="spoken">{RUNS.month}</span>
        <select value={month} onChange={(event) => change({ month: event.target.value })}>
          {listed.map((one) => (
            <option key={one} value={one}>
              {monthName(one)}
            </option>
          ))}
        </select>
      </label>
      <Step
        says={RUNS.laterMonth}
        to={month < newest ? monthBeside(month, 1) : null}
        {...{ change }}
      >
        <path d="m9 5 7 7-7 7" />
      </Step>
    </div>
  );
}

interface StepProps {
  readonly says: string;
  readonly to: string | null;
  readonly change: ChangeQuery;
  readonly children: React.ReactNode;
}

function Step({ says, to, change, children }: StepProps) {
  return (
    <button
      type="button"
      className="quiet calendar-step"
      aria-label={says}
      disabled={to === null}
      onClick={() => change({ month: to })}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
    </button>
  );
}
