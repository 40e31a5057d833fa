import type { Exposure } from '../causes/cause.ts';
import { mean, variance } from '../statistics/moments.ts';
import {
  COMMON_PART,
  CURVE_DOUBT,
  type EstimateKind,
  LEAST_HIGH_DOSE,
  LEAST_RELIABILITY,
  MOST_DOUBT,
  UNKNOWN_DOSE,
  UNKNOWN_DOSE_RUNS,
} from './priors.ts';
import { normalMoments } from './quadrature.ts';

const HIGH_RUNS = 3;

/** A cause's or factor's dose on each reported run, as far as it is known. */
export interface DoseColumn {
  /** Expected dose of each run: 0 harmless, 1 plainly high. */
  readonly expected: Float64Array;
  /** Variance of each run's true dose about `expected`. */
  readonly variance: Float64Array;
  /** `expected` less its mean: what the fit sees. All zero where nothing is known. */
  readonly centred: Float64Array;
  /** The runner's own usual dose. */
  readonly usual: number;
  /** The runner's own high dose, in which effects are counted: mean of its three highest runs, at least 0.4. */
  readonly unit: number;
  /** The highest dose of all runs. */
  readonly highest: number;
  /** The dose at the cause's harmless level: what is below it counts for nothing. */
  readonly harmless: number;
  /** Standard deviation of the true dose between runs, as far as it is known. */
  readonly spread: number;
  /** Standard deviation of the true dose about `expected`, mean over the runs. */
  readonly doubt: number;
  /** Relative error that all runs of this runner have in common: of the dose's curve, and of unmeasured doses. */
  readonly commonDoubt: number;
  /** Expected dose of any run of this runner, reported or not. */
  readonly of: (exposure: Exposure) => number;
}

export interface DoseOptions {
  readonly estimates?: EstimateKind;
  /** The dose at the harmless level. */
  readonly harmless?: number;
  /** How far each run went, on any scale: an unknown dose is taken from runs alike. */
  readonly far?: ArrayLike<number>;
}

/** How many known runs of like distance an unknown dose is taken from. */
const RUNS_ALIKE = 7;

/**
 * The expected dose of each run. A measured value is drawn toward the runner's usual by its error (an
 * error that is not taken out of an exposure makes its effect look smaller than it is); an estimate is
 * averaged over its error; an unknown one takes the runner's usual, so that it says nothing.
 */
export function doseColumn(
  exposures: readonly Exposure[],
  dose: (value: number) => number,
  { estimates = 'predicted', harmless = 0, far = [] }: DoseOptions = {},
): DoseColumn {
  const truth = truthOf(exposures, estimates);
  const believed = (exposure: Exposure): Uncertain | undefined => {
    const value = truth(exposure);
    return value && doseOf(value, dose);
  };
  const doses = exposures.map(believed);
  const known = doses.flatMap((d) => (d ? [d] : []));
  const usual = known.length === 0 ? UNKNOWN_DOSE.mean : mean(known.map((d) => d.mean));
  const spread = spreadOf(variance(known.map((d) => d.mean)), known);
  const alike = dosesOfRunsAlike(doses, far);
  const expected = Float64Array.from(doses, (d, i) => (d ? d.mean : (alike(i) ?? usual)));
  const middle = mean(expected);
  const doubts = doses.map((d) => (d ? d.variance : spread * spread));
  const nothingKnown = known.length === 0;
  const doubt = Math.sqrt(mean(doubts));
  return {
    expected,
    variance: Float64Array.from(doubts),
    centred: expected.map((x) => (nothingKnown ? 0 : x - middle)),
    usual,
    unit: nothingKnown ? 1 : ownHigh(expected),
    highest: expected.reduce((most, x) => Math.max(most, x), 0),
    harmless,
    spread,
    doubt,
    commonDoubt: commonDoubtOf(
      nothingKnown ? doubt : Math.hypot(COMMON_PART * doubt, sharedSd(known)),
      middle,
    ),
    of: (exposure) => believed(exposure)?.mean ?? usual,
  };
}

