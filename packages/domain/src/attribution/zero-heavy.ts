import { factorNoise, inverseDiagonal, type Noise, unwhiten, whiten } from './correlated-noise.ts';
import { cholesky, inverse, logDeterminant, type Square, solveLower } from './linear-algebra.ts';
import { logNormalBelow, lowerHazard } from './normal.ts';

/** What the likelihood needs of the reported runs, oldest first. */
export interface Outcome {
  /** Days since the first run, not falling. */
  readonly day: Float64Array;
  /** Worst pain, whole points 0–10. */
  readonly pain: Float64Array;
  /** How many times the usual variance a report has: more than 1 for one from memory. */
  readonly looseness: Float64Array;
}

/**
 * Stand-ins for the reports: as if run i had reported `value[i]` with variance `variance[i]`. A report
 * above zero stands for itself; a zero only says "at most half a point" of a pain that may lie below.
 */
export interface Sites {
  readonly value: Float64Array;
  readonly variance: Float64Array;
  /** Logarithm of the model's evidence for the columns it was fitted with. */
  readonly logEvidence: number;
  /** The part of it that does not depend on which columns are in. */
  readonly logSites: number;
}

/** The highest latent pain that is still reported as 0. */
const ZERO_BELOW = 0.5;
/** Variance of rounding to whole points. */
const ROUNDING = 1 / 12;
const LOOSEST = 1e6;
const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Expectation propagation for zero-heavy pain: latent pain = columns × coefficients + carried noise + own
 * noise, reported in whole points, and as 0 wherever it is at most half a point.
 *
 * @param columns one a coefficient; `precision` is the prior precision of each coefficient about zero
 * @param start sites to begin from; the pain itself where there are none
 * @param sweeps most passes over the runs
 */
export function fitSites(
  outcome: Outcome,
  noise: Noise,
  columns: readonly Float64Array[],
  precision: Float64Array,
  start: Sites | undefined,
  sweeps: number,
): Sites {
  const own = noise.sd * noise.sd * (1 - noise.carried);
  const value = start ? start.value.slice() : outcome.pain.slice();
  const variance = outcome.looseness.map((loose, i) =>
    (outcome.pain[i] as number) > 0
      ? own * loose + ROUNDING
      : (start?.variance[i] ?? own * loose + 1),
  );
  let [logEvidence, logSites] = [0, 0];
  for (let sweep = 0; ; sweep++) {
    const marginals = latentMarginals({
      day: outcome.day,
      noise,
      columns,
      precision,
      value,
      variance,
    });
    const moved = updateZeros(outcome, own, marginals, value, variance);
    logSites = moved.logSites;
    logEvidence = marginals.logGaussian + logSites;
    if (moved.change < 1e-3 * noise.sd || sweep + 1 >= sweeps) break;
  }
  return { value, variance, logEvidence, logSites };
}

interface Marginals {
  /** Posterior mean and variance of each run's latent pain before its own noise. */
  readonly mean: Float64Array;
  readonly spread: Float64Array;
  /** Log density of the stand-in values. */
  readonly logGaussian: number;
}

interface LinearModel {
  readonly day: Float64Array;
  readonly noise: Noise;
  readonly columns: readonly Float64Array[];
  readonly precision: Float64Array;
  readonly value: Float64Array;
  readonly variance: Float64Array;
}

