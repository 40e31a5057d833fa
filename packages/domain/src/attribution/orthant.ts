import { cholesky, inverse, logDeterminant, type Square } from './linear-algebra.ts';
import { logNormalBelow, lowerHazard } from './normal.ts';

/** A normal distribution cut to where every coordinate is at least zero. */
export interface Orthant {
  /** Logarithm of the probability that all coordinates are at least zero. */
  readonly logProbability: number;
  /** Logarithm of the integral of exp(b′x − ½ x′Ax) over the positive part, less ½ log 2π for each coordinate. */
  readonly logMass: number;
  readonly mean: Float64Array;
  /**
   * For each coordinate the normal that, cut at zero, is its marginal: `location` and variance
   * `width` squared of the untruncated one.
   */
  readonly location: Float64Array;
  readonly width: Float64Array;
}

const SWEEPS = 12;

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
  const tau = new Float64Array(size);
  const nu = new Float64Array(size);
  const state = {
    mean: new Float64Array(size),
    location: new Float64Array(size),
    width: new Float64Array(size),
  };
  const plain = gaussian(precision, shift, size, tau, nu);
  let now = plain;
  let logProbability = 0;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let logSites = 0;
    let change = 0;
    for (let k = 0; k < size; k++) {
      const variance = now.covariance[k * size + k] as number;
      const cavityPrecision = Math.max(1 / variance - (tau[k] as number), 1e-12);
      const cavityShift = (now.mean[k] as number) / variance - (nu[k] as number);
      const cavityVariance = 1 / cavityPrecision;
      const location = cavityShift * cavityVariance;
      const width = Math.sqrt(cavityVariance);
      const z = location / width;
      const hazard = lowerHazard(z);
      const nextVariance = cavityVariance * Math.max(1 - hazard * (z + hazard), 1e-9);
      const nextMean = location + width * hazard;
      const nextTau = 1 / nextVariance - cavityPrecision;
      const nextNu = nextMean / nextVariance - cavityShift;
      change = Math.max(change, Math.abs(nextMean - (now.mean[k] as number)) / width);
      logSites +=
        logNormalBelow(z) +
        0.5 * Math.log(1 + nextTau * cavityVariance) +
        0.5 * (location * location * cavityPrecision - (nextMean * nextMean) / nextVariance);
      tau[k] = nextTau;
      nu[k] = nextNu;
      state.location[k] = location;
      state.width[k] = width;
      state.mean[k] = nextMean;
    }
    now = gaussian(precision, shift, size, tau, nu);
    logProbability = logSites + now.logMass - plain.logMass;
    if (change < 1e-7) break;
  }
  return { logProbability, logMass: plain.logMass + logProbability, ...state };
}

/** One coordinate needs no approximation. */
function positiveLine(precision: number, shift: number): Orthant {
  const location = shift / precision;
  const width = 1 / Math.sqrt(precision);
  const z = location / width;
  const logProbability = logNormalBelow(z);
  return {
    logProbability,
    logMass: 0.5 * (shift * location - Math.log(precision)) + logProbability,
    mean: Float64Array.of(location + width * lowerHazard(z)),
    location: Float64Array.of(location),
    width: Float64Array.of(width),
  };
}

interface Gaussian {
  readonly mean: Float64Array;
  readonly covariance: Square;
  /** ½ b′A⁻¹b − ½ log |A|. */
  readonly logMass: number;
}

function gaussian(
  precision: Square,
  shift: ArrayLike<number>,
  size: number,
  tau: Float64Array,
  nu: Float64Array,
): Gaussian {
  const sum = precision.slice();
  const right = new Float64Array(size);
  for (let k = 0; k < size; k++) {
    sum[k * size + k] = (sum[k * size + k] as number) + (tau[k] as number);
    right[k] = (shift[k] as number) + (nu[k] as number);
  }
  const lower = cholesky(sum, size);
  const covariance = inverse(lower, size);
  const mean = new Float64Array(size);
  let mass = 0;
  for (let i = 0; i < size; i++) {
    let m = 0;
    for (let j = 0; j < size; j++) m += (covariance[i * size + j] as number) * (right[j] as number);
    mean[i] = m;
    mass += 0.5 * m * (right[i] as number);
  }
  return { mean, covariance, logMass: mass - 0.5 * logDeterminant(lower, size) };
}
