import type { Upright } from '../frame/upright.ts';
import { pointOf, type Side } from '../passage/points.ts';
import { rateOf } from '../passage/track.ts';
import { evenTimes, firstFrom, valuesAt } from '../signal/even-grid.ts';
import { lowPass } from '../signal/low-pass.ts';
import type { Stretch } from './pooled-fit.ts';

/** One foot over the whole stretch, frame by frame: over the ground, with the belt's way taken away. */
export interface FootCourse {
  readonly t: Float64Array;
  /** s from a frame to the next. */
  readonly frame: number;
  /** Pixels that no point is better than. */
  readonly blur: number;
  /** The sole below the model's heel and toe. */
  readonly heel: readonly [ahead: Float64Array, up: Float64Array];
  readonly toe: readonly [ahead: Float64Array, up: Float64Array];
  /** Radians of heel to toe, toes up positive. */
  readonly pitch: Float64Array;
  readonly smoothPitch: Float64Array;
  /** Pixels of the ankle ahead of the hips. */
  readonly ankle: Float64Array;
}

/** Of leg length: how high the model's heel and toe lie above the sole. */
const ABOVE_SOLE = 0.04;
/** Of leg length. */
const BLUR = 0.005;

export interface FootOptions {
  readonly beltSpeed: number;
  /** Pixels. */
  readonly leg: number;
  /** Hz, of the feet. */
  readonly cutoff: number;
}

export function footCourse(
  { t, ahead, up }: Upright,
  side: Side,
  options: FootOptions,
): FootCourse {
  const [heel, toe, ankle] = [pointOf(side, 'Heel'), pointOf(side, 'Toe'), pointOf(side, 'Ankle')];
  const of = (values: readonly Float64Array[], point: number) => values[point] as Float64Array;
  const pitch = t.map((_, i) =>
    Math.atan2(
      (of(up, toe)[i] as number) - (of(up, heel)[i] as number),
      (of(ahead, toe)[i] as number) - (of(ahead, heel)[i] as number),
    ),
  );
  const above = ABOVE_SOLE * options.leg;
  const sole = (point: number): FootCourse['heel'] => [
    t.map((time, i) => {
      const place = of(ahead, point)[i] as number;
      return place + options.beltSpeed * time + above * Math.sin(pitch[i] as number);
    }),
    t.map((_, i) => (of(up, point)[i] as number) - above * Math.cos(pitch[i] as number)),
  ];
  return {
    t,
    frame: 1 / rateOf(t),
    blur: BLUR * options.leg,
    heel: sole(heel),
    toe: sole(toe),
    pitch: unwound(pitch),
    smoothPitch: smoothed(unwound(pitch), t, options.cutoff),
    ankle: of(ahead, ankle),
  };
}

/** Without the noise of the points, at the same times. */
function smoothed(values: Float64Array, t: Float64Array, cutoff: number): Float64Array {
  const rate = rateOf(t);
  const even = evenTimes(t, rate);
  const smooth = lowPass(valuesAt(even, t, values), { rate, cutoff });
  return valuesAt(t, even, smooth);
}

/** Angles without jumps of a whole turn. */
function unwound(angles: Float64Array): Float64Array {
  let turns = 0;
  return angles.map((angle, i) => {
    const before = angles[i - 1];
    if (before !== undefined) turns -= Math.round((angle - before) / (2 * Math.PI));
    return angle + 2 * Math.PI * turns;
  });
}

export interface Window {
  /** s before and after a moment, and frames at the least. */
  readonly before: number;
  readonly after: number;
  readonly frames: readonly [before: number, after: number];
}

/** A value about each of the moments. */
export function stretchesOf(
  { t, frame }: FootCourse,
  values: Float64Array,
  { moments, window }: { readonly moments: readonly number[]; readonly window: Window },
): readonly Stretch[] {
  const before = Math.max(window.before, window.frames[0] * frame);
  const after = Math.max(window.after, window.frames[1] * frame);
  return moments.map((moment) => {
    const [since, own]: [number[], number[]] = [[], []];
    for (let i = firstFrom(t, moment - before); i < t.length; i += 1) {
      const time = t[i] as number;
      if (time > moment + after) break;
      since.push(time - moment);
      own.push(values[i] as number);
    }
    return { since, values: own };
  });
}
