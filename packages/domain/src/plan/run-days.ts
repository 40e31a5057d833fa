import type { PastSession } from './plan-history.ts';
import { atLatestBreak, beforeTroubles } from './spells.ts';

/** Days of the week a runner runs on: 0 Monday to 6 Sunday. */
export interface RunDays {
  readonly weekdays: readonly number[];
  /** The one of them for the long run. */
  readonly long: number;
}

const HABIT_DAYS = 84;
const MONTH_DAYS = 28;
/** Of those who have no habit yet: Tuesday, Thursday, Sunday and what fits between. */
const NO_HABIT: readonly number[] = [0.2, 0.6, 0.1, 0.5, 0.1, 0.3, 0.7];
const SUNDAY = 6;
const WEEK: readonly number[] = [0, 1, 2, 3, 4, 5, 6];
/** Losing a habit is better than having no day off. */
const IN_A_ROW = 1000;
/** The day of the long run stays one for whoever is used to more days than a plan has. */
const LONG_RUN = 2;
/** Of days that are as usual, those that leave two for strength work. */
const ROOM = 0.9;

export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

const FIRST_RUNS_A_WEEK = 3;
const HABIT_SEEN_DAYS = 14;

/**
 * How many days a week the runner runs on, by the four weeks up to the latest run. Where running began, or began again,
 * less than four weeks before it: as before, up to three, because so few weeks are no habit yet; and so while a pause or a
 * setback is come back from.
 *
 * @unit runs a week, 1 to 7, of which a plan may have fewer; 3 for whoever has not run yet
 */
export function usualRunsAWeek(
  sessions: readonly PastSession[],
  now: { readonly from: number; readonly setback: number | undefined },
): number {
  const before = beforeTroubles(sessions, now).filter((some) => some.length > 0);
  const habits = before.map((some) => Math.min(FIRST_RUNS_A_WEEK, runsAWeek(some)));
  return Math.max(lately(sessions), ...habits);
}

function lately(sessions: readonly PastSession[]): number {
  const { before, since } = atLatestBreak(sessions);
  const [first, last] = [since[0], since.at(-1)];
  if (!first || !last) return FIRST_RUNS_A_WEEK;
  const lasted = last.day - first.day;
  if (lasted >= MONTH_DAYS) return runsAWeek(since);
  const habit = before.length > 0 ? runsAWeek(before) : FIRST_RUNS_A_WEEK;
  const begun = Math.min(FIRST_RUNS_A_WEEK, habit);
  return lasted < HABIT_SEEN_DAYS ? begun : Math.max(begun, runsAWeek(since));
}

function runsAWeek(sessions: readonly PastSession[]): number {
  const last = sessions.at(-1);
  const first = sessions[0];
  if (!last || !first) return 1;
  const days = new Set(sessions.flatMap(({ day }) => (day > last.day - MONTH_DAYS ? [day] : [])));
  const weeks = Math.min(MONTH_DAYS, Math.max(7, last.day - first.day + 1)) / 7;
  return Math.min(7, Math.max(1, Math.round(days.size / weeks)));
}

/** The days of the week that come nearest to the runner's habit. */
export function runDaysOf(
  sessions: readonly PastSession[],
  { runs, mayBeInARow }: { readonly runs: number; readonly mayBeInARow: boolean },
): RunDays {
  const last = sessions.at(-1)?.day ?? 0;
  const lately = sessions.filter(({ day }) => day > last - HABIT_DAYS);
  const usualLong = longDay(lately, WEEK);
  const score = (days: readonly number[]) =>
    days.reduce((sum, day) => sum + habit(lately, day), 0) +
    (days.includes(usualLong) ? LONG_RUN : 0) +
    (leavesRoom(days, longDay(lately, days)) ? ROOM : 0) -
    penalty(days, mayBeInARow);
  const weekdays = subsets(runs).reduce((best, days) => (score(days) > score(best) ? days : best));
  return { weekdays, long: longDay(lately, weekdays) };
}

function habit(sessions: readonly PastSession[], weekday: number): number {
  const count = sessions.filter(({ day }) => weekdayOf(day) === weekday).length;
  return count + (NO_HABIT[weekday] ?? 0);
}

function penalty(days: readonly number[], mayBeInARow: boolean): number {
  const follows = (day: number, by: number) => days.includes((day + by) % 7);
  const two = days.filter((day) => follows(day, 1)).length;
  const three = days.filter((day) => follows(day, 1) && follows(day, 2)).length;
  return IN_A_ROW * (three + (mayBeInARow ? 0 : two)) + (mayBeInARow ? two : 0);
}

/** Whether two days without a run, not next to one another and not before the long run, are left. */
function leavesRoom(days: readonly number[], long: number): boolean {
  const free = WEEK.filter((day) => !days.includes(day) && (day + 1) % 7 !== long);
  return free.some((day) => free.some((other) => other > day + 1 && other < day + 6));
}

function longDay(sessions: readonly PastSession[], weekdays: readonly number[]): number {
  const mean = (weekday: number) => {
    const on = sessions.filter(({ day }) => weekdayOf(day) === weekday);
    return on.length > 0 ? on.reduce((sum, { km }) => sum + km, 0) / on.length : 0;
  };
  const fallback = weekdays.includes(SUNDAY) ? SUNDAY : (weekdays.at(-1) ?? SUNDAY);
  return weekdays.reduce((best, day) => (mean(day) > mean(best) + 1e-9 ? day : best), fallback);
}

/** Every set of `size` days of the week, each in order. */
function subsets(size: number): readonly (readonly number[])[] {
  const all = Array.from({ length: 128 }, (_, bits) => WEEK.filter((day) => (bits >> day) & 1));
  return all.filter((days) => days.length === size);
}
