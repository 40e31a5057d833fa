import type { Day } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_CHANGE_OF_STEP } from '../causes/form/advice.ts';
import { drinking } from '../plan/drinking.ts';
import type { Change } from '../record/experiment.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { minutes } from '../units/quantity.ts';

/** Why a change is not for this runner: what the plan would not ask of them, an experiment does not either. */
export type SpokenAgainst =
  /** Conditions that speak against it, or that nobody has asked about. */
  | 'conditions'
  /** No amount to drink is known that stays below what the runner sweats. */
  | 'not_weighed';

/** A run long enough that the plan would name what to drink on it. */
const LONG = minutes(180);

export function speaksAgainst(
  change: Change,
  timeline: Timeline,
  today: Day,
): SpokenAgainst | undefined {
  if (change === 'cadence_cue')
    return ruledSafe(timeline.profile, NO_CHANGE_OF_STEP) ? undefined : 'conditions';
  if (change !== 'drink_plan') return undefined;
  const { by } = drinking(timeline, today)(LONG);
  if (by === 'clinician') return 'conditions';
  return by === 'weighing' ? 'not_weighed' : undefined;
}
