import type { Track } from '../passage/track.ts';

/** Of leg length: a point this far from the middle of its neighbours in time, which agree, is a slip. */
const SLIP = 0.16;

/** The track with single frames in which a point jumped away and back put where its neighbours say. */
export function withoutSpikes(track: Track, leg: number): Track {
  const [x, y] = [track.x.map((values) => values.slice()), track.y.map((values) => values.slice())];
  for (let k = 0; k < x.length; k += 1)
    smoothSlips(x[k] as Float64Array, y[k] as Float64Array, leg);
  return { ...track, x, y };
}

function smoothSlips(x: Float64Array, y: Float64Array, leg: number): void {
  const at = (values: Float64Array, i: number) => values[i] as number;
  for (let i = 1; i + 1 < x.length; i += 1) {
    const middle = (values: Float64Array) => (at(values, i - 1) + at(values, i + 1)) / 2;
    const off = Math.hypot(at(x, i) - middle(x), at(y, i) - middle(y));
    const apart = Math.hypot(at(x, i + 1) - at(x, i - 1), at(y, i + 1) - at(y, i - 1));
    if (off < SLIP * leg || apart > off) continue;
    x[i] = middle(x);
    y[i] = middle(y);
  }
}
