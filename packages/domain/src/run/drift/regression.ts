import { at } from '../at.ts';

/** Columns of a regression over blocks of time, all of one length. */
export interface Regression {
  /** Times of the blocks, rising, in blocks. */
  readonly time: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
}

/** What a linear combination of the coefficients comes to, and how sure. */
export interface Combination {
  readonly value: number;
  readonly variance: number;
}

/**
 * Shapes of noise that are weighed against each other: a slow wander (correlation after one block) and
 * beside it a share of noise that forgets at once. A stride wanders with wind and ground over minutes.
 */
const WANDERS = [0, 0.3, 0.5, 0.7, 0.85, 0.94];
const SUDDEN_SHARES = [0, 0.3, 0.6, 0.85];
const SHAPES = WANDERS.flatMap((wander) =>
  (wander === 0 ? [0] : SUDDEN_SHARES).map((sudden) => ({ wander, sudden })),
);

/** A column this much explained by those before it adds nothing but rounding. */
const COLLINEAR = 1e-9;

/** Indices of the columns that are no sum of those before them. */
export function independentColumns(columns: readonly Float64Array[]): readonly number[] {
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  columns.forEach((column, index) => {
    const rest = leftOver(column, basis);
    const size = dot(rest, rest);
    if (!(size > COLLINEAR * dot(column, column))) return;
    kept.push(index);
    basis.push(rest.map((x) => x / Math.sqrt(size)));
  });
  return kept;
}

/** What of `column` no sum of the orthonormal `basis` explains. */
function leftOver(column: Float64Array, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(column);
  for (let pass = 0; pass < 2; pass++) {
    for (const axis of basis) {
      const along = dot(rest, axis);
      for (let i = 0; i < rest.length; i++) rest[i] = at(rest, i) - along * at(axis, i);
    }
  }
  return rest;
}

/** Mean square of what of `column` the other columns do not explain. */
export function unexplained(column: Float64Array, others: readonly Float64Array[]): number {
  const basis: Float64Array[] = [];
  for (const other of others) {
    const rest = leftOver(other, basis);
    const size = dot(rest, rest);
    if (size > COLLINEAR * dot(other, other)) basis.push(rest.map((x) => x / Math.sqrt(size)));
  }
  const rest = leftOver(column, basis);
  return dot(rest, rest) / Math.max(1, column.length - basis.length);
}

/**
 * Generalised least squares with autocorrelated noise: for each combination of coefficients asked for,
 * its value and variance, averaged over the noise shapes by their restricted likelihood. Columns must
 * be independent and fewer than the blocks by four.
 */
export function regress(
  { time, columns, response }: Regression,
  combinations: readonly Float64Array[],
): readonly Combination[] {
  const fits = SHAPES.map((shape) => fitShape(time, [...columns, response], shape));
  const best = Math.max(...fits.map((fit) => fit.logLikelihood));
  const weights = fits.map((fit) => Math.exp(fit.logLikelihood - best));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return combinations.map((combination) => {
    let mean = 0;
    let square = 0;
    fits.forEach((fit, s) => {
      const weight = (weights[s] ?? 0) / total;
      if (weight < 1e-4) return;
      const { value, variance } = combine(fit, combination);
      mean += weight * value;
      square += weight * (variance + value * value);
    });
    return { value: mean, variance: Math.max(0, square - mean * mean) };
  });
}

interface Fit {
  /** Lower triangle of the Cholesky factor of the whitened columns and response, by rows. */
  readonly factor: readonly Float64Array[];
  readonly scale: number;
  readonly logLikelihood: number;
}

function fitShape(
  time: Float64Array,
  columns: readonly Float64Array[],
  shape: { readonly wander: number; readonly sudden: number },
): Fit {
  const { products, logDeterminant } = whitenedProducts(time, columns, shape);
  const factor = cholesky(products);
  const k = columns.length - 1;
  const freedom = time.length - k;
  const residual = Math.max(at(factor[k] ?? EMPTY, k) ** 2, Number.MIN_VALUE);
  let logProducts = 0;
  for (let j = 0; j < k; j++) logProducts += 2 * Math.log(at(factor[j] ?? EMPTY, j));
  return {
    factor,
    // The mean of the inverse chi-squared: what a variance worked out from so few blocks may be.
    scale: residual / (freedom - 2),
    logLikelihood: -0.5 * (logDeterminant + logProducts + freedom * Math.log(residual)),
  };
}

const EMPTY = new Float64Array(0);

/** Inner products of the columns after a Kalman filter has taken the noise's memory out of them. */
function whitenedProducts(
  time: Float64Array,
  columns: readonly Float64Array[],
  { wander, sudden }: { readonly wander: number; readonly sudden: number },
) {
  const k = columns.length;
  const products = columns.map(() => new Float64Array(k));
  const carried = new Float64Array(k);
  const innovation = new Float64Array(k);
  const slow = 1 - sudden;
  let doubt = slow;
  let logDeterminant = 0;
  for (let i = 0; i < time.length; i++) {
    const memory = i === 0 ? 0 : wander ** (at(time, i) - at(time, i - 1));
    doubt = memory * memory * doubt + slow * (1 - memory * memory);
    const spread = doubt + sudden;
    const gain = doubt / spread;
    const size = 1 / Math.sqrt(spread);
    for (let c = 0; c < k; c++) {
      const expected = memory * at(carried, c);
      const news = at(columns[c] ?? EMPTY, i) - expected;
      carried[c] = expected + gain * news;
      innovation[c] = news * size;
    }
    addOuterProduct(products, innovation);
    doubt *= 1 - gain;
    logDeterminant += Math.log(spread);
  }
  return { products, logDeterminant };
}

function addOuterProduct(products: readonly Float64Array[], row: Float64Array): void {
  products.forEach((line, c) => {
    const x = at(row, c);
    for (let d = 0; d <= c; d++) line[d] = at(line, d) + x * at(row, d);
  });
}

function cholesky(products: readonly Float64Array[]): readonly Float64Array[] {
  const factor = products.map((line) => new Float64Array(line.length));
  factor.forEach((row, r) => {
    for (let c = 0; c <= r; c++) {
      const other = factor[c] ?? EMPTY;
      let rest = at(products[r] ?? EMPTY, c);
      for (let j = 0; j < c; j++) rest -= at(row, j) * at(other, j);
      row[c] = c === r ? Math.sqrt(Math.max(rest, 0)) : rest / at(other, c);
    }
  });
  return factor;
}

/** With L the factor: coefficients solve Lᵀb = l, and a combination's variance is |L⁻¹a|² times the scale. */
function combine({ factor, scale }: Fit, combination: Float64Array): Combination {
  const k = combination.length;
  const response = factor[k] ?? EMPTY;
  const solved = new Float64Array(k);
  let value = 0;
  for (let r = 0; r < k; r++) {
    const row = factor[r] ?? EMPTY;
    let rest = at(combination, r);
    for (let c = 0; c < r; c++) rest -= at(row, c) * at(solved, c);
    solved[r] = rest / at(row, r);
    value += at(solved, r) * at(response, r);
  }
  return { value, variance: scale * dot(solved, solved) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}
