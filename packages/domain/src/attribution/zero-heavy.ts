import { logNormalBelow, lowerHazard } from '../statistics/normal.ts';
import { factorNoise, type Noise } from './correlated-noise.ts';
import { cholesky, logDeterminant, solveLower, solveUpper } from './linear-algebra.ts';
import { type Projection, project, type Table, walkBack } from './projection.ts';

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
}

/** The stand-ins of one noise, and how well the reports fit with it. */
export interface SiteFit {
  readonly sites: Sites;
  /** Logarithm of the model's evidence with every column in. */
  readonly logEvidence: number;
  /** The part of it that does not depend on which columns are in. */
  readonly logShared: number;
}

export interface SiteModel {
  readonly outcome: Outcome;
  readonly columns: Table;
  /** Prior precision of each column's coefficient about zero. */
  readonly precision: Float64Array;
  /** Most passes over the runs. */
  readonly sweeps: number;
  /** A fit whose evidence stays this far below is not worth finishing. */
  readonly hopeless: number;
}

/** The highest latent pain that is still reported as 0. */
const ZERO_BELOW = 0.5;
/** Variance of rounding to whole points. */
const ROUNDING = 1 / 12;
const LOOSEST = 1e6;
/** Largest move of a stand-in, in standard deviations of the noise, that counts as none. */
const SETTLED = 3e-3;
const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Expectation propagation for zero-heavy pain: latent pain = columns × coefficients + carried noise + own
 * noise, reported in whole points, and as 0 wherever it is at most half a point.
 *
 * @param start sites to begin from; the pain itself where there are none
 */
export function fitSites(model: SiteModel, noise: Noise, start: Sites | undefined): SiteFit {
  const own = noise.sd * noise.sd * (1 - noise.carried);
  let sites = startingSites(model.outcome, own, start);
  for (let sweep = 1; ; sweep++) {
    const factor = factorNoise(noise, model.outcome.day, sites.variance);
    const projection = project(factor, model.columns, sites.value);
    const linear = coefficients(projection, model);
    const next = copyOf(sites);
    const moved = { furthest: 0, logSites: 0 };
    walkBack(factor, projection, model.columns.width, (run, row, value, diagonal) => {
      if ((model.outcome.pain[run] as number) > 0) return;
      const marginal = marginalOf(sites, run, linear, { row, value, diagonal });
      updateZero(marginal, own * (model.outcome.looseness[run] as number), next, run, moved);
    });
    const logShared =
      moved.logSites -
      0.5 * (sites.value.length * LOG_TWO_PI + factor.logDeterminant + projection.square);
    const logEvidence = logShared + linear.logGain;
    const settled = moved.furthest < SETTLED * noise.sd;
    const hopeless = sweep >= 2 && logEvidence < model.hopeless;
    if (settled || hopeless || sweep >= model.sweeps) return { sites, logEvidence, logShared };
    sites = next;
  }
}

function startingSites({ pain, looseness }: Outcome, own: number, start: Sites | undefined): Sites {
  const variance = looseness.map((loose, i) =>
    (pain[i] as number) > 0 ? own * loose + ROUNDING : (start?.variance[i] ?? own * loose + 1),
  );
  return { value: (start?.value ?? pain).slice(), variance };
}

function copyOf({ value, variance }: Sites): Sites {
  return { value: value.slice(), variance: variance.slice() };
}

interface Coefficients {
  readonly lower: Float64Array;
  readonly mean: Float64Array;
  /** Room for one row, used again for the next. */
  readonly room: Float64Array;
  /** What the columns add to the log evidence. */
  readonly logGain: number;
}

function coefficients({ gram, shift }: Projection, { precision }: SiteModel): Coefficients {
  const size = precision.length;
  const sum = gram.slice();
  let logGain = 0;
  for (let k = 0; k < size; k++) {
    const prior = precision[k] as number;
    sum[k * size + k] = (sum[k * size + k] as number) + prior;
    logGain += 0.5 * Math.log(prior);
  }
  const lower = cholesky(sum, size);
  const half = solveLower(lower, size, shift);
  for (const h of half) logGain += 0.5 * h * h;
  logGain -= 0.5 * logDeterminant(lower, size);
  return { lower, mean: solveUpper(lower, size, half), room: new Float64Array(size), logGain };
}

/** One run's latent pain before its own noise, and the stand-in that it was worked out with. */
interface Marginal {
  readonly mean: number;
  readonly variance: number;
  readonly siteValue: number;
  readonly siteVariance: number;
}

function marginalOf(
  sites: Sites,
  run: number,
  { lower, mean, room }: Coefficients,
  seen: { readonly row: Float64Array; readonly value: number; readonly diagonal: number },
): Marginal {
  const size = mean.length;
  const siteValue = sites.value[run] as number;
  const siteVariance = sites.variance[run] as number;
  const half = solveLower(lower, size, seen.row, room);
  let [residual, left] = [seen.value, seen.diagonal];
  for (let c = 0; c < size; c++) {
    residual -= (seen.row[c] as number) * (mean[c] as number);
    left -= (half[c] as number) ** 2;
  }
  return {
    mean: siteValue - siteVariance * residual,
    variance: Math.max(siteVariance - siteVariance * siteVariance * left, 1e-9 * siteVariance),
    siteValue,
    siteVariance,
  };
}

/** Moves the stand-in of a zero to what the other runs say of it. */
function updateZero(
  marginal: Marginal,
  own: number,
  next: Sites,
  run: number,
  moved: { furthest: number; logSites: number },
): void {
  const { mean, variance, siteValue, siteVariance } = marginal;
  const cavityVariance = 1 / Math.max(1 / variance - 1 / siteVariance, 1e-9);
  const cavity = cavityVariance * (mean / variance - siteValue / siteVariance);
  const total = cavityVariance + own;
  const sd = Math.sqrt(total);
  const z = (ZERO_BELOW - cavity) / sd;
  const hazard = lowerHazard(z);
  const distance = cavity - siteValue;
  const both = cavityVariance + siteVariance;
  moved.logSites +=
    logNormalBelow(z) + 0.5 * (LOG_TWO_PI + Math.log(both)) + (distance * distance) / (2 * both);
  const curvature = Math.max((hazard * (z + hazard)) / total, 1 / (LOOSEST + cavityVariance));
  const nextValue = cavity - hazard / sd / curvature;
  const nextVariance = Math.max(1 / curvature - cavityVariance, 1e-6);
  const move = Math.abs(nextValue - siteValue) * Math.min(1, 1 / nextVariance);
  moved.furthest = Math.max(moved.furthest, move);
  next.value[run] = nextValue;
  next.variance[run] = nextVariance;
}
