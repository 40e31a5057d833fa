import type { Estimate } from '../../record/run.ts';

/** A person sweats this much more or less than the formula, as a part of it (evidence base §4). */
const ANYONE: Estimate = { value: 1, sd: 0.35 };
/** One person's days differ by this, as a part (ours). */
const DAY_TO_DAY_SD = 0.15;
/** Weighings below which nothing personal is believed. */
const ENOUGH_WEIGHINGS = 3;
const BELIEVABLE = [0.2, 4] as const;

/** What the weighings so far say about a runner's own sweat against the formula's. */
export interface OwnSweat {
  readonly weighings: number;
  readonly weights: number;
  readonly sum: number;
}

export const NO_WEIGHINGS: OwnSweat = { weighings: 0, weights: 0, sum: 0 };

/** Takes in one run's sweat as weighed, against what the formula said, both in litres. */
export function learn(own: OwnSweat, weighed: Estimate, predicted: number): OwnSweat {
  const ratio = weighed.value / predicted;
  if (!(ratio >= BELIEVABLE[0] && ratio <= BELIEVABLE[1])) return own;
  const sd = Math.hypot(weighed.sd / predicted, DAY_TO_DAY_SD);
  const weight = 1 / (sd * sd);
  return {
    weighings: own.weighings + 1,
    weights: own.weights + weight,
    sum: own.sum + weight * ratio,
  };
}

/** The runner's sweat on another day as a multiple of the formula's: 1 ± 0.35 until three weighings. */
export function ownFactor({ weighings, weights, sum }: OwnSweat): Estimate {
  if (weighings < ENOUGH_WEIGHINGS) return ANYONE;
  const trust = 1 / (ANYONE.sd * ANYONE.sd);
  const value = (sum + trust * ANYONE.value) / (weights + trust);
  return { value, sd: Math.hypot(1 / Math.sqrt(weights + trust), DAY_TO_DAY_SD) };
}
