import type { Track } from '../passage/track.ts';
import { LEGS } from './untangled.ts';

/** Of leg length: a point this far from the middle of its neighbours in time, which agree, is a slip. */
const SLIP = 0.16;
/** Of the way that the legs went as they are named: far less than that with names changed tells that they were; at crossings neither does. */
const FAR_LESS = 0.4;

/**
 * The track with single frames in which a point jumped away and back put where its neighbours say. Where a model slips it often
 * takes one leg for the other from then on: neighbours are found by where the legs lie, not by their names.
 */
export function withoutSpikes(track: Track, leg: number): Track {
  const [x, y] = [track.x.map((values) => values.slice()), track.y.map((values) => values.slice())];
  const place = (point: number, i: number): Place => ({
    x: x[point]?.[i] as number,
    y: y[point]?.[i] as number,
  });
  for (let i = 1; i + 1 < track.t.length; i += 1) {
    const [isRenamed, isRenamedAfter] = [isRenamedFrom(i - 1, i), isRenamedFrom(i - 1, i + 1)];
    for (let point = 0; point < x.length; point += 1) {
      const other = OTHER_LEG.get(point) ?? point;
      const before = place(isRenamed ? other : point, i - 1);
      const after = place(isRenamed === isRenamedAfter ? point : other, i + 1);
      const middle = { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
      const off = distance(place(point, i), middle);
      if (off < SLIP * leg || distance(before, after) > off) continue;
      (x[point] as Float64Array)[i] = middle.x;
      (y[point] as Float64Array)[i] = middle.y;
    }
  }
  return { ...track, x, y };

  /** Whether the legs lie in both frames much alike only with left and right named the other way. */
  function isRenamedFrom(a: number, b: number): boolean {
    let [asNamed, otherwise] = [0, 0];
    for (const [point, other] of OTHER_LEG) {
      asNamed += distance(place(point, a), place(point, b));
      otherwise += distance(place(point, a), place(other, b));
    }
    return otherwise < FAR_LESS * asNamed;
  }
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Each point of a leg, and the same of the other. */
const OTHER_LEG: ReadonlyMap<number, number> = new Map(
  LEGS.flatMap(([left, right]) => [
    [left, right],
    [right, left],
  ]),
);
