import { POINT } from '../passage/points.ts';
import { at, type Track } from '../passage/track.ts';
import { firstFrom } from '../signal/even-grid.ts';

/** As a correlation, how unlike other strides a stretch has to be for its swap to be taken back. */
const UNLIKE = -0.5;

/**
 * Takes back each swap of a stretch in which the feet lie the other way round than a stride before and after it: what
 * moves on evenly from frame to frame can still be wrong for a whole stride, where both legs cross twice alike.
 *
 * @param track as the model labelled it
 * @param swapped for each frame
 * @param stride s
 */
export function likeOtherStrides(
  track: Track,
  swapped: readonly boolean[],
  stride: number,
): readonly boolean[] {
  const checked = [...swapped];
  for (const [from, to] of stretchesOf(swapped)) {
    if (likeness(track, swapped, { from, to, stride }) < UNLIKE) checked.fill(false, from, to);
  }
  return checked;
}

/** First frame and the one after the last of each stretch that is swapped. */
function stretchesOf(swapped: readonly boolean[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const [i, is] of swapped.entries()) {
    if (is && swapped[i - 1]) (stretches.at(-1) as [number, number])[1] = i + 1;
    else if (is) stretches.push([i, i + 1]);
  }
  return stretches;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly stride: number;
}

/** How the feet lie in a stretch against how they lie a stride away outside of it, −1 to 1; 0 where nothing is outside. */
function likeness(
  track: Track,
  swapped: readonly boolean[],
  { from, to, stride }: Stretch,
): number {
  const apart = (i: number) => {
    const sign = swapped[i] ? -1 : 1;
    return [track.x, track.y].map(
      (axis) => sign * (at(axis, POINT.leftAnkle, i) - at(axis, POINT.rightAnkle, i)),
    ) as [number, number];
  };
  let [both, here, there] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    for (const away of [-stride, stride]) {
      const other = frameAt(track.t, (track.t[i] as number) + away);
      if (other === undefined || (other >= from && other < to)) continue;
      const [[a, b], [c, d]] = [apart(i), apart(other)];
      both += a * c + b * d;
      here += a * a + b * b;
      there += c * c + d * d;
    }
  }
  return both / Math.sqrt(here * there || 1);
}

/** The frame nearest to a moment; nothing outside of the track. */
function frameAt(t: Float64Array, time: number): number | undefined {
  if (time < (t[0] ?? 0) || time > (t.at(-1) ?? 0)) return undefined;
  const after = firstFrom(t, time);
  const [late, early] = [t[after] as number, t[after - 1] ?? Number.NEGATIVE_INFINITY];
  return late - time <= time - early ? after : after - 1;
}
