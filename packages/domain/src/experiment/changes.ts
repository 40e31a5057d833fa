import type { AlternatingChange, Change } from '../record/experiment.ts';

/** How a change is tried so that one run tells nothing of the next. */
export interface Alternating {
  /** Whole days that must lie between two runs that count. */
  readonly daysBetween: number;
  /** Other runs that must lie between two runs that count. */
  readonly runsBetween: number;
}

/**
 * What a washout of a day or a run takes away. A cue is none of them: what was practised on eight runs was there a month
 * later (F09), and three weeks hold five pairs at most.
 *
 * @source N01, N02, F09
 */
export const ALTERNATING: Readonly<Record<AlternatingChange, Alternating>> = {
  warm_up: { daysBetween: 1, runsBetween: 0 },
  drink_plan: { daysBetween: 1, runsBetween: 0 },
  shoes: { daysBetween: 0, runsBetween: 1 },
};

export function alternates(change: Change): change is AlternatingChange {
  return change in ALTERNATING;
}
