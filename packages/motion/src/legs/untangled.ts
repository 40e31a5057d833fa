import { POINT } from '../passage/points.ts';
import { at, midHips, type Track } from '../passage/track.ts';

/** Pairs of points that a model swaps together: left, right. */
export const LEGS = [
  [POINT.leftKnee, POINT.rightKnee],
  [POINT.leftAnkle, POINT.rightAnkle],
  [POINT.leftHeel, POINT.rightHeel],
  [POINT.leftToe, POINT.rightToe],
] as const;
export const ARMS = [
  [POINT.leftElbow, POINT.rightElbow],
  [POINT.leftWrist, POINT.rightWrist],
] as const;
type Pairs = readonly (readonly [left: number, right: number])[];

/** Cost of a second spent against the model's own labels, in leg lengths of unlikely movement. */
const AGAINST_LABELS = 0.3;

/** The track with left and right of these frames swapped. */
export function withSwaps(track: Track, pairs: Pairs, swapped: readonly boolean[]): Track {
  const [x, y] = [track.x.slice(), track.y.slice()];
  const visibility = track.visibility.slice();
  for (const [left, right] of pairs) {
    for (const axis of [x, y, visibility]) {
      const [a, b] = [axis[left] as Float64Array, axis[right] as Float64Array];
      axis[left] = a.map((value, i) => (swapped[i] ? (b[i] as number) : value));
      axis[right] = b.map((value, i) => (swapped[i] ? (a[i] as number) : value));
    }
  }
  return { ...track, x, y, visibility };
}

/**
 * Where a clip's left and right have to be swapped, told by how they move: of all ways to take each frame as labelled or
 * swapped, the one whose points move on most evenly from frame to frame (a path search over pairs of frames), with the
 * model's labels deciding where movement cannot.
 *
 * @param unlikely further cost of a frame that is as labelled or swapped, in leg lengths
 * @returns for each frame, whether it is to be swapped
 */
export function likeliestSwaps(
  track: Track,
  pairs: Pairs,
  leg: number,
  unlikely: (i: number, isSwapped: boolean) => number = () => 0,
): readonly boolean[] {
  const n = track.t.length;
  const cost = movementCost(track, pairs, leg);
  // States are the labels of a frame and of the one before it: 2 × before + now, each 0 as labelled or 1 swapped.
  const costs = [0, 0, 0, 0];
  const came: Uint8Array[] = [];
  for (let i = 2; i < n; i += 1) {
    const from = new Uint8Array(4);
    const against = AGAINST_LABELS * ((track.t[i] as number) - (track.t[i - 1] as number));
    const beside = [unlikely(i, false), unlikely(i, true) + against];
    const next = [0, 1, 2, 3].map((state) => {
      const [before, now] = [state >> 1, state & 1];
      const ways = [0, 1].map(
        (earlier) => (costs[2 * earlier + before] as number) + cost(i, [earlier, before, now]),
      );
      from[state] = (ways[0] as number) <= (ways[1] as number) ? 0 : 1;
      return Math.min(...ways) + (beside[now] as number);
    });
    costs.splice(0, 4, ...next);
    came.push(from);
  }
  const path = new Array<boolean>(n).fill(false);
  let state = costs.indexOf(Math.min(...costs));
  for (let i = n - 1; i >= 1; i -= 1) {
    path[i] = (state & 1) === 1;
    path[i - 1] = state >> 1 === 1;
    if (i >= 2) state = 2 * ((came[i - 2] as Uint8Array)[state] as number) + (state >> 1);
  }
  return path;
}

/** What likeliestSwaps makes as small as it can, for any way to swap: leg lengths. */
export function unevenness(
  track: Track,
  pairs: Pairs,
  leg: number,
): (swapped: readonly boolean[]) => number {
  const cost = movementCost(track, pairs, leg);
  return (swapped) => {
    const now = (i: number) => Number(swapped[i]);
    let sum = 0;
    for (let i = 2; i < swapped.length; i += 1) {
      const time = (track.t[i] as number) - (track.t[i - 1] as number);
      sum += cost(i, [now(i - 2), now(i - 1), now(i)]) + now(i) * AGAINST_LABELS * time;
    }
    return sum;
  };
}

type Labels = readonly [earlier: number, before: number, now: number];

/** How far the points land from where going on evenly would have taken them, in leg lengths. */
function movementCost({ t, x, y }: Track, pairs: Pairs, leg: number) {
  const [hipX, hipY] = [midHips(x), midHips(y)];
  const from = (values: readonly Float64Array[], hip: Float64Array, point: number, i: number) =>
    at(values, point, i) - (hip[i] as number);
  return (i: number, [earlier, before, now]: Labels): number => {
    const time = (k: number) => t[k] as number;
    const onward = Math.min(2, (time(i) - time(i - 1)) / (time(i - 1) - time(i - 2)));
    let sum = 0;
    for (const pair of pairs) {
      for (const side of [0, 1]) {
        const off = (values: readonly Float64Array[], hip: Float64Array) => {
          const a = from(values, hip, pair[(side ^ earlier) as 0 | 1], i - 2);
          const b = from(values, hip, pair[(side ^ before) as 0 | 1], i - 1);
          return from(values, hip, pair[(side ^ now) as 0 | 1], i) - b - onward * (b - a);
        };
        sum += Math.hypot(off(x, hipX), off(y, hipY));
      }
    }
    return sum / leg;
  };
}
