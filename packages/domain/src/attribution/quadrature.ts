/** Points and weights that average a function over a standard normal, exact for polynomials of degree 9. */
const NORMAL_NODES = [
  { at: -2.8569700138728056, weight: 0.011257411327720688 },
  { at: -1.355626179974266, weight: 0.2220759220056126 },
  { at: 0, weight: 0.5333333333333333 },
  { at: 1.355626179974266, weight: 0.2220759220056126 },
  { at: 2.8569700138728056, weight: 0.011257411327720688 },
] as const;

/** Mean and variance of `f` over a normal distribution. */
export function normalMoments(
  mean: number,
  sd: number,
  f: (x: number) => number,
): { readonly mean: number; readonly variance: number } {
  if (sd === 0) return { mean: f(mean), variance: 0 };
  let [first, second] = [0, 0];
  for (const { at, weight } of NORMAL_NODES) {
    const value = f(mean + sd * at);
    first += weight * value;
    second += weight * value ** 2;
  }
  return { mean: first, variance: Math.max(0, second - first * first) };
}

/** Logarithm of the sum of exponentials, safe from overflow; −∞ for none. */
export function logSum(logs: ArrayLike<number>): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) top = Math.max(top, logs[i] ?? top);
  if (top === Number.NEGATIVE_INFINITY) return top;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp((logs[i] ?? 0) - top);
  return top + Math.log(sum);
}
