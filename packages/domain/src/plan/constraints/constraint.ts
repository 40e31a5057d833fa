import type { Kilometres } from '../../units/quantity.ts';
import type { Course } from '../course.ts';

/** What bounds a plan and does not change while it is made. Days are whole days since 1970-01-01. */
export interface Frame {
  /** First day of the plan. */
  readonly from: number;
  /** False while running is to stop: then no run stands anywhere. */
  readonly mayRun: boolean;
  /** Factors that a run and a week may grow by; 1 where nothing may be added. */
  readonly growth: { readonly step: number; readonly week: number };
  /** Day of the latest sign that running was too much. */
  readonly setback: number | undefined;
  /** First day of which runs count as ones to step from: since the latest setback, and none from before four weeks without. */
  readonly since: number;
  /** First day of the present spell of running; nothing where it begins with the plan's first run. */
  readonly spell: number | undefined;
  /** The first run of a way back, and how many such a week. */
  readonly wayBack: { readonly firstKm: Kilometres; readonly runs: number };
  /** Mean week that the way back must not pass in its first; nothing where none is known. */
  readonly weekBefore: Kilometres | undefined;
  readonly runsAWeek: number;
  /** The shortest session that is one for this runner. */
  readonly leastKm: Kilometres;
  /** Whether two days in a row may hold one run each. */
  readonly mayBeInARow: boolean;
  readonly maySteady: boolean;
  /** Which of every four weeks is the lighter one, 0 to 3. */
  readonly downWeek: number;
  /** The longest run that a clinician allows on a day; infinite where none was named. */
  readonly most: (day: number) => number;
}

/** Stored in no place; shown with its words. */
export type ConstraintId =
  | 'safety'
  | 'clinician'
  | 'longest-run'
  | 'way-back'
  | 'week'
  | 'never-double'
  | 'down-week'
  | 'rest-days'
  | 'easy-days'
  | 'after-setback'
  | 'strength-days';

/**
 * One rule that a plan keeps. `holds` looks at one day and the days before it; the builder asks it of every run it
 * thinks of, and the checker of every day of a finished plan.
 */
export interface Constraint {
  readonly id: Exclude<ConstraintId, 'strength-days'>;
  /** What it is about: how much is borne, or how a week is laid out. */
  readonly about: 'load' | 'order';
  /** On how many days after a run that run may still break it. */
  readonly looksBack: 0 | 6;
  readonly holds: (course: Course, frame: Frame, day: number) => boolean;
}

/** Slack for sums of tenths of a kilometre: 8.8 km is ten per cent more than 8 km, and no more. */
export function atMost(km: number, limit: number): boolean {
  return km <= limit + 1e-6;
}
