import type { StrengthView } from '@plumbline/application';
import { dayName } from '../../show/format.ts';
import { STRENGTH } from '../../words/strength.ts';
import { type Bar, FIELD, weekBars } from './week-bars.ts';

type Props = Pick<StrengthView, 'weeks'>;

/** Minutes of strength work a week, as a picture and as a table. */
export function StrengthWeeks({ weeks }: Props) {
  const { title, lead, none } = STRENGTH.weeks;
  const isEmpty = weeks.every(({ minutes }) => minutes === 0);
  return (
    <section className="card" aria-labelledby="strength-weeks">
      <h2 id="strength-weeks">{title}</h2>
      {isEmpty ? (
        <p className="soft">{none}</p>
      ) : (
        <>
          <p className="soft small">{lead}</p>
          <WeekPicture weeks={weeks} />
          <WeekTable weeks={weeks} />
        </>
      )}
    </section>
  );
}

function WeekPicture({ weeks }: Props) {
  const { bars, top } = weekBars(weeks);
  const minutes = weeks.map((week) => Math.round(week.minutes));
  const says = STRENGTH.weeks.summary(Math.min(...minutes), Math.max(...minutes));
  return (
    <svg
      className="week-bars"
      viewBox={`-34 -12 ${FIELD.width + 50} ${FIELD.height + 40}`}
      role="img"
      aria-label={says}
    >
      {[0, top / 2, top].map((at) => (
        <Level key={at} minutes={at} y={FIELD.height * (1 - at / top)} />
      ))}
      {bars.map((bar, index) => (
        <WeekBar key={bar.monday} bar={bar} isNamed={(bars.length - 1 - index) % 3 === 0} />
      ))}
    </svg>
  );
}

function Level({ minutes, y }: { readonly minutes: number; readonly y: number }) {
  return (
    <g className="week-level">
      <line x1="0" x2={FIELD.width} y1={y} y2={y} />
      <text x="-8" y={y + 4}>
        {minutes}
      </text>
    </g>
  );
}

function WeekBar({ bar, isNamed }: { readonly bar: Bar; readonly isNamed: boolean }) {
  return (
    <g>
      <rect {...{ x: bar.x, y: bar.y, width: bar.width, height: bar.height, rx: 2 }}>
        <title>{STRENGTH.weeks.bar(dayName(bar.monday), Math.round(bar.minutes))}</title>
      </rect>
      {isNamed && (
        <text className="week-name" x={bar.x + bar.width / 2} y={FIELD.height + 20}>
          {shortDay(bar.monday)}
        </text>
      )}
    </g>
  );
}

function WeekTable({ weeks }: Props) {
  return (
    <details>
      <summary>{STRENGTH.weeks.table}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{STRENGTH.weeks.week}</th>
            <th scope="col">{STRENGTH.weeks.minutes}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.toReversed().map(({ monday, minutes }) => (
            <tr key={monday}>
              <th scope="row">{dayName(monday)}</th>
              <td>{Math.round(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** `7 Mar`: a weekday and a year say nothing on an axis of twelve Mondays. */
function shortDay(day: string): string {
  return dayName(day)
    .replace(/^\w+, /, '')
    .replace(/ \d{4}$/, '');
}
