import type { RunRow, RunsView } from '@plumbline/application';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { monthName } from '../../show/format.ts';
import { useFormat } from '../../show/use-format.ts';
import { RUNS } from '../../words/runs.ts';
import { CalendarCell } from './calendar-cell.tsx';
import { MonthChoice } from './month-choice.tsx';
import { type CalendarWeek, monthBeside, monthGrid, monthsOf } from './month-grid.ts';
import type { RunsQuery } from './runs-query.ts';
import { stepInMonth } from './step-in-month.ts';
import type { ChangeQuery } from './use-runs-query.ts';
import './runs-calendar.css';

interface Props {
  readonly view: RunsView;
  readonly found: readonly RunRow[];
  readonly asked: RunsQuery;
  readonly change: ChangeQuery;
}

/** One month: distance and pain of each day, and the distance of each week. */
export function RunsCalendar({ view, found, asked, change }: Props) {
  const months = useMemo(() => monthsOf(view.runs, view.today), [view]);
  const month = asked.month ?? latestMonth(found) ?? view.today.slice(0, 7);
  const weeks = useMemo(() => monthGrid(month, found, view), [month, found, view]);
  const table = useRef<HTMLTableElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const months = { PageUp: -1, PageDown: 1 }[event.key];
    if (months !== undefined) {
      event.preventDefault();
      change({ month: monthBeside(month, months) });
      return;
    }
    const next = stepInMonth(event.key, daysWithLinks(table.current), dayOf(event.target));
    if (next === null) return;
    event.preventDefault();
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <section className="calendar">
      <MonthChoice month={month} months={months} change={change} />
      <MonthSum weeks={weeks} />
      <table ref={table}>
        <caption className="spoken">{RUNS.calendarSays(monthName(month))}</caption>
        <thead>
          <tr>
            {RUNS.weekdays.map((day) => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
            <th scope="col" className="calendar-week">
              {RUNS.week}
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {weeks.map((week) => (
            <Week key={week.monday} week={week} longest={longestOf(weeks)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Week({ week, longest }: { readonly week: CalendarWeek; readonly longest: number }) {
  const format = useFormat();
  return (
    <tr>
      {week.days.map((day, i) => (
        <CalendarCell key={RUNS.weekdays[i]} day={day} longest={longest} />
      ))}
      <td className="calendar-week soft">{week.km > 0 && format.distance(week.km)}</td>
    </tr>
  );
}

function MonthSum({ weeks }: { readonly weeks: readonly CalendarWeek[] }) {
  const format = useFormat();
  const runs = weeks.flatMap(({ days }) => days.flatMap((day) => day?.runs ?? []));
  const km = weeks.reduce((sum, week) => sum + week.km, 0);
  return (
    <p className="soft" role="status">
      {RUNS.monthSum(runs.length, format.distance(km))}
    </p>
  );
}

function latestMonth(runs: readonly RunRow[]): string | undefined {
  return (
    runs.reduce((latest, { day }) => (day > latest ? day : latest), '').slice(0, 7) || undefined
  );
}

function longestOf(weeks: readonly CalendarWeek[]): number {
  const all = weeks.flatMap(({ days }) => days.flatMap((day) => day?.runs ?? []));
  return all.reduce((most, { km }) => Math.max(most, km ?? 0), 1);
}

function daysWithLinks(table: HTMLElement | null): readonly string[] {
  const links = table?.querySelectorAll<HTMLElement>('[data-day]') ?? [];
  return [...links].map((link) => link.dataset['day'] ?? '');
}

function dayOf(target: EventTarget): string | null {
  return (target instanceof HTMLElement ? target.dataset['day'] : undefined) ?? null;
}
