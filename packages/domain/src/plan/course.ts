import type { Kilometres } from '../units/quantity.ts';
import type { PastSession } from './plan-history.ts';

/** One run of a plan. */
export interface PlannedRun {
  /** Whole days since 1970-01-01. */
  readonly day: number;
  readonly km: Kilometres;
  readonly role: 'easy' | 'long' | 'steady' | 'goal';
}

/**
 * Logged and planned running laid on days, so that a rule about a window of days is a sum. A planned run counts as if
 * it went well: the plan is made anew after every logged run, so what did not go well is withdrawn.
 *
 * @unit km, one entry a day from `first` on
 */
export interface Course {
  /** Day number of the first entry. */
  readonly first: number;
  /** All that was or is to be run. */
  readonly load: Float64Array;
  /** The part of `load` whose distance was measured. */
  readonly measured: Float64Array;
  /** The part of `measured` that a later week may build on: not followed by a setback. */
  readonly borne: Float64Array;
  /** Longest session of the day that one may step from. */
  readonly steps: Float64Array;
  /** Longest session of the day that one may repeat. */
  readonly holds: Float64Array;
  /** The plan's own runs by day number. */
  readonly planned: Map<number, PlannedRun>;
  /** What was logged on the days of those, where anything was. */
  readonly under: Map<number, Values>;
}

/** Load, measured, borne, steps and holds of one day. */
type Values = readonly [number, number, number, number, number];

const NOTHING: Values = [0, 0, 0, 0, 0];

const BEFORE_DAYS = 150;

/** A course that reaches from some months before `from` to `days` after it. */
export function courseOf(
  sessions: readonly PastSession[],
  { from, days }: { readonly from: number; readonly days: number },
): Course {
  const first = from - BEFORE_DAYS;
  const zeros = () => new Float64Array(BEFORE_DAYS + days);
  const course: Course = {
    first,
    load: zeros(),
    measured: zeros(),
    borne: zeros(),
    steps: zeros(),
    holds: zeros(),
    planned: new Map(),
    under: new Map(),
  };
  for (const session of sessions) if (session.day >= first) addLogged(course, session);
  return course;
}

function addLogged(course: Course, session: PastSession): void {
  const { day, km, measuredKm, light } = session;
  const at = day - course.first;
  add(course.load, at, km);
  add(course.measured, at, measuredKm);
  if (light !== 'stop' && light !== 'unsettled') add(course.borne, at, measuredKm);
  // What of a session was guessed is load, and nothing to step from.
  if (light === 'go' || light === 'untold') raise(course.steps, at, measuredKm);
  if (light === 'go' || light === 'untold' || light === 'repeat')
    raise(course.holds, at, measuredKm);
}

/** Puts a run into the course; what it replaces is taken out. */
export function place(course: Course, run: PlannedRun): void {
  takeOut(course, run.day);
  const at = run.day - course.first;
  if ((course.load[at] ?? 0) > 0) course.under.set(run.day, loggedOn(course, at));
  add(course.load, at, run.km);
  add(course.measured, at, run.km);
  add(course.borne, at, run.km);
  raise(course.steps, at, run.km);
  raise(course.holds, at, run.km);
  course.planned.set(run.day, run);
}

function loggedOn(course: Course, at: number): Values {
  const value = (values: Float64Array) => values[at] ?? 0;
  return [
    value(course.load),
    value(course.measured),
    value(course.borne),
    value(course.steps),
    value(course.holds),
  ];
}

/** Takes the plan's run of a day out; what was logged on it stays. */
export function takeOut(course: Course, day: number): void {
  if (!course.planned.delete(day)) return;
  const logged = course.under.get(day) ?? NOTHING;
  const at = day - course.first;
  course.load[at] = logged[0];
  course.measured[at] = logged[1];
  course.borne[at] = logged[2];
  course.steps[at] = logged[3];
  course.holds[at] = logged[4];
  course.under.delete(day);
}

/** @unit km from `from` to `to`, both within */
export function sumOver(course: Course, values: Float64Array, [from, to]: Span): number {
  let sum = 0;
  for (let at = Math.max(0, from - course.first); at <= to - course.first; at++)
    sum += values[at] ?? 0;
  return sum;
}

/** First and last day, both within. */
export type Span = readonly [from: number, to: number];

/** Whether any run, logged or planned, stands on a day. */
export function hasRun(course: Course, day: number): boolean {
  return (course.load[day - course.first] ?? 0) > 0;
}

/** Whether the plan puts a run on a day of the span. */
export function hasPlanned(course: Course, [from, to]: Span): boolean {
  for (let day = from; day <= to; day++) if (course.planned.has(day)) return true;
  return false;
}

function add(values: Float64Array, at: number, km: number): void {
  values[at] = (values[at] ?? 0) + km;
}

function raise(values: Float64Array, at: number, km: number): void {
  values[at] = Math.max(values[at] ?? 0, km);
}
