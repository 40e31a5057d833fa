import type { Course } from '../course.ts';
import { RULES } from '../rules.ts';
import { atMost, type Constraint, type Frame } from './constraint.ts';

/**
 * A run is at most a tenth longer than the longest that went well in the 30 days before it and since the latest setback;
 * with fewer than three such runs, no longer. A run that was sore and settled may be repeated, not exceeded.
 *
 * @source threshold of L01; as advice a product rule
 */
export const longestRun: Constraint = {
  id: 'longest-run',
  about: 'load',
  looksBack: 0,
  holds: (course, frame, day) => {
    const run = course.planned.get(day);
    if (!run) return true;
    const before = lately(course, frame, day);
    return before.runs === 0 || atMost(run.km, mostAfter(before, frame));
  },
};

/**
 * With nothing to step from, the way back begins: a part of the last run that was free of pain, and no step beyond what
 * went well in the 30 days before it all the same.
 */
export const wayBack: Constraint = {
  id: 'way-back',
  about: 'load',
  looksBack: 0,
  holds: (course, frame, day) => {
    const run = course.planned.get(day);
    if (!run || lately(course, frame, day).runs > 0) return true;
    const all = lately(course, { since: Number.NEGATIVE_INFINITY }, day);
    const most = all.runs === 0 ? Number.POSITIVE_INFINITY : mostAfter(all, frame);
    return atMost(run.km, Math.min(frame.wayBack.firstKm, most));
  },
};

function mostAfter({ runs, step, hold }: Lately, { growth }: Frame): number {
  return Math.max(step * (runs < RULES.enoughRuns ? 1 : growth.step), hold);
}

interface Lately {
  readonly runs: number;
  /** @unit km */
  readonly step: number;
  /** @unit km */
  readonly hold: number;
}

/** The runs that count, of the 30 days before `day`. */
export function lately(course: Course, frame: Pick<Frame, 'since'>, day: number): Lately {
  let [runs, step, hold] = [0, 0, 0];
  const since = Math.max(day - RULES.lookBackDays, frame.since);
  for (let at = Math.max(0, since - course.first); at < day - course.first; at++) {
    const held = course.holds[at] ?? 0;
    if (held === 0) continue;
    runs++;
    hold = Math.max(hold, held);
    step = Math.max(step, course.steps[at] ?? 0);
  }
  return { runs, step, hold };
}
