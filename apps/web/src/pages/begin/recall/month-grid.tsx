import { memo } from 'react';
import type { Format } from '../../../show/format.ts';
import { dayName, monthName } from '../../../show/format.ts';
import { painLevel } from '../../../show/pain-level.ts';
import { RECALL } from '../../../words/recall.ts';
import { weeksOf } from './calendar.ts';
import { type Recalled, type RecallRun, type Said, saidOf } from './marks.ts';
import type { Stretch } from './use-selection.ts';

interface Props {
  readonly month: string;
  /** By day, earliest run first. */
  readonly runs: ReadonlyMap<string, readonly RecallRun[]>;
  readonly recalled: Recalled;
  /** The day that the keyboard is on; null where that is in another month. */
  readonly day: string | null;
  /** Null where no day of this month is chosen. */
  readonly chosenFrom: string | null;
  readonly chosenTo: string | null;
  readonly format: Format;
}

/** One month of runs, each day a cell that shows its pain. */
export const MonthGrid = memo(function MonthGrid(props: Props) {
  const { month } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what ARIA makes a grid of
    <table className="recall-month" role="grid" aria-label={monthName(month)} aria-multiselectable>
      <caption>{monthName(month)}</caption>
      <thead>
        <tr>
          {RECALL.weekdays.map(([short, long]) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week is what it is
                <td key={at} />
              ) : (
                <DayCell key={day} {...props} of={day} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function DayCell({
  of,
  runs,
  recalled,
  day,
  chosenFrom,
  chosenTo,
  format,
}: Props & { of: string }) {
  const said = (runs.get(of) ?? []).map((run) => ({ run, said: saidOf(run, recalled) }));
  const isChosen = chosenFrom !== null && chosenTo !== null && of >= chosenFrom && of <= chosenTo;
  const words = said.map(
    ({ run, said: { pain, as } }) => `${distanceOf(run, format)}, ${painWords({ pain, as })}`,
  );
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid above
      role="gridcell"
      data-day={of}
      tabIndex={of === day ? 0 : -1}
      aria-selected={isChosen}
      aria-label={`${dayName(of)}: ${words.length > 0 ? words.join('; ') : RECALL.noRun}`}
      className={said.length > 0 ? 'day day-run' : 'day'}
    >
      <span className="day-number" aria-hidden="true">
        {Number(of.slice(8))}
      </span>
      {said.length > 0 && (
        <span className="day-pains" aria-hidden="true">
          {said.map(({ run, said: { pain, as } }) => (
            <span
              key={run.runId}
              className={`day-pain day-${as} ${levelClass(pain)}`}
              data-pain={pain}
            />
          ))}
        </span>
      )}
    </td>
  );
}

function levelClass(pain: number | null): string {
  return pain === null ? 'pain-unsaid' : `recall-pain-${painLevel(pain)}`;
}

export function distanceOf({ km }: RecallRun, format: Format): string {
  return km === null ? RECALL.unknownDistance : format.distance(km);
}

/** `pain 3, from memory`. */
export function painWords({ pain, as }: Said): string {
  if (pain === null) return RECALL.noReport;
  const how = { open: '', draft: RECALL.notSaved, memory: RECALL.fromMemory, kept: RECALL.kept }[
    as
  ];
  return `${RECALL.pain(pain)}, ${how}`;
}

/** The part of a stretch that lies in `month`. */
export function withinMonth({ from, to }: Stretch, month: string): [string | null, string | null] {
  const touches = from.slice(0, 7) <= month && to.slice(0, 7) >= month;
  return touches ? [from, to] : [null, null];
}
