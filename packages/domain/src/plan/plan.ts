import type { Day } from '../calendar/day.ts';
import type { StrengthTestName } from '../record/strength.ts';
import type { StopRule } from '../safety/stop-rules.ts';
import type { Kilometres, Minutes } from '../units/quantity.ts';
import type { ConstraintId } from './constraints/constraint.ts';
import type { Drink } from './drinking.ts';
import type { FootStrikeChange } from './foot-strike-change.ts';
import type { FormCue } from './form-cue.ts';
import type { Goal, Reach } from './goal.ts';
import type { NextChange } from './next-change.ts';
import type { StrengthPlan } from './strength-session.ts';
import type { WayBack } from './way-back.ts';

export interface RunSession {
  readonly kind: 'run';
  readonly km: Kilometres;
  /** At the runner's own usual speed; nothing where no run has a speed. */
  readonly minutes: Minutes | undefined;
  readonly role: 'easy' | 'long' | 'steady' | 'goal';
  /** Longer than what logged runs alone allow: only if the planned runs before it went well. */
  readonly isIfWell: boolean;
  readonly cue: FormCue | undefined;
  readonly drink: Drink;
}

/** So many times a minute of running and a minute of walking. */
export interface RunWalkSession {
  readonly kind: 'run_walk';
  /** What it comes to, by a guess of speed. */
  readonly km: Kilometres;
  readonly minutes: Minutes;
  readonly repeats: number;
  readonly isIfWell: boolean;
}

interface StrengthSession {
  readonly kind: 'strength';
  readonly minutes: Minutes;
}

/** Tests to repeat, to see whether strength work shows. */
interface TestSession {
  readonly kind: 'test';
  /** Whether none was done before. */
  readonly isFirst: boolean;
  readonly tests: readonly StrengthTestName[];
}

export type PlannedSession = RunSession | RunWalkSession | StrengthSession | TestSession;

export interface PlannedDay {
  readonly day: Day;
  readonly sessions: readonly PlannedSession[];
}

/** Why the plan holds no run. */
export type NoRuns =
  | { readonly why: 'not-screened' | 'see-someone-first' | 'running-stopped' }
  /** The stop-running rules of the day. */
  | { readonly why: 'signs'; readonly rules: readonly StopRule[] }
  | { readonly why: 'limit-unread' }
  /** Every run that the constraints let through would be too short to be one. */
  | { readonly why: 'too-little-to-go-by' };

/** The farthest a run may go today, and what keeps it there. */
export type LongestToday =
  | { readonly kind: 'km'; readonly km: Kilometres; readonly boundBy: ConstraintId | undefined }
  /** `done`: a run was logged today. */
  | { readonly kind: 'none'; readonly why: 'done' | 'withheld' }
  | { readonly kind: 'none'; readonly why: 'full'; readonly boundBy: ConstraintId | undefined };

/** Four weeks, and everything needed to say why they are as they are. */
export interface Plan {
  readonly from: Day;
  readonly goal: Goal;
  readonly reach: Reach;
  readonly noRuns: NoRuns | undefined;
  readonly days: readonly PlannedDay[];
  readonly back: WayBack;
  readonly facts: PlanFacts;
  readonly nextChange: NextChange | undefined;
  readonly strength: StrengthPlan | undefined;
  readonly footStrike: FootStrikeChange | undefined;
  readonly longestToday: LongestToday;
}

/** What of the runner's weeks the plan rests on. */
export interface PlanFacts {
  /** Longest run of the 30 days before that one may step from; 0 where there is none. */
  readonly longestKm: Kilometres;
  /** Mean week of the four before, without what was followed by a setback. */
  readonly weekKm: Kilometres;
  /** Runs of the last 30 days that do not count until the morning after is told. */
  readonly waiting: number;
  /** Runs of the last 30 days without a pain report: they count as gone well. */
  readonly untold: number;
  /** Whether the runner is used to more runs a week than the plan has. */
  readonly leavesOutRuns: boolean;
  /** Whether strength work or its tests are logged for the first day already. */
  readonly isTrained: boolean;
  readonly mayIncrease: boolean;
  /** First day of the next lighter week. */
  readonly lighterFrom: Day;
  readonly isRising: boolean;
  readonly setback: Day | undefined;
  readonly clinicianKm: Kilometres | undefined;
}
