import { leastSquares } from './least-squares.ts';

/** s; the longest is a stride of a film slowed down eightfold. */
const SHORTEST = 0.4;
const LONGEST = 7;
/** Of the highest peak, what the first one has to reach to be the period itself. */
const HIGH_ENOUGH = 0.8;
/** How alike one stride has to be to the next, as a correlation. */
const ALIKE = 0.35;

export interface Repetition {
  /** s from a stride to the next. */
  readonly period: number;
  /** How alike they are, as a correlation. */
  readonly likeness: number;
}

/** The first lag at which the feet's distance, which way included, repeats itself; or nothing. */
export function strideRepetition(distance: Float64Array, rate: number): Repetition | undefined {
  const n = distance.length;
  const centred = withoutTrend(distance);
  const last = Math.min(Math.floor(LONGEST * rate), Math.floor(n / 2));
  const likeness = Float64Array.from({ length: last + 2 }, (_, lag) => correlation(centred, lag));
  const down = likeness.findIndex((value) => value < 0);
  const peaks: number[] = [];
  for (let lag = Math.max(Math.ceil(SHORTEST * rate), down, 1); lag <= last && down > 0; lag += 1) {
    const [before, here, after] = [at(likeness, lag - 1), at(likeness, lag), at(likeness, lag + 1)];
    if (here > ALIKE && here >= before && here > after) peaks.push(lag);
  }
  const highest = Math.max(...peaks.map((lag) => at(likeness, lag)));
  const first = peaks.find((lag) => at(likeness, lag) >= HIGH_ENOUGH * highest);
  if (first === undefined) return undefined;
  return {
    period: (first + peakBetween(likeness, first)) / rate,
    likeness: at(likeness, first),
  };
}

function withoutTrend(values: Float64Array): Float64Array {
  const middle = (values.length - 1) / 2;
  const rows = Array.from(values, (_, i) => [1, (i - middle) / values.length]);
  const [mean = 0, slope = 0] = leastSquares(rows, [...values])?.weights ?? [];
  return values.map((value, i) => value - mean - (slope * (i - middle)) / values.length);
}

/** How alike the values are to themselves `lag` samples later, of the part that both have. */
function correlation(values: Float64Array, lag: number): number {
  let [both, early, late] = [0, 0, 0];
  for (let i = 0; i + lag < values.length; i += 1) {
    const [a, b] = [at(values, i), at(values, i + lag)];
    both += a * b;
    early += a * a;
    late += b * b;
  }
  return both / Math.sqrt(early * late || 1);
}

/** Where the top of the parabola through three values lies, from −0.5 to 0.5 beside the middle one. */
export function peakBetween(values: Float64Array, i: number): number {
  const [before, here, after] = [at(values, i - 1), at(values, i), at(values, i + 1)];
  const bend = before - 2 * here + after;
  const beside = bend === 0 ? 0 : (before - after) / (2 * bend);
  return Number.isFinite(beside) ? Math.min(0.5, Math.max(-0.5, beside)) : 0;
}

function at(values: Float64Array, i: number): number {
  return values[i] as number;
}
