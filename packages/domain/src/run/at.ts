/** The value at `index`, NaN beyond either end: a missing sample like any other. */
export function at(values: Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
