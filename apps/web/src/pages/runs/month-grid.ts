import type { RunRow, RunsView } from '@plumbline/application';

export interface CalendarDay {
  /** `2026-03-07`. */
  readonly day: string;
  /** Earliest first. */
  readonly runs: readonly RunRow[];
  /** Pain told of a day without a run; undefined where none was told. */
  readonly restPain: number | null | undefined;
  readonly isToday: boolean;
}

export interface CalendarWeek {
  readonly monday: string;
  /** Monday to Sunday; null outside the month. */
  readonly days: readonly (CalendarDay | null)[];
  readonly km: number;
}

const MS_A_DAY = 86_400_000;

/** A month as weeks from Monday to Sunday. */
export function monthGrid(
  month: string,
  runs: readonly RunRow[],
  { restDays, today }: Pick<RunsView, 'restDays' | 'today'>,
): readonly CalendarWeek[] {
  const byDay = Map.groupBy(runs, ({ day }) => day);
  const rest = new Map(restDays.map(({ day, pain }) => [day, pain]));
  const dayOf = (day: string): CalendarDay => ({
    day,
    runs: (byDay.get(day) ?? []).toSorted((a, b) => (a.clock < b.clock ? -1 : 1)),
    restPain: rest.get(day),
    isToday: day === today,
  });
  return mondaysOf(month).map((monday) => {
    const days = Array.from({ length: 7 }, (_, i) => dayAfter(monday, i)).map((day) =>
      day.startsWith(month) ? dayOf(day) : null,
    );
    const km = days.flatMap((day) => day?.runs ?? []).reduce((sum, run) => sum + (run.km ?? 0), 0);
    return { monday, days, km };
  });
}

/** Every month from the earliest run to the latest run or today, newest first; today's where there is no run. */
export function monthsOf(runs: readonly RunRow[], today: string): readonly string[] {
  const days = [today, ...runs.map(({ day }) => day)].sort();
  const months: string[] = [];
  const last = days.at(-1)?.slice(0, 7) ?? today.slice(0, 7);
  const first = days[0]?.slice(0, 7) ?? last;
  for (let month = last; month >= first; month = monthBeside(month, -1)) months.push(month);
  return months;
}

/** The month `steps` after `month`; before it where negative. */
export function monthBeside(month: string, steps: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + steps);
  return at.toISOString().slice(0, 7);
}

function mondaysOf(month: string): readonly string[] {
  const first = new Date(`${month}-01T00:00:00Z`);
  const monday = dayAfter(`${month}-01`, -((first.getUTCDay() + 6) % 7));
  const mondays: string[] = [];
  for (let day = monday; day.slice(0, 7) <= month; day = dayAfter(day, 7)) mondays.push(day);
  return mondays;
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}
