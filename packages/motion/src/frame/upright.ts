import { midHips, type Track } from '../passage/track.ts';
import { leastSquares } from '../signal/least-squares.ts';

/** A track seen the runner's way: pixels ahead of where the runner is going along, pixels up, camera held level. */
export interface Upright {
  readonly t: Float64Array;
  readonly ahead: readonly Float64Array[];
  readonly up: readonly Float64Array[];
}

export interface Stance {
  readonly direction: 1 | -1;
  /** Radians by which the ground falls to the right of the picture. */
  readonly slope: number;
  /** s of one stride. */
  readonly stride: number;
}

/**
 * The track levelled, facing ahead, and in a frame that goes along with the runner: the hips' place averaged over a stride,
 * so that a treadmill, a camera that follows and a runner who passes look alike, and the belt or the ground goes
 * backwards at one speed.
 */
export function upright(track: Track, { direction, slope, stride }: Stance): Upright {
  const [sin, cos] = [Math.sin(slope), Math.cos(slope)];
  const { t } = track;
  const level = (of: (x: number, y: number) => number) =>
    track.x.map((xs, k) => xs.map((x, i) => of(x, track.y[k]?.[i] as number)));
  const right = level((x, y) => x * cos + y * sin);
  const down = level((x, y) => y * cos - x * sin);
  const along = goingAlong(t, midHips(right), stride);
  const height = goingAlong(t, midHips(down), stride);
  return {
    t,
    ahead: right.map((xs) => xs.map((x, i) => direction * (x - (along[i] as number)))),
    up: down.map((ys) => ys.map((y, i) => (height[i] as number) - y)),
  };
}

/** `values` averaged over a stride about each moment, and along a straight line at the ends. */
function goingAlong(t: Float64Array, values: Float64Array, stride: number): Float64Array {
  const [first, last] = [t[0] ?? 0, t.at(-1) ?? 0];
  const half = Math.min(stride / 2, (last - first) / 2);
  let [from, to] = [0, 0];
  let line = { place: 0, speed: 0, middle: Number.NaN };
  return t.map((time) => {
    const middle = Math.min(last - half, Math.max(first + half, time));
    while ((t[from] as number) < middle - half - 1e-9) from += 1;
    while (to < t.length && (t[to] as number) <= middle + half + 1e-9) to += 1;
    if (middle !== line.middle) line = { ...lineThrough(t, values, { from, to, middle }), middle };
    return line.place + line.speed * (time - middle);
  });
}

function lineThrough(
  t: Float64Array,
  values: Float64Array,
  { from, to, middle }: { readonly from: number; readonly to: number; readonly middle: number },
): { readonly place: number; readonly speed: number } {
  const rows = Array.from(t.subarray(from, to), (time) => [1, time - middle]);
  const fit = leastSquares(rows, [...values.subarray(from, to)]);
  const [place = 0, speed = 0] = fit?.weights ?? [];
  return { place, speed };
}
