import { cholesky, logDeterminant, type Square, solveLower } from './linear-algebra.ts';
import type { Projection } from './projection.ts';

/** What is fitted: columns that are always in, and causes that each add by one of their curves or are left out. */
export interface Design {
  readonly always: readonly Float64Array[];
  /** Prior precision of the coefficient of each column in `always`. */
  readonly alwaysPrecision: Float64Array;
  /**
   * For each cause a column for each shape its dose may have, in parts of the runner's own high dose,
   * so that a coefficient is in points at that dose. None for a cause of which nothing is known.
   */
  readonly causes: readonly (readonly Float64Array[])[];
}

/** The causes' columns under one noise, with the columns that are always in averaged over. */
export interface Reduced {
  readonly size: number;
  readonly gram: Square;
  readonly shift: Float64Array;
  /** Logarithm of the evidence with no cause in. */
  readonly logNone: number;
}

/** All columns of `design`: those always in, then the curves of the first cause, of the second, … */
export function columnsOf(design: Design): readonly Float64Array[] {
  return [...design.always, ...design.causes.flat()];
}

/**
 * Averages the always-in columns, which come first in `projection`, over their priors.
 *
 * @param logShared the part of the log evidence that no column changes
 */
export function reduce(
  { gram, shift }: Pick<Projection, 'gram' | 'shift'>,
  alwaysPrecision: Float64Array,
  logShared: number,
): Reduced {
  const base = alwaysPrecision.length;
  const total = shift.length;
  const size = total - base;
  const block = new Float64Array(base * base);
  let logNone = logShared;
  for (let i = 0; i < base; i++) {
    for (let j = 0; j < base; j++) block[i * base + j] = gram[i * total + j] as number;
    const prior = alwaysPrecision[i] as number;
    block[i * base + i] = (block[i * base + i] as number) + prior;
    logNone += 0.5 * Math.log(prior);
  }
  const lower = cholesky(block, base);
  const explained = solveLower(lower, base, shift.subarray(0, base));
  logNone += 0.5 * (dot(explained, explained) - logDeterminant(lower, base));
  const cross = Array.from({ length: size }, (_, k) =>
    solveLower(lower, base, gram.subarray((base + k) * total, (base + k) * total + base)),
  );
  const left = new Float64Array(size * size);
  const leftShift = new Float64Array(size);
  cross.forEach((own, i) => {
    leftShift[i] = (shift[base + i] as number) - dot(own, explained);
    for (let j = 0; j <= i; j++) {
      const value =
        (gram[(base + i) * total + base + j] as number) - dot(own, cross[j] as Float64Array);
      left[i * size + j] = value;
      left[j * size + i] = value;
    }
  });
  return { size, gram: left, shift: leftShift, logNone };
}

/**
 * Numbers every way in which causes can be out (digit 0) or in by one of their curves (digit 1 and up):
 * the digit of a cause counts the product of (curves + 1) over the causes before it.
 */
export interface Ways {
  readonly causes: number;
  /** How many curves each cause has. */
  readonly curves: readonly number[];
  /** Where the columns of each cause begin among the columns of all. */
  readonly first: readonly number[];
  readonly strides: readonly number[];
  readonly count: number;
  /** For way w and cause k, at `w * causes + k`: 0 or the place of its curve plus 1. */
  readonly digit: Uint8Array;
  /** Bit k of entry w says that cause k is in. */
  readonly members: Uint8Array;
  /** How many causes are in. */
  readonly size: Uint8Array;
}

