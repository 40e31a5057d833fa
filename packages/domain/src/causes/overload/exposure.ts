import { dayNumber } from '../../calendar/day.ts';
import type { BlindRun, BlindTimeline } from '../../timeline/blind.ts';
import type { Exposure } from '../cause.ts';
import { estimated, measured, unknown } from '../exposure.ts';
import { longestOf, type Month, monthsBefore } from './longest-before.ts';
import { loadOf, type SessionLoad, sessionLoads } from './session-history.ts';

/** Added error where a run without a distance may have been the longest: our estimate. */
const UNSEEN_LONGEST_SD = 0.15;

/**
 * How much farther each run had come, counted from its session's start, than the longest session of
 * the 30 days before.
 *
 * @unit ratio: session so far ÷ longest − 1, so 0.25 reads "25 % farther"; rounded to 0.001 so that a
 *   run exactly ten per cent longer is not called a jump
 * @source exposure of L01–L03
 * @error distance error of both sessions
 * @missing `too-few-runs` with fewer than three sessions that have a distance in the window;
 *   `not-recorded` where this run, or one before it in its session, has no distance
 */
export function overloadExposures(timeline: BlindTimeline): readonly Exposure[] {
  const days = timeline.runs.map(({ day }) => dayNumber(day));
  const months = monthsBefore(sessionLoads(timeline), days);
  return timeline.runs.map((run, index) => {
    const soFar = sessionSoFar(timeline, run, index);
    return comparison(soFar, months.get(soFar.day));
  });
}

function sessionSoFar(timeline: BlindTimeline, { session, run }: BlindRun, index: number) {
  const { day = run.day, runs = [index] } = timeline.sessions[session] ?? {};
  const upToHere = runs.filter((member) => member <= index);
  const members = upToHere.flatMap((member) => timeline.runs[member]?.run ?? []);
  return loadOf(day, members);
}

function comparison(soFar: SessionLoad, month: Month | undefined): Exposure {
  if (!soFar.complete || soFar.distance === 0) return unknown('not-recorded');
  const longest = longestOf(month);
  if (!longest.known) return unknown(longest.why);
  const ratio = soFar.distance / longest.value.distance;
  const sd = ratio * Math.hypot(soFar.relativeSd, longest.value.relativeSd);
  const value = Math.round((ratio - 1) * 1000) / 1000;
  if (month?.complete) return measured(value, sd);
  return estimated(value, Math.hypot(sd, UNSEEN_LONGEST_SD * ratio));
}
