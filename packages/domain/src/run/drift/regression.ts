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
/** Share of a response's square that is lost to rounding. */
const ROUNDING = 1e-12;

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
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) - along * (axis[i] ?? 0);
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
 * its value and variance, averaged over the noise shapes by their restricted likelihood. What is averaged
 * of the variances is their roots: the few shapes that a short run cannot rule out have such long tails
 * that a mean of the squares would be no error anyone makes. Columns must be independent and fewer than
 * the blocks by four.
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
    const found = fits.map((fit) => combine(fit, combination));
    const weigh = (of: (each: Combination) => number) =>
      found.reduce((sum, each, s) => sum + ((weights[s] ?? 0) / total) * of(each), 0);
    const value = weigh((each) => each.value);
    const error = weigh((each) => Math.sqrt(each.variance + (each.value - value) ** 2));
    return { value, variance: error ** 2 };
  });
}

interface Fit {
  /** Rows of the lower Cholesky factor of the whitened columns and, last, the response. */
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
  const residual = Math.max((factor[k]?.[k] ?? 0) ** 2, ROUNDING * (products[k]?.[k] ?? 0));
  let logProducts = 0;
  for (let j = 0; j < k; j++) logProducts += 2 * Math.log(factor[j]?.[j] ?? 0);
  return {
    factor,
    // The mean of the inverse chi-squared: what a variance worked out from so few blocks may be.
    scale: residual / (freedom - 2),
    logLikelihood: -0.5 * (logDeterminant + logProducts + freedom * Math.log(residual)),
  };
}

/** Inner products of the columns after a Kalman filter has taken the noise's memory out of them. */
function whitenedProducts(
  time: Float64Array,
  columns: readonly Float64Array[],
  { wander, sudden }: { readonly wander: number; readonly sudden: number },
) {
  const slow = 1 - sudden;
  const n = time.length;
  const memory = new Float64Array(n);
  const gain = new Float64Array(n);
  const size = new Float64Array(n);
  let doubt = slow;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    const kept = i === 0 ? 0 : wander ** ((time[i] ?? 0) - (time[i - 1] ?? 0));
    doubt = kept * kept * doubt + slow * (1 - kept * kept);
    const spread = doubt + sudden;
    memory[i] = kept;
    gain[i] = doubt / spread;
    size[i] = 1 / Math.sqrt(spread);
    doubt *= sudden / spread;
    logDeterminant += Math.log(spread);
  }
  const white = columns.map((column) => whitened(column, { memory, gain, size }));
  return { products: white.map((_, row) => productsUpTo(white, row)), logDeterminant };
}

/** Inner products of column `row` with itself and those before it. */
function productsUpTo(columns: readonly Float64Array[], row: number): Float64Array {
  const products = new Float64Array(row + 1);
  const own = columns[row] ?? products;
  for (let c = 0; c <= row; c++) products[c] = dot(own, columns[c] ?? own);
  return products;
}

interface Filter {
  readonly memory: Float64Array;
  readonly gain: Float64Array;
  readonly size: Float64Array;
}

function whitened(column: Float64Array, { memory, gain, size }: Filter): Float64Array {
  const white = new Float64Array(column.length);
  let carried = 0;
  for (let i = 0; i < column.length; i++) {
    const expected = (memory[i] ?? 0) * carried;
    const news = (column[i] ?? 0) - expected;
    carried = expected + (gain[i] ?? 0) * news;
    white[i] = news * (size[i] ?? 0);
  }
  return white;
}

function cholesky(products: readonly Float64Array[]): readonly Float64Array[] {
  const factor: Float64Array[] = [];
  for (const line of products) {
    const r = factor.length;
    const row = new Float64Array(line.length);
    for (let c = 0; c < r; c++) {
      const other = factor[c] ?? row;
      row[c] = ((line[c] ?? 0) - dotOf(row, other, c)) / (other[c] ?? 0);
    }
    row[r] = Math.sqrt(Math.max((line[r] ?? 0) - dotOf(row, row, r), 0));
    factor.push(row);
  }
  return factor;
}

/** With L the factor: coefficients solve Lᵀb = l, and a combination's variance is |L⁻¹a|² times the scale. */
function combine({ factor, scale }: Fit, combination: Float64Array): Combination {
  const k = combination.length;
  const solved = new Float64Array(k);
  for (let r = 0; r < k; r++) {
    const row = factor[r] ?? solved;
    solved[r] = ((combination[r] ?? 0) - dotOf(row, solved, r)) / (row[r] ?? 0);
  }
  const response = factor[k] ?? solved;
  return { value: dotOf(solved, response, k), variance: scale * dotOf(solved, solved, k) };
}

function dot(a: Float64Array, b: Float64Array): number {
  return dotOf(a, b, a.length);
}

/** Inner product of the first `length` entries. */
function dotOf(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
