import type { Day } from '../calendar/day.ts';
import type { RunReference } from './diary.ts';

/** What a runner may try on some runs and leave on others. Stored for ever. */
export const ALTERNATING_CHANGES = ['warm_up', 'drink_plan', 'shoes'] as const;
export type AlternatingChange = (typeof ALTERNATING_CHANGES)[number];

/** What works slowly or, once practised, stays, so that it is begun once. Stored for ever. */
export const LASTING_CHANGES = ['strength', 'cadence_cue', 'posture_cue'] as const;
export type LastingChange = (typeof LASTING_CHANGES)[number];

export type Change = AlternatingChange | LastingChange;

/** Pain that is compared: of the morning after, or the worst of during, after and the morning after. */
export type ExperimentOutcome = 'next_morning' | 'worst';

/** A run that was done for an experiment. */
export interface Trial {
  /** Place in the drawn order, from 0: 0 and 1 are the first pair. */
  readonly slot: number;
  readonly day: Day;
  /** Without it the day's last run. */
  readonly run: RunReference | undefined;
  /** Whether the runner kept to what was drawn; nothing where not said. */
  readonly kept: boolean | undefined;
}

/**
 * One experiment of one runner, set up before its first run. Which run is with the change and which without follows
 * from `seed` alone, so it can be checked afterwards and never chosen.
 */
export interface Experiment {
  /** A UUID. */
  readonly id: string;
  readonly change: Change;
  readonly began: Day;
  /** Whole number from 0 to 4294967295. */
  readonly seed: number;
  readonly outcome: ExperimentOutcome;
  /** The smallest drop of pain worth having, points above 0 and at most 10. */
  readonly smallest: number;
  /** Pairs after which it ends whatever came out; of a lasting change the weeks. */
  readonly most: number;
  /** Runs shorter or longer than this, km, do not count; null where any distance does. */
  readonly distance: { readonly from: number; readonly to: number } | null;
  /** In the order they were done; of a lasting change none. */
  readonly trials: readonly Trial[];
  readonly ended: { readonly day: Day; readonly why: 'pain' | 'runner' | 'done' } | undefined;
}
