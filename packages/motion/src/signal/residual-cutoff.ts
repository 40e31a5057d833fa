import { lowPass } from './low-pass.ts';

const TRIES = 14;
/** Share of the tried cut-offs, from the top, at which only noise is taken away. */
const NOISE_ONLY = 0.4;

export interface CutoffBounds {
  readonly rate: number;
  /** Hz */
  readonly low: number;
  readonly high: number;
}

/**
 * The lowest cut-off that takes away no more than the noise: what is taken away falls on a straight line against
 * the cut-off where it is noise alone, and the line's height at 0 Hz is the noise.
 *
 * @source residual analysis, D. A. Winter, Biomechanics and Motor Control of Human Movement
 */
export function residualCutoff(values: Float64Array, { rate, low, high }: CutoffBounds): number {
  const top = 0.34 * rate;
  if (top <= low) return low;
  const tried = Array.from({ length: TRIES }, (_, i) => low + ((top - low) * i) / (TRIES - 1));
  const taken = tried.map((cutoff) => rootMeanSquare(values, lowPass(values, { rate, cutoff })));
  const from = Math.floor(TRIES * (1 - NOISE_ONLY));
  const noise = heightAtZero(tried.slice(from), taken.slice(from));
  const found = tried.findIndex((_, i) => (taken[i] as number) <= noise);
  return Math.min(high, tried[found] ?? high);
}

function rootMeanSquare(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return Math.sqrt(sum / a.length);
}

function heightAtZero(x: readonly number[], y: readonly number[]): number {
  const n = x.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  const sxy = x.reduce((sum, xi, i) => sum + (xi - mx) * ((y[i] as number) - my), 0);
  const sxx = x.reduce((sum, xi) => sum + (xi - mx) ** 2, 0);
  return my - (sxy / sxx) * mx;
}
