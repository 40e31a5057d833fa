/** One corner of a shape: at `at`, its height. */
export type Corner = readonly [at: number, height: number];

/** Straight lines from corner to corner (in rising order of `at`), level before the first and after the last. */
export function shape(corners: readonly Corner[]): (value: number) => number {
  return (value) => {
    let [left, low] = corners[0] ?? [0, 0];
    if (value <= left) return low;
    for (const [right, high] of corners) {
      if (value <= right) return low + ((high - low) * (value - left)) / (right - left);
      [left, low] = [right, high];
    }
    return low;
  };
}