export function waysOf(curves: readonly number[]): Ways {
  const causes = curves.length;
  const strides = curves.map((_, k) => curves.slice(0, k).reduce((all, n) => all * (n + 1), 1));
  const first = curves.map((_, k) => curves.slice(0, k).reduce((sum, n) => sum + n, 0));
  const count = curves.reduce((all, n) => all * (n + 1), 1);
  const digit = new Uint8Array(count * causes);
  const members = new Uint8Array(count);
  const size = new Uint8Array(count);
  for (let way = 0; way < count; way++) {
    for (let k = 0; k < causes; k++) {
      const own = Math.floor(way / (strides[k] as number)) % ((curves[k] as number) + 1);
      digit[way * causes + k] = own;
      if (own === 0) continue;
      members[way] = (members[way] as number) | (1 << k);
      size[way] = (size[way] as number) + 1;
    }
  }
  return { causes, curves, first, strides, count, digit, members, size };
}

/** A cause that is in, the place of its curve, and that of its column among the columns of all causes. */
export interface Acting {
  readonly cause: number;
  readonly curve: number;
  readonly column: number;
}

export function actingIn({ causes, first, digit }: Ways, way: number): readonly Acting[] {
  const out: Acting[] = [];
  for (let cause = 0; cause < causes; cause++) {
    const own = digit[way * causes + cause] as number;
    if (own > 0) out.push({ cause, curve: own - 1, column: (first[cause] as number) + own - 1 });
  }
  return out;
}

/**
 * Log evidence of every way with effects that may be of either sign, N(0, 1/`precision`): each way adds
 * one column to the Cholesky factor of a smaller one, so that a thousand ways cost less than a millisecond.
 */
export function weighFreely(reduced: Reduced, ways: Ways, precision: number): Float64Array {
  const { causes, curves, first, strides, count } = ways;
  const out = new Float64Array(count);
  const logPrior = 0.5 * Math.log(precision);
  const chosen = new Int32Array(causes);
  const lower = new Float64Array(causes * causes);
  const half = new Float64Array(causes);
  const descend = (cause: number, depth: number, way: number, log: number): void => {
    if (cause === causes) {
      out[way] = log;
      return;
    }
    descend(cause + 1, depth, way, log);
    for (let curve = 0; curve < (curves[cause] as number); curve++) {
      const column = (first[cause] as number) + curve;
      chosen[depth] = column;
      const row = depth * causes;
      let left = (reduced.gram[column * reduced.size + column] as number) + precision;
      let rest = reduced.shift[column] as number;
      for (let i = 0; i < depth; i++) {
        let sum = reduced.gram[column * reduced.size + (chosen[i] as number)] as number;
        for (let j = 0; j < i; j++)
          sum -= (lower[row + j] as number) * (lower[i * causes + j] as number);
        const entry = sum / (lower[i * causes + i] as number);
        lower[row + i] = entry;
        left -= entry * entry;
        rest -= entry * (half[i] as number);
      }
      const pivot = Math.max(left, 1e-9 * precision);
      lower[row + depth] = Math.sqrt(pivot);
      half[depth] = rest / Math.sqrt(pivot);
      const gain = 0.5 * ((rest * rest) / pivot - Math.log(pivot)) + logPrior;
      descend(cause + 1, depth + 1, way + (curve + 1) * (strides[cause] as number), log + gain);
    }
  };
  descend(0, 0, 0, reduced.logNone);
  return out;
}

/** Precision and shift of the coefficients of some columns. */
export interface Algebra {
  readonly precision: Square;
  readonly shift: Float64Array;
}

/**
 * Of the columns at the places `chosen`.
 *
 * @param prior precision of each column's coefficient before the data, by its place
 */
export function algebraOf(
  { gram, shift }: Pick<Projection, 'gram' | 'shift'>,
  chosen: readonly number[],
  prior: (place: number) => number,
): Algebra {
  const [size, width] = [chosen.length, shift.length];
  const precision = new Float64Array(size * size);
  chosen.forEach((from, i) => {
    chosen.forEach((to, j) => {
      precision[i * size + j] = gram[from * width + to] as number;
    });
    precision[i * size + i] = (precision[i * size + i] as number) + prior(from);
  });
  return { precision, shift: Float64Array.from(chosen, (from) => shift[from] as number) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
