/** Times from the first to the last, evenly `rate` a second. */
export function evenTimes(t: Float64Array, rate: number): Float64Array {
  const [first, last] = [t[0] ?? 0, t.at(-1) ?? 0];
  const count = Math.floor((last - first) * rate + 1e-6) + 1;
  return Float64Array.from({ length: count }, (_, i) => first + i / rate);
}

/** `values`, known at the times `t`, at the times `even`: a smooth curve through its neighbours. */
export function valuesAt(even: Float64Array, t: Float64Array, values: Float64Array): Float64Array {
  let i = 0;
  return even.map((time) => {
    while (i + 2 < t.length && (t[i + 1] as number) <= time) i += 1;
    return between(time, i, t, values);
  });
}

function between(time: number, i: number, t: Float64Array, values: Float64Array): number {
  const when = (k: number) => t[k] as number;
  const value = (k: number) => values[k] as number;
  const slope = (k: number) => {
    const [a, b] = [Math.max(0, k - 1), Math.min(t.length - 1, k + 1)];
    return (value(b) - value(a)) / (when(b) - when(a));
  };
  const width = when(i + 1) - when(i);
  const s = (time - when(i)) / width;
  const [a, b, rest] = [slope(i) * width, slope(i + 1) * width, value(i + 1) - value(i)];
  return value(i) + s * (a + s * (3 * rest - 2 * a - b + s * (a + b - 2 * rest)));
}

/** The place of the first time from `from` on. */
export function firstFrom(t: Float64Array, from: number): number {
  let [low, high] = [0, t.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((t[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
