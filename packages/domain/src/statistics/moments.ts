export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] as number;
  return total;
}

/** 0 for none. */
export function mean(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : sum(values) / values.length;
}

/** Mean squared distance from the mean; 0 for none. */
export function variance(values: ArrayLike<number>): number {
  const middle = mean(values);
  return mean(Array.from(values, (x) => (x - middle) ** 2));
}
