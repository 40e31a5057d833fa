import { addDays, type Day, dayNumber, daysBetween } from '../calendar/day.ts';
import type { Kilometres } from '../units/quantity.ts';
import { type Aim, brokenBy, buildRuns, buildUntil } from './build-runs.ts';
import type { Frame } from './constraints/constraint.ts';
import type { Course } from './course.ts';

/** What the runner wants: a distance by a day, or only to run without pain. */
export type Goal =
  | { readonly kind: 'without-pain' }
  | { readonly kind: 'distance'; readonly km: Kilometres; readonly day: Day };

/** Whether the goal is within reach, each as if every run until then goes well. */
export type Reach =
  | { readonly kind: 'none' }
  | { readonly kind: 'in-reach' }
  /** `by`: the first day on which it could be; nothing where a year does not suffice. */
  | { readonly kind: 'too-soon'; readonly longestThen: Kilometres; readonly by: Day | undefined }
  | { readonly kind: 'past' }
  | { readonly kind: 'too-far-ahead' };

const HORIZON_DAYS = 367;
/** Where nothing may be added, more time changes nothing. */
const STILL_DAYS = 12 * 7;

export interface ReachAsked {
  readonly from: Day;
  readonly goal: Goal;
  readonly frame: Frame;
  readonly aim: Omit<Aim, 'goalDay' | 'days'>;
  /** A course of logged runs only, of any length, each time a new one. */
  readonly empty: (days: number) => Course;
}

/** Whether the distance can be run safely on its day, and if not by when. */
export function reachOf({ from, goal, frame, aim, empty }: ReachAsked): Reach {
  if (goal.kind === 'without-pain') return { kind: 'none' };
  const ahead = daysBetween(from, goal.day);
  if (ahead < 0) return { kind: 'past' };
  if (ahead >= HORIZON_DAYS) return { kind: 'too-far-ahead' };
  const day = dayNumber(goal.day);
  const toGoal = empty(ahead + 8);
  buildRuns(toGoal, frame, { ...aim, days: ahead + 1, goalDay: day });
  const then = toGoal.planned.get(day)?.km ?? (0 as Kilometres);
  if (then >= goal.km) return { kind: 'in-reach' };
  const days = frame.growth.step > 1 ? HORIZON_DAYS : STILL_DAYS;
  const course = empty(days + 8);
  const first = buildUntil(course, frame, {
    aim: { ...aim, days, goalDay: undefined },
    isEnough: (at) => brokenBy(course, frame, { day: at, role: 'goal', km: goal.km }) === undefined,
  });
  return {
    kind: 'too-soon',
    longestThen: then,
    by: first === undefined ? undefined : addDays(from, first - frame.from),
  };
}
