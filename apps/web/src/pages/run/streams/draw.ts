/** Lowest and highest value of a scale. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * What a scale has to span so that nearly all of `values` fit: a hundredth at either end is left out, since
 * one step at a traffic light would press the rest of a run flat.
 *
 * @param least smallest span, in the values' unit
 */
export function rangeOf(values: readonly (number | null)[], least: number): Range {
  const sorted = values.filter((one) => one !== null).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.01), at(0.99)];
  const room = Math.max((high - low) * 0.08, (least - (high - low)) / 2);
  return { low: low - room, high: high + room };
}

/** Where a value stands between the bottom (0) and the top (1) of its scale; beyond it, a little outside. */
export function heightOf(value: number, { low, high }: Range, isUpsideDown: boolean): number {
  const up = Math.min(1.05, Math.max(-0.05, (value - low) / (high - low)));
  return isUpsideDown ? 1 - up : up;
}

/** An SVG path through values at `seconds`, 100 high, broken where values are missing. */
export function pathOf(
  seconds: readonly number[],
  values: readonly (number | null)[],
  range: Range,
  isUpsideDown: boolean,
): string {
  const steps: string[] = [];
  let pen = 'M';
  for (let i = 0; i < seconds.length; i += 1) {
    const value = values[i] ?? null;
    if (value === null) {
      pen = 'M';
      continue;
    }
    const y = (1 - heightOf(value, range, isUpsideDown)) * 100;
    steps.push(`${pen}${seconds[i]} ${y.toFixed(1)}`);
    pen = 'L';
  }
  return steps.join('');
}

/**
 * A running mean over `width` moments, so that a trend is seen through the noise of a sensor; null where
 * the value itself is missing.
 */
export function runningMean(
  values: readonly (number | null)[],
  width: number,
): readonly (number | null)[] {
  const half = Math.floor(width / 2);
  const sums = new Float64Array(values.length + 1);
  const counts = new Float64Array(values.length + 1);
  values.forEach((value, i) => {
    sums[i + 1] = (sums[i] ?? 0) + (value ?? 0);
    counts[i + 1] = (counts[i] ?? 0) + (value === null ? 0 : 1);
  });
  return values.map((value, i) => {
    if (value === null) return null;
    const [first, end] = [Math.max(0, i - half), Math.min(values.length, i + half + 1)];
    const between = (all: Float64Array) => (all[end] ?? 0) - (all[first] ?? 0);
    return between(sums) / between(counts);
  });
}

const CLOCK_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];

/** Marks within a range at multiples of a round step, at most `most`. */
export function marksOf({ low, high }: Range, most: number, isClock: boolean): readonly number[] {
  const step = isClock ? clockStep((high - low) / most) : roundStep((high - low) / most);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step);
}

function clockStep(least: number): number {
  return CLOCK_STEPS.find((step) => step >= least) ?? Math.ceil(least / 3600) * 3600;
}

/** 1, 2 or 5 times a power of ten, `least` or more. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((one) => one * power >= least * 0.999) ?? 10;
  return times * power;
}
