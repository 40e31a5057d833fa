import { factorNoise, type Noise, whiten } from './correlated-noise.ts';
import { cholesky, logDeterminant, type Square, solve, solveLower } from './linear-algebra.ts';
import { type Orthant, positiveOrthant } from './orthant.ts';
import { dot, gramMatrix, type Outcome, type Sites } from './zero-heavy.ts';

/** What is fitted: columns that are always in, and candidates that each add or are left out. */
export interface Design {
  readonly always: readonly Float64Array[];
  /** Prior precision of the coefficient of each column in `always`. */
  readonly alwaysPrecision: Float64Array;
  /** One-sided effects: half-normal with `effectScale`. */
  readonly candidates: readonly Float64Array[];
  readonly effectScale: number;
}

/** One set of candidates under one noise. Bit k of `members` says that candidate k is in. */
export interface WeighedSet {
  readonly members: number;
  /** Logarithm of the evidence of the reports for this set. */
  readonly logEvidence: number;
  /** Effects of the members, in the order of their bits; none for the empty set. */
  readonly effects: Orthant | undefined;
}

/** Everything needed of one noise, with the columns that are always in already averaged over. */
export interface Reduced {
  readonly size: number;
  readonly gram: Square;
  readonly shift: Float64Array;
  /** Logarithm of the evidence with no candidate in. */
  readonly logNone: number;
  /** Gram matrix and shift of all columns, those always in first, with their prior precision. */
  readonly full: {
    readonly gram: Square;
    readonly shift: readonly number[];
    readonly always: number;
  };
}

const LOG_TWO_PI = Math.log(2 * Math.PI);

/** Averages the always-in columns out of the Gaussian stand-in for the reports. */
export function reduce(outcome: Outcome, noise: Noise, design: Design, sites: Sites): Reduced {
  const factor = factorNoise(noise, outcome.day, sites.variance);
  const white = [...design.always, ...design.candidates].map((column) => {
    const out = new Float64Array(column.length);
    whiten(factor, column, out);
    return out;
  });
  const value = new Float64Array(sites.value.length);
  whiten(factor, sites.value, value);
  const base = design.always.length;
  const size = design.candidates.length;
  const full = gramMatrix(white, [...design.alwaysPrecision, ...new Float64Array(size)]);
  const shift = white.map((w) => dot(w, value));
  const total = base + size;
  const block = new Float64Array(base * base);
  for (let i = 0; i < base; i++)
    for (let j = 0; j < base; j++) block[i * base + j] = full[i * total + j] as number;
  const lower = cholesky(block, base);
  const cross = design.candidates.map((_, k) =>
    solveLower(
      lower,
      base,
      Array.from({ length: base }, (_, i) => full[i * total + base + k] as number),
    ),
  );
  const baseShift = solveLower(lower, base, shift.slice(0, base));
  const gram = new Float64Array(size * size);
  const left = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    left[i] = (shift[base + i] as number) - dot(cross[i] as Float64Array, baseShift);
    for (let j = 0; j < size; j++)
      gram[i * size + j] =
        (full[(base + i) * total + base + j] as number) -
        dot(cross[i] as Float64Array, cross[j] as Float64Array);
  }
  let logPrior = 0;
  for (const p of design.alwaysPrecision) logPrior += Math.log(p);
  const logNone =
    sites.logSites -
    0.5 *
      (value.length * LOG_TWO_PI +
        factor.logDeterminant +
        logDeterminant(lower, base) -
        logPrior +
        dot(value, value) -
        dot(baseShift, baseShift));
  return { size, gram, shift: left, logNone, full: { gram: full, shift, always: base } };
}

/** Evidence and effects of one set of candidates, effects half-normal with `effectScale`. */
export function weighSet(reduced: Reduced, members: number, effectScale: number): WeighedSet {
  const chosen = membersOf(members, reduced.size);
  const size = chosen.length;
  if (size === 0) return { members, logEvidence: reduced.logNone, effects: undefined };
  const precision = new Float64Array(size * size);
  const shift = new Float64Array(size);
  chosen.forEach((from, i) => {
    shift[i] = reduced.shift[from] as number;
    chosen.forEach((to, j) => {
      precision[i * size + j] = reduced.gram[from * reduced.size + to] as number;
    });
    precision[i * size + i] = (precision[i * size + i] as number) + 1 / (effectScale * effectScale);
  });
  const lower = cholesky(precision, size);
  const half = dot(shift, solve(lower, size, shift)) / 2;
  const effects = positiveOrthant(precision, shift, size);
  const logEvidence =
    reduced.logNone +
    size * Math.log(2 / effectScale) -
    0.5 * logDeterminant(lower, size) +
    half +
    effects.logProbability;
  return { members, logEvidence, effects };
}

/** The candidates whose bit is set. */
export function membersOf(members: number, size: number): readonly number[] {
  const out: number[] = [];
  for (let k = 0; k < size; k++) if ((members >> k) & 1) out.push(k);
  return out;
}