function latentMarginals(model: LinearModel): Marginals {
  const { value, variance, columns, precision } = model;
  const factor = factorNoise(model.noise, model.day, variance);
  const size = columns.length;
  const runs = value.length;
  const white = columns.map((column) => {
    const out = new Float64Array(runs);
    whiten(factor, column, out);
    return out;
  });
  const residual = new Float64Array(runs);
  whiten(factor, value, residual);
  const gram = gramMatrix(white, precision);
  const lower = cholesky(gram, size);
  const projected = solveLower(
    lower,
    size,
    white.map((w) => dot(w, residual)),
  );
  const inverted = inverse(lower, size);
  const fit = multiplyBy(
    inverted,
    white.map((w) => dot(w, residual)),
    size,
  );
  let logPrior = 0;
  for (const p of precision) logPrior += Math.log(p);
  const logGaussian =
    -0.5 *
    (runs * LOG_TWO_PI +
      factor.logDeterminant +
      logDeterminant(lower, size) -
      logPrior +
      dot(residual, residual) -
      dot(projected, projected));
  for (let k = 0; k < size; k++) addScaled(residual, white[k] as Float64Array, -(fit[k] as number));
  unwhiten(factor, residual, residual);
  for (const w of white) unwhiten(factor, w, w);
  const diagonal = inverseDiagonal(factor);
  const mean = new Float64Array(runs);
  const spread = new Float64Array(runs);
  for (let i = 0; i < runs; i++) {
    const d = variance[i] as number;
    const left = (diagonal[i] as number) - quadratic(inverted, white, size, i);
    mean[i] = (value[i] as number) - d * (residual[i] as number);
    spread[i] = Math.max(d - d * d * left, 1e-9 * d);
  }
  return { mean, spread, logGaussian };
}

/** Moves the stand-in of each zero to what its neighbours say of it; gives the largest move. */
function updateZeros(
  outcome: Outcome,
  own: number,
  { mean, spread }: Marginals,
  value: Float64Array,
  variance: Float64Array,
): { readonly change: number; readonly logSites: number } {
  let change = 0;
  let logSites = 0;
  for (let i = 0; i < value.length; i++) {
    if ((outcome.pain[i] as number) > 0) continue;
    const d = variance[i] as number;
    const cavityVariance = 1 / Math.max(1 / (spread[i] as number) - 1 / d, 1e-9);
    const cavity =
      cavityVariance * ((mean[i] as number) / (spread[i] as number) - (value[i] as number) / d);
    const total = cavityVariance + own * (outcome.looseness[i] as number);
    const z = (ZERO_BELOW - cavity) / Math.sqrt(total);
    const hazard = lowerHazard(z);
    const distance = cavity - (value[i] as number);
    logSites +=
      logNormalBelow(z) +
      0.5 * (LOG_TWO_PI + Math.log(cavityVariance + d)) +
      (distance * distance) / (2 * (cavityVariance + d));
    const curvature = Math.max((hazard * (z + hazard)) / total, 1 / (LOOSEST + cavityVariance));
    const nextValue = cavity - hazard / Math.sqrt(total) / curvature;
    const nextVariance = Math.max(1 / curvature - cavityVariance, 1e-6);
    const weight = Math.min(1, 1 / nextVariance);
    change = Math.max(change, Math.abs(nextValue - (value[i] as number)) * weight);
    value[i] = nextValue;
    variance[i] = nextVariance;
  }
  return { change, logSites };
}

/** White′ white with the prior's precision on the diagonal. */
export function gramMatrix(white: readonly Float64Array[], precision: ArrayLike<number>): Square {
  const size = white.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const sum = dot(white[i] as Float64Array, white[j] as Float64Array);
      gram[i * size + j] = sum;
      gram[j * size + i] = sum;
    }
    gram[i * size + i] = (gram[i * size + i] as number) + (precision[i] as number);
  }
  return gram;
}

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function addScaled(to: Float64Array, from: Float64Array, scale: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + scale * (from[i] as number);
}

function multiplyBy(square: Square, x: readonly number[], size: number): Float64Array {
  const out = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += (square[i * size + j] as number) * (x[j] as number);
    out[i] = sum;
  }
  return out;
}

function quadratic(
  inverted: Square,
  columns: readonly Float64Array[],
  size: number,
  at: number,
): number {
  let sum = 0;
  for (let i = 0; i < size; i++) {
    const xi = (columns[i] as Float64Array)[at] as number;
    let row = 0.5 * (inverted[i * size + i] as number) * xi;
    for (let j = 0; j < i; j++)
      row += (inverted[i * size + j] as number) * ((columns[j] as Float64Array)[at] as number);
    sum += 2 * xi * row;
  }
  return sum;
}
