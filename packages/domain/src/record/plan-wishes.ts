import type { Day } from '../calendar/day.ts';
import type { Kilometres } from '../units/quantity.ts';

/** What a runner has at hand for strength work, beside the floor and a chair. Stored for ever. */
export const EQUIPMENT = ['band', 'dumbbell', 'kettlebell', 'barbell', 'step', 'gym'] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** A run that the runner would rather have on another day. */
export interface MovedRun {
  readonly from: Day;
  readonly to: Day;
}

/** What a runner wants of the plan, until something else is wanted. The plan itself is made anew and never kept. */
export interface PlanWishes {
  /** A distance by a day; nothing for who only wants to run without pain. */
  readonly goal: { readonly km: Kilometres; readonly day: Day } | undefined;
  readonly moves: readonly MovedRun[];
  readonly equipment: readonly Equipment[];
  /** Whether a change of landing was asked for. */
  readonly asksFootStrike: boolean;
}

export const NO_WISHES: PlanWishes = {
  goal: undefined,
  moves: [],
  equipment: [],
  asksFootStrike: false,
};
