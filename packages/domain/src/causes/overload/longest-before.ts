import { addDays, type Day, dayNumber } from '../../calendar/day.ts';
import { known, missing, type Reading } from '../../reading/reading.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { type Metres, metres } from '../../units/quantity.ts';
import { type SessionLoad, sessionLoads } from './session-history.ts';

const LOOK_BACK_DAYS = 30;
/** Sessions with a distance below which one outlier would rule the comparison. */
const ENOUGH_SESSIONS = 3;
/** The reference band of L01: up to ten per cent beyond the longest of the month before. */
const SENSIBLE_STEP = 1.1;

/** The month before one day. */
export interface Month {
  /** Sessions that have a distance. */
  readonly sessions: number;
  readonly longest: SessionLoad | undefined;
  /** False where some session lacks a distance, so that the longest may have been longer. */
  readonly complete: boolean;
}

/**
 * The 30 calendar days before each of `days` (whole days since 1970-01-01, in any order), that day
 * itself excluded. One pass over the sessions, whatever their number.
 */
export function monthsBefore(
  loads: readonly SessionLoad[],
  days: readonly number[],
): ReadonlyMap<number, Month> {
  const months = new Map<number, Month>();
  /** Candidates for the longest, each shorter than the one before it. */
  const longest: SessionLoad[] = [];
  let [entered, left, withDistance, without] = [0, 0, 0, 0];
  for (const day of [...new Set(days)].sort((a, b) => a - b)) {
    for (let load = loads[entered]; load && load.day < day; load = loads[++entered]) {
      if (load.distance === 0) without++;
      else {
        withDistance++;
        if (!load.complete) without++;
        while ((longest.at(-1)?.distance ?? Infinity) <= load.distance) longest.pop();
        longest.push(load);
      }
    }
    const first = day - LOOK_BACK_DAYS;
    for (let load = loads[left]; load && load.day < first && left < entered; load = loads[++left]) {
      if (load.distance > 0) withDistance--;
      if (load.distance === 0 || !load.complete) without--;
    }
    while ((longest[0]?.day ?? Infinity) < first) longest.shift();
    months.set(day, { sessions: withDistance, longest: longest[0], complete: without === 0 });
  }
  return months;
}

/** The longest session of the month, or why there is none to compare with. */
export function longestOf(month: Month | undefined): Reading<SessionLoad> {
  if (!month?.longest || month.sessions < ENOUGH_SESSIONS) return missing('too-few-runs');
  return known(month.longest);
}

/** The longest session of a month. */
export interface LongestSession {
  readonly day: Day;
  readonly distance: Metres;
}

/**
 * The longest session of the 30 days before `day`.
 *
 * @missing `too-few-runs` with fewer than three sessions in the window
 */
export function longestLately(timeline: Timeline, day: Day): Reading<LongestSession> {
  const at = dayNumber(day);
  const first = addDays(day, -LOOK_BACK_DAYS);
  const sessions = timeline.sessions.filter((session) => session.day >= first && session.day < day);
  const loads = sessionLoads({ ...timeline, sessions });
  const longest = longestOf(monthsBefore(loads, [at]).get(at));
  if (!longest.known) return longest;
  const { distance, day: when } = longest.value;
  return known({ day: addDays(day, when - at), distance: metres(distance) });
}

/**
 * The farthest that a runner who has tolerated the last month may sensibly run on `day`.
 *
 * @unit m: 110 % of the longest session of the 30 days before
 * @source the reference band of L01; as advice it is a product rule that no trial has tested
 * @missing `too-few-runs` with fewer than three sessions in the window
 */
export function longestSensibleRun(timeline: Timeline, day: Day): Reading<Metres> {
  const longest = longestLately(timeline, day);
  return longest.known ? known(metres(longest.value.distance * SENSIBLE_STEP)) : longest;
}
