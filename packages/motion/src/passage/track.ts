import { median, quantile } from '../signal/median.ts';
import { POINT, pointOf, type Side } from './points.ts';

/** The points of one unbroken stretch of a clip: one array of times, and for each of the 33 points one of each coordinate. */
export interface Track {
  /** s, increasing, not necessarily even. */
  readonly t: Float64Array;
  readonly x: readonly Float64Array[];
  readonly y: readonly Float64Array[];
  readonly visibility: readonly Float64Array[];
}

/** A coordinate of one point at one moment. */
export function at(values: readonly Float64Array[], point: number, i: number): number {
  return values[point]?.[i] as number;
}

/** The mean of two points, at every moment. */
export function middleOf(values: readonly Float64Array[], a: number, b: number): Float64Array {
  return Float64Array.from(values[a] ?? [], (value, i) => (value + at(values, b, i)) / 2);
}

export function midHips(values: readonly Float64Array[]): Float64Array {
  return middleOf(values, POINT.leftHip, POINT.rightHip);
}

export function midShoulders(values: readonly Float64Array[]): Float64Array {
  return middleOf(values, POINT.leftShoulder, POINT.rightShoulder);
}

/** The usual distance of two points in pixels, or the one that this share of all frames stays below. */
export function usualDistance(
  { t, x, y }: Track,
  [a, b]: readonly [number, number],
  share = 0.5,
): number {
  const distances = Float64Array.from(t, (_, i) =>
    Math.hypot(at(x, a, i) - at(x, b, i), at(y, a, i) - at(y, b, i)),
  );
  return quantile(distances, share);
}

/** Hip to knee to ankle, in pixels. */
export function legLength(track: Track, side: Side, share = 0.5): number {
  const [hip, knee, ankle] = [pointOf(side, 'Hip'), pointOf(side, 'Knee'), pointOf(side, 'Ankle')];
  return usualDistance(track, [hip, knee], share) + usualDistance(track, [knee, ankle], share);
}

/** Frames a second, by the usual time between two. */
export function rateOf(t: Float64Array): number {
  return 1 / median(t.slice(1).map((time, i) => time - (t[i] as number)));
}
