import { leastSquares } from '../signal/least-squares.ts';
import { median } from '../signal/median.ts';

/** One step's part of a course: seconds since its rough moment, and a value at each. */
export interface Stretch {
  readonly since: readonly number[];
  readonly values: readonly number[];
  /** Further terms at each time, with weights that all steps share. */
  readonly beside?: readonly (readonly number[])[];
}

export interface PooledFit {
  /** Where each step's course is at the bend. */
  readonly heights: readonly number[];
  readonly weights: readonly number[];
  /** Mean squared distance of the values from the fit. */
  readonly left: number;
}

export type Terms = (since: number) => readonly number[];

/** All steps' courses by the same terms with the same weights, each step at a height of its own. */
export function pooledFit(stretches: readonly Stretch[], terms: Terms): PooledFit | undefined {
  const tables = stretches.map(({ since, values, beside }) => {
    const rows = since.map((s, i) => [...terms(s), ...(beside?.[i] ?? [])]);
    return { rows, values, means: meansOf(rows), mean: meanOf(values) };
  });
  const rows = tables.flatMap(({ rows, means }) =>
    rows.map((row) => row.map((term, i) => term - (means[i] as number))),
  );
  const values = tables.flatMap(({ values, mean }) => values.map((value) => value - mean));
  const fit = leastSquares(rows, values);
  if (!fit) return undefined;
  const heights = tables.map(({ means, mean }) =>
    means.reduce((height, term, i) => height - term * (fit.weights[i] as number), mean),
  );
  return { heights, weights: fit.weights, left: fit.left / values.length };
}

/** Of the usual distance from the fit, beyond which a step is not like the others. */
const UNLIKE = 3;

/** The stretches that fit the terms about as well as most; what a slipped point has spoilt is left out. */
export function likeMost(stretches: readonly Stretch[], terms: Terms): readonly Stretch[] {
  const left = stretches.map((stretch) => pooledFit([stretch], terms)?.left ?? Infinity);
  const usual = median(left);
  return stretches.filter((_, i) => (left[i] as number) <= UNLIKE ** 2 * usual);
}

function meansOf(rows: readonly (readonly number[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, i) => meanOf(rows.map((row) => row[i] as number)));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