/**
 * Mean dose of the known runs whose distance is nearest to that of run `i`; nothing where there are too few. A
 * long run after a lay-off has no month to be compared with, and is more like the other long runs than like the usual.
 */
function dosesOfRunsAlike(
  doses: readonly (Uncertain | undefined)[],
  far: ArrayLike<number>,
): (run: number) => number | undefined {
  const known = doses.flatMap((d, i) => (d ? [{ mean: d.mean, far: far[i] ?? 0 }] : []));
  return (run) => {
    if (far.length === 0 || known.length < 2 * RUNS_ALIKE) return undefined;
    const own = far[run] ?? 0;
    const nearest = known
      .map((one) => ({ ...one, apart: Math.abs(one.far - own) }))
      .sort((a, b) => a.apart - b.apart)
      .slice(0, RUNS_ALIKE);
    return mean(nearest.map((one) => one.mean));
  };
}

interface Uncertain {
  readonly mean: number;
  readonly variance: number;
  /** Variance that all runs have in common. */
  readonly shared?: number;
}

/**
 * Classical errors shrunk away: what the true value is believed to be, given its measurement. Errors that
 * differ from run to run cannot vary more than the values do: of the least error that is stated, what is
 * beyond that all runs have in common, where it moves no value against another. What a carried
 * measurement has lost since counts in full.
 */
function truthOf(
  exposures: readonly Exposure[],
  estimates: EstimateKind,
): (one: Exposure) => Uncertain | undefined {
  const noisy = (e: Exposure): boolean => e.obtained === 'measured' || estimates === 'carried';
  const measured = exposures.flatMap((e) => (e.obtained !== 'unknown' && noisy(e) ? [e] : []));
  const centre = mean(measured.map((e) => e.value));
  const least = measured.reduce((least, e) => Math.min(least, e.sd * e.sd), Infinity);
  const seen = variance(measured.map((e) => e.value));
  const noise = Math.min(least, (1 - LEAST_RELIABILITY) * seen);
  const between = seen - noise;
  return (one) => {
    if (one.obtained === 'unknown') return undefined;
    const error = one.sd * one.sd;
    if (!noisy(one) || error === 0) return { mean: one.value, variance: error };
    const own = error - least + noise;
    const reliability = between + own > 0 ? between / (between + own) : 1;
    return {
      mean: centre + reliability * (one.value - centre),
      // What was carried here from a check may truly have changed since: it is not drawn in with the rest.
      variance: one.obtained === 'estimated' ? error : reliability * own,
      shared: error - own,
    };
  };
}

function doseOf(
  { mean: at, variance: error, shared = 0 }: Uncertain,
  dose: (value: number) => number,
): Uncertain {
  const own = normalMoments(at, Math.sqrt(error), dose);
  return shared > 0 ? { ...own, shared: normalMoments(at, Math.sqrt(shared), dose).variance } : own;
}

function sharedSd(known: readonly Uncertain[]): number {
  return Math.sqrt(mean(known.map(({ shared = 0 }) => shared)));
}

function ownHigh(expected: Float64Array): number {
  const falling = [...expected].sort((a, b) => b - a);
  return Math.max(LEAST_HIGH_DOSE, mean(falling.slice(0, HIGH_RUNS)));
}

function commonDoubtOf(common: number, usual: number): number {
  const relative = common / Math.max(usual, 0.1);
  return Math.min(MOST_DOUBT, Math.sqrt(CURVE_DOUBT * CURVE_DOUBT + relative * relative));
}

/** Few known runs leave room for the spread that other runners have. */
function spreadOf(between: number, known: readonly Uncertain[]): number {
  const within = mean(known.map((d) => d.variance));
  const prior = UNKNOWN_DOSE.sd * UNKNOWN_DOSE.sd;
  const total = known.length * (between + within) + UNKNOWN_DOSE_RUNS * prior;
  return Math.sqrt(total / (known.length + UNKNOWN_DOSE_RUNS));
}
