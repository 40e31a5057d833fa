import { instant } from '../calendar/instant.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import type { Channel } from '../record/channel.ts';
import type { Recording, Samples, Span } from '../record/recording.ts';
import type { RunSource } from '../record/run.ts';
import { seconds } from '../units/quantity.ts';

/** A seeded stream of numbers from 0 to 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `n` values of noise with standard deviation `sd` that remembers for about `memory` samples. */
export function noise(n: number, sd: number, memory: number, roll: () => number): Float64Array {
  const keep = memory > 0 ? Math.exp(-1 / memory) : 0;
  const fresh = Math.sqrt(1 - keep * keep);
  const out = new Float64Array(n);
  let x = gaussian(roll);
  for (let i = 0; i < n; i++) {
    out[i] = sd * x;
    x = keep * x + fresh * gaussian(roll);
  }
  return out;
}

function gaussian(roll: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}

/** A healthy 1 Hz recording of `minutes` at three metres a second, before a test changes it. */
export function aRecording(
  channels: Partial<Record<Channel, Float64Array>>,
  also: Partial<Recording> & { readonly time?: Float64Array } = {},
): Recording {
  const { time, ...rest } = also;
  const length = Object.values(channels)[0]?.length ?? 0;
  const samples: Reading<Samples> =
    length > 0
      ? known({ time: time ?? Float64Array.from({ length }, (_, i) => i), channels })
      : missing('not-recorded');
  return {
    format: 'fit',
    sport: 'running',
    surface: 'road',
    start: instant(Date.UTC(2026, 2, 9, 6, 0)),
    offset: { minutes: 60, from: 'file' },
    elapsed: missing('not-recorded'),
    moving: missing('not-recorded'),
    distance: missing('not-recorded'),
    ascent: missing('not-recorded'),
    descent: missing('not-recorded'),
    device: missing('not-recorded'),
    gear: missing('not-recorded'),
    averages: {},
    samples,
    laps: [],
    pauses: [],
    ...rest,
  };
}

export const A_SOURCE: RunSource = { file: 'runs/a.fit', format: 'fit', sha256: 'a'.repeat(64) };

export function span(from: number, to: number): Span {
  return { from: seconds(from), to: seconds(to) };
}

/** Metres run at each second of `speed`. */
export function distanceOf(speed: Float64Array): Float64Array {
  let sum = 0;
  return speed.map((v) => {
    const here = sum;
    sum += v;
    return here;
  });
}
