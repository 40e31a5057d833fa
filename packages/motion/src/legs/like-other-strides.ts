import { POINT } from '../passage/points.ts';
import { at, type Track } from '../passage/track.ts';
import { firstFrom } from '../signal/even-grid.ts';
import { LEGS, likeliestSwaps, unevenness } from './untangled.ts';

/** Cost of a stride that goes unlike the ones beside it, for each leg length by which the feet lie elsewhere. */
const UNLIKE = 4;
/** What is held against other strides changes those that are held against it. */
const MOST_LOOKS = 3;

/**
 * Left and right of the legs, held against a stride before and after each frame: where both legs cross twice alike, or points
 * slip for some frames, what moves on evenly from frame to frame can still be wrong for a whole stride and for all that follow.
 *
 * @param track as the model labelled it
 * @param swapped for each frame, as far as is known
 * @param stride s
 */
export function likeOtherStrides(
  track: Track,
  swapped: readonly boolean[],
  { leg, stride }: { readonly leg: number; readonly stride: number },
): readonly boolean[] {
  const evenness = unevenness(track, LEGS, leg);
  const cost = (way: readonly boolean[]) => {
    const unlike = unlikeOthers(track, way, stride);
    return evenness(way) + (UNLIKE * sumOver(way, unlike)) / leg;
  };
  let known = swapped;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const unlike = unlikeOthers(track, known, stride);
    const other = likeliestSwaps(track, LEGS, leg, (i, is) => (UNLIKE * unlike(i, is)) / leg);
    const next = withCheaperStretches(known, other, cost);
    if (next === known) return known;
    known = next;
  }
  return known;
}

/** Each stretch as in the other where that costs less: two strides that are each held against the other would both change. */
function withCheaperStretches(
  known: readonly boolean[],
  other: readonly boolean[],
  cost: (way: readonly boolean[]) => number,
): readonly boolean[] {
  let [best, least] = [known, cost(known)];
  for (const [from, to] of stretchesOf(known.map((is, i) => is !== other[i]))) {
    const way = best.map((is, i) => (i >= from && i < to ? !is : is));
    const its = cost(way);
    if (its < least) [best, least] = [way, its];
  }
  return best;
}

/** First frame and the one after the last of each stretch that is so. */
function stretchesOf(is: readonly boolean[]): readonly (readonly [number, number])[] {
  const edges = is.flatMap((so, i) => (so === (is[i - 1] ?? false) ? [] : [i]));
  return edges.flatMap((from, n) => (n % 2 === 0 ? [[from, edges[n + 1] ?? is.length]] : []));
}

function sumOver(
  way: readonly boolean[],
  unlike: (i: number, isSwapped: boolean) => number,
): number {
  return way.reduce((sum, is, i) => sum + (i === 0 ? 0 : unlike(i, is)), 0);
}

/** Pixels by which the feet of a frame, swapped or not, lie elsewhere than a stride away; times the frame's share of a stride. */
function unlikeOthers(
  track: Track,
  swapped: readonly boolean[],
  stride: number,
): (i: number, isSwapped: boolean) => number {
  const [x, y] = [track.x, track.y].map((axis) => (i: number) => apart(axis, i)) as [Along, Along];
  const signOf = (isSwapped: boolean) => (isSwapped ? -1 : 1);
  const others = Array.from(track.t, (time) => {
    const frames = [-stride, stride].flatMap((away) => frameAt(track.t, time + away) ?? []);
    const mean = (along: Along) =>
      frames.reduce((sum, k) => sum + signOf(swapped[k] === true) * along(k), 0) / frames.length;
    return frames.length === 0 ? undefined : { x: mean(x), y: mean(y) };
  });
  return (i, isSwapped) => {
    const other = others[i];
    if (!other) return 0;
    const share = ((track.t[i] as number) - (track.t[i - 1] as number)) / stride;
    const sign = signOf(isSwapped);
    return share * Math.hypot(sign * x(i) - other.x, sign * y(i) - other.y);
  };
}

/** Pixels, by frame. */
type Along = (i: number) => number;

function apart(axis: Track['x'], i: number): number {
  return at(axis, POINT.leftAnkle, i) - at(axis, POINT.rightAnkle, i);
}

/** The frame nearest to a moment; nothing outside of the track. */
function frameAt(t: Float64Array, time: number): number | undefined {
  if (time < (t[0] ?? 0) || time > (t.at(-1) ?? 0)) return undefined;
  const after = firstFrom(t, time);
  const [late, early] = [t[after] as number, t[after - 1] ?? Number.NEGATIVE_INFINITY];
  return late - time <= time - early ? after : after - 1;
}
