export interface Fit {
  readonly weights: readonly number[];
  /** Sum of squared distances from the values. */
  readonly left: number;
}

/** The weights of each row's terms that come nearest to the values; nothing where the rows do not settle them. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
): Fit | undefined {
  const size = rows[0]?.length ?? 0;
  if (rows.length < size) return undefined;
  const table = Array.from({ length: size }, (_, i) => [
    ...Array.from({ length: size }, (_, j) => sumOver(rows, (row) => at(row, i) * at(row, j))),
    sumOver(rows, (row, r) => at(row, i) * at(values, r)),
  ]);
  const weights = solved(table);
  if (!weights) return undefined;
  const left = sumOver(rows, (row, r) => {
    const fitted = row.reduce((sum, term, i) => sum + term * at(weights, i), 0);
    return (at(values, r) - fitted) ** 2;
  });
  return { weights, left };
}

/** Gauss and Jordan, with the largest pivot first. */
function solved(table: number[][]): readonly number[] | undefined {
  const size = table.length;
  for (let i = 0; i < size; i += 1) {
    const largest = Math.max(...table.slice(i).map((row) => Math.abs(at(row, i))));
    const p = table.findIndex((row, r) => r >= i && Math.abs(at(row, i)) === largest);
    if (!(largest > 1e-18)) return undefined;
    [table[i], table[p]] = [table[p] as number[], table[i] as number[]];
    const pivot = table[i] as number[];
    const lead = at(pivot, i);
    for (const row of table) {
      if (row === pivot) continue;
      const share = at(row, i) / lead;
      for (let j = i; j <= size; j += 1) row[j] = at(row, j) - share * at(pivot, j);
    }
  }
  return table.map((row, i) => at(row, size) / at(row, i));
}

function sumOver(
  rows: readonly (readonly number[])[],
  term: (row: readonly number[], index: number) => number,
): number {
  let sum = 0;
  for (let r = 0; r < rows.length; r += 1) sum += term(rows[r] as readonly number[], r);
  return sum;
}

function at(values: readonly number[], i: number): number {
  return values[i] as number;
}
