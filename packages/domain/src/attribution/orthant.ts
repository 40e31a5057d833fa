import { logNormalBelow, lowerHazard } from '../statistics/normal.ts';
import { cholesky, inverse, logDeterminant, type Square } from './linear-algebra.ts';

/** A normal distribution cut to where every coordinate is at least zero. */
export interface Orthant {
  /** Logarithm of the probability that all coordinates are at least zero. */
  readonly logProbability: number;
  /**
   * For each coordinate the normal that, cut at zero, is its marginal: `location` and variance
   * `width` squared of the untruncated one.
   */
  readonly location: Float64Array;
  readonly width: Float64Array;
}

const SWEEPS = 12;
/** Largest move of a mean, in standard deviations, that counts as none. */
const SETTLED = 1e-6;

/**
 * The positive part of N(A⁻¹ b, A⁻¹), by expectation propagation on its few coordinates; exact for one
 * coordinate and for independent ones.
 *
 * @source J. P. Cunningham, P. Hennig, S. Lacoste-Julien 2011, arXiv:1111.6832
 */
export function positiveOrthant(
  precision: Square,
  shift: ArrayLike<number>,
  size: number,
): Orthant {
  if (size === 1) return positiveLine(precision[0] as number, shift[0] as number);
  const now = gaussian(precision, shift, size);
  const { mean, covariance } = now;
  const plainMass = now.logMass;
  const tau = new Float64Array(size);
  const nu = new Float64Array(size);
  const location = new Float64Array(size);
  const width = new Float64Array(size);
  const logSites = new Float64Array(size);
  let logGrowth = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let change = 0;
    for (let k = 0; k < size; k++) {
      const variance = covariance[k * size + k] as number;
      const [had, at] = [tau[k] as number, mean[k] as number];
      const cavityVariance = 1 / Math.max(1 / variance - had, 1e-12);
      const cavityShift = at / variance - (nu[k] as number);
      const centre = cavityShift * cavityVariance;
      const sd = Math.sqrt(cavityVariance);
      const z = centre / sd;
      const hazard = lowerHazard(z);
      const shrink = Math.max(1 - hazard * (z + hazard), 1e-9);
      const nextMean = centre + sd * hazard;
      const nextVariance = cavityVariance * shrink;
      const nextTau = 1 / nextVariance - 1 / cavityVariance;
      const nextNu = nextMean / nextVariance - cavityShift;
      logSites[k] =
        logNormalBelow(z) -
        0.5 * Math.log(shrink) +
        0.5 * (centre * cavityShift - (nextMean * nextMean) / nextVariance);
      change = Math.max(change, Math.abs(nextMean - at) / sd);
      logGrowth += Math.log1p((nextTau - had) * variance);
      moveSite(now, k, nextTau - had, nextNu - (nu[k] as number));
      [tau[k], nu[k], location[k], width[k]] = [nextTau, nextNu, centre, sd];
    }
    if (change < SETTLED) break;
  }
  let mass = 0;
  for (let k = 0; k < size; k++)
    mass +=
      (logSites[k] as number) +
      0.5 * (mean[k] as number) * ((shift[k] as number) + (nu[k] as number));
  const logMass = mass - 0.5 * (now.logDeterminant + logGrowth);
  return { logProbability: logMass - plainMass, location, width };
}

/** Adds `tau` to the precision of coordinate `k` and `nu` to its shift. */
function moveSite({ mean, covariance }: Gaussian, k: number, tau: number, nu: number): void {
  const size = mean.length;
  const variance = covariance[k * size + k] as number;
  const gain = 1 / (1 + tau * variance);
  const step = (nu - tau * (mean[k] as number)) * gain;
  const row = covariance.slice(k * size, k * size + size);
  for (let i = 0; i < size; i++) {
    const own = row[i] as number;
    mean[i] = (mean[i] as number) + own * step;
    const fall = tau * gain * own;
    for (let j = 0; j < size; j++)
      covariance[i * size + j] = (covariance[i * size + j] as number) - fall * (row[j] as number);
  }
}

/** One coordinate needs no approximation. */
function positiveLine(precision: number, shift: number): Orthant {
  const location = shift / precision;
  const width = 1 / Math.sqrt(precision);
  return {
    logProbability: logNormalBelow(location / width),
    location: Float64Array.of(location),
    width: Float64Array.of(width),
  };
}

interface Gaussian {
  readonly mean: Float64Array;
  readonly covariance: Square;
  readonly logDeterminant: number;
  /** Logarithm of the integral of exp(b′x − ½ x′Ax), less ½ log 2π for each coordinate. */
  readonly logMass: number;
}

function gaussian(precision: Square, shift: ArrayLike<number>, size: number): Gaussian {
  const lower = cholesky(precision, size);
  const covariance = inverse(lower, size);
  const mean = new Float64Array(size);
  let mass = 0;
  for (let i = 0; i < size; i++) {
    let m = 0;
    for (let j = 0; j < size; j++) m += (covariance[i * size + j] as number) * (shift[j] as number);
    mean[i] = m;
    mass += 0.5 * m * (shift[i] as number);
  }
  const determinant = logDeterminant(lower, size);
  return { mean, covariance, logDeterminant: determinant, logMass: mass - 0.5 * determinant };
}
