import type { Equipment } from '../record/plan-wishes.ts';
import type { Seconds } from '../units/quantity.ts';

/** How an exercise is made heavier or lighter than its name says. */
type How = Equipment | 'both-legs';

/** One exercise as it is done; names are those of the catalogue, so that what was done can be logged. */
export interface Rung {
  readonly exercise: string;
  readonly how: How | undefined;
}

export interface Prescription extends Rung {
  readonly sets: number;
  readonly amount:
    | { readonly reps: readonly [low: number, high: number] }
    | { readonly hold: Seconds };
  readonly eachSide: boolean;
  /** Repetitions that should still have been possible. */
  readonly inReserve: readonly [low: number, high: number];
  readonly rest: Seconds;
  /** Where it is too much, and where it has become easy; nothing where only the number of repetitions changes. */
  readonly easier: Rung | undefined;
  readonly harder: Rung | undefined;
}
