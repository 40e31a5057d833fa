import type { CauseId } from '../causes/cause.ts';

/**
 * Every number that the engine believes before it has seen a runner. All are product choices, marked so,
 * except the multipliers, which shrink a published effect (`exp(weight × ln effect)`): their effects are
 * sourced, their weights are choices too. None may be shown as a probability of a cause.
 */

/**
 * Probability, before any data, that a cause adds to this runner's pain. A product choice: small enough
 * that "none of the five" keeps the largest prior, as evidence §0 asks.
 */
export const BASE_INCLUSION: Readonly<Record<CauseId, number>> = {
  overload: 0.1,
  weakness: 0.1,
  form: 0.1,
  dehydration: 0.1,
  'foot-strike': 0.1,
};

/** A multiplier on the odds of a cause, with the claims whose effect it shrinks. */
export interface Multiplier {
  readonly times: number;
  readonly claims: readonly string[];
}

/** Odds multipliers of evidence §0.1 that depend on what this runner did. */
export const MULTIPLIERS = {
  /** Some run went 10–100 % beyond the longest of its 30 days. */
  spike: { times: 1.25, claims: ['L01', 'L02'] },
  /** Some run went more than twice as far. */
  doubling: { times: 1.5, claims: ['L03'] },
} as const satisfies Readonly<Record<string, Multiplier>>;

/** Odds multipliers of where it hurts: gentle, and a product choice without a study behind it. */
export const REGION_TILT = {
  /** Neck and upper back speak a little more for form. */
  upper: { form: 1.25 },
  /** The lumbar spine a little more for strength, load and shock. */
  lower: { weakness: 1.1, overload: 1.1, 'foot-strike': 1.1 },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<CauseId, number>>>>>;

/**
 * Scale of the half-normal of what an active cause adds at the runner's own high dose, points. Not at a dose
 * of 1: what is high is known only roughly, and pain has the same ten points for everyone.
 */
export const EFFECT_SCALE = 3;

/** Standard deviation of what a plainly high dose of a context factor adds or takes, points. */
export const CONTEXT_SCALE = 1;
/** The same for pain before the run, whose dose is a fifth of its points: a run may end as it began. */
export const EARLIER_PAIN_SCALE = 3;
/** Probability that a context factor matters at all, for the probability that is shown. */
export const CONTEXT_INCLUSION = 0.25;

/** Standard deviation of the usual level of pain: so wide that it says nothing. */
export const LEVEL_SCALE = 10;

/** Share of a run's worst pain that is left a day later, before data: mean 0, this standard deviation. */
export const CARRY_OVER_SCALE = 0.3;
/** Days after which what an earlier run's pain passes on has fallen to 1/e. */
export const CARRY_OVER_DAYS = 3;

/** Noise that pain has on its own, points: the scales weighed. */
export const NOISE_SDS = [0.4, 0.57, 0.8, 1.13, 1.6, 2.26, 3.2, 4.5] as const;
/**
 * What they are before the data: log-normal about the middle, `logSd` in natural logarithms. A diary of few
 * runs that hardly varies is luck more often than a back without ups and downs. A product choice.
 */
export const USUAL_NOISE = { middle: 1.5, logSd: 0.5 } as const;
/** Shapes of the noise: the share that is carried on, and the days after which it has fallen to 1/e. */
export const NOISE_SHAPES = [
  { carried: 0, fadingDays: 1 },
  ...[0.35, 0.65, 0.9].flatMap((carried) =>
    [2, 5, 12, 40].map((fadingDays) => ({ carried, fadingDays })),
  ),
] as const;

/**
 * How far the evidence that any cause acts is believed, from so many reports: with a dozen, nothing tells whether the
 * model itself fits this runner. 0.34 of twelve, 0.89 of thirty, 0.98 of sixty. A product choice.
 */
export function trustIn(reports: number): number {
  return reports ** 3 / (reports ** 3 + HALF_TRUST_REPORTS ** 3);
}
const HALF_TRUST_REPORTS = 15;

/** How many times the usual own variance a report from memory has. */
export const RECALLED_LOOSENESS = 2.5;

/**
 * What a dose is like in a runner who never measured it: mean and standard deviation on the scale
 * where 1 is plainly high. A product choice.
 */
export const UNKNOWN_DOSE = { mean: 0.5, sd: 0.35 } as const;
/** How many known runs the assumption above is worth once the runner's own runs speak. */
export const UNKNOWN_DOSE_RUNS = 4;

/**
 * The highest dose among the reported runs from which a cause has its full prior. Below, the prior falls
 * in proportion: what was never more than harmless cannot have added. A product choice.
 */
export const FULL_PRIOR_DOSE = 0.3;
/** Inclusion priors are halved and doubled for `priorSensitivity`, and never raised above this. */
export const HIGHEST_PRIOR = 0.9;

/** Relative error of what a dose adds because its curve is only known as a shape. A product choice. */
export const CURVE_DOUBT = 0.2;
/** Part of the error of estimated doses that all runs of a runner have in common. */
export const COMMON_PART = 0.5;
/** Relative errors beyond this say no more. */
export const MOST_DOUBT = 0.8;

/**
 * What an estimate's error is. `predicted`: the truth scatters about a prediction, so the prediction stands
 * as it is. `carried`: a measurement taken elsewhere, which carries its own error and is drawn toward the usual.
 */
export type EstimateKind = 'predicted' | 'carried';
export const ESTIMATES: Readonly<Record<CauseId, EstimateKind>> = {
  overload: 'predicted',
  weakness: 'predicted',
  form: 'carried',
  dehydration: 'predicted',
  'foot-strike': 'carried',
};

/** Standard deviation of what a run e times as long as usual adds or takes by itself, points. */
export const FAR_SCALE = 0.6;
/** Standard deviation of what the weekend adds or takes by itself, points. */
export const WEEKEND_SCALE = 0.7;

/** An own high dose below this counts as this: a runner who hardly met a cause hardly shows its effect. */
export const LEAST_HIGH_DOSE = 0.4;
/**
 * Of what measured values vary at least this part is taken for true, however large an error is stated: an
 * error as large as that must be one that all of them share. A product choice.
 */
export const LEAST_RELIABILITY = 0.7;

/**
 * Where the curve with a threshold begins, as a part of the runner's own high dose. A product choice: what a
 * body puts up with is not known, and differs.
 */
export const OWN_THRESHOLD = 0.4;
