/** A square matrix by rows: entry (i, j) is at `i * size + j`. */
export type Square = Float64Array;

/**
 * The lower triangle L with L L′ = `matrix`. A pivot that is not positive to working precision is
 * raised to a tiny one, so that a column that repeats another costs accuracy and never a crash.
 */
export function cholesky(matrix: Square, size: number): Square {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++)
        sum -= (lower[i * size + k] as number) * (lower[j * size + k] as number);
      if (i === j) {
        const least = 1e-12 * ((matrix[i * size + i] as number) + 1e-300);
        lower[i * size + i] = Math.sqrt(Math.max(sum, least));
      } else lower[i * size + j] = sum / (lower[j * size + j] as number);
    }
  }
  return lower;
}

/** x with L x = `right`, written into `x` where one is given. */
export function solveLower(
  lower: Square,
  size: number,
  right: ArrayLike<number>,
  x: Float64Array = new Float64Array(size),
): Float64Array {
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** x with L′ x = `right`. */
export function solveUpper(lower: Square, size: number, right: ArrayLike<number>): Float64Array {
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = right[i] as number;
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] as number) * (x[k] as number);
    x[i] = sum / (lower[i * size + i] as number);
  }
  return x;
}

/** x with `matrix` x = `right`, from the matrix's Cholesky factor. */
export function solve(lower: Square, size: number, right: ArrayLike<number>): Float64Array {
  return solveUpper(lower, size, solveLower(lower, size, right));
}

/** The inverse, from the matrix's Cholesky factor. */
export function inverse(lower: Square, size: number): Square {
  const out = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = solve(lower, size, unit);
    for (let i = 0; i < size; i++) out[i * size + j] = column[i] as number;
  }
  return out;
}

/** Logarithm of the determinant, from the Cholesky factor. */
export function logDeterminant(lower: Square, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.log(lower[i * size + i] as number);
  return 2 * sum;
}
