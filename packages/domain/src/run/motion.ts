import type { Samples, Span } from '../record/recording.ts';
import { sum } from '../statistics/moments.ts';
import { trackDistance } from './track-distance.ts';

/** Slower than a stroll: standing at a light, tying a shoe. */
const STANDING_SPEED = 0.5;
/** A stop is at least this long; GPS makes shorter ones up. */
const STOP_SECONDS = 10;
/** No recorder writes more rarely while its runner runs. */
const SILENCE_SECONDS = 30;
/** One sample speaks for no longer than this. */
const LONGEST_VOICE_SECONDS = 10;
/** Speed is worked out from distance over this many seconds, where a file has no speed. */
const SPEED_WINDOW_SECONDS = 10;

/** What each sample of a recording stands for, once pauses and standing still are taken out. */
export interface Motion {
  readonly time: Float64Array;
  /** m since the start, from the file or from its positions. */
  readonly distance: Float64Array | undefined;
  /** m/s, NaN where unknown. */
  readonly speed: Float64Array | undefined;
  /** Seconds of movement a sample speaks for: 0 while paused or standing, at most 10. */
  readonly weight: Float64Array;
  /** Seconds of movement before each sample. */
  readonly clock: Float64Array;
  /** Seconds of movement since the last stop of 10 s or more; infinite before the first. */
  readonly sinceStop: Float64Array;
  /** Seconds from the first to the last sample without the recorded pauses. */
  readonly timer: number;
  /** `timer` without standing still: 10 s or more below 0.5 m/s, or 30 s of silence without progress. */
  readonly moving: number;
}

export function readMotion(samples: Samples, pauses: readonly Span[]): Motion {
  const { time } = samples;
  const distance = distanceOf(samples);
  const speed = speedOf(samples, distance);
  const running = secondsWithoutPauses(time, pauses);
  const timer = sum(running);
  const stops = new Uint8Array(time.length);
  markPauses(stops, time, running);
  takeOutSilence(running, stops, distance);
  if (speed) takeOutStanding(running, stops, speed);
  return { time, distance, speed, timer, ...clocks(running, stops) };
}

function distanceOf({ time, channels }: Samples): Float64Array | undefined {
  const { distance, latitude, longitude } = channels;
  if (distance) return distance;
  return latitude && longitude ? trackDistance(time, latitude, longitude) : undefined;
}

function speedOf({ time, channels }: Samples, distance: Float64Array | undefined) {
  const { speed } = channels;
  if (speed && (!distance || knownShare(speed) > 0.5)) return speed;
  return distance ? speedFromDistance(time, distance) : speed;
}

function knownShare(values: Float64Array): number {
  let known = 0;
  for (const value of values) if (!Number.isNaN(value)) known++;
  return known / values.length;
}

function speedFromDistance(time: Float64Array, distance: Float64Array): Float64Array {
  const n = time.length;
  const speed = new Float64Array(n).fill(Number.NaN);
  const half = SPEED_WINDOW_SECONDS / 2;
  let from = 0;
  let to = 0;
  for (let i = 0; i < n; i++) {
    const now = time[i] ?? 0;
    while (from < i && (time[from + 1] ?? 0) <= now - half) from++;
    while (to < n - 1 && (time[to] ?? 0) < now + half) to++;
    const span = (time[to] ?? 0) - (time[from] ?? 0);
    if (span > 0 && span <= SILENCE_SECONDS) {
      speed[i] = ((distance[to] ?? 0) - (distance[from] ?? 0)) / span;
    }
  }
  return speed;
}

/** Seconds from each sample to the next, recorded pauses taken out; 0 for the last. */
function secondsWithoutPauses(time: Float64Array, pauses: readonly Span[]): Float64Array {
  const seconds = new Float64Array(time.length);
  for (let i = 0; i + 1 < time.length; i++) seconds[i] = (time[i + 1] ?? 0) - (time[i] ?? 0);
  const sorted = [...pauses].sort((a, b) => a.from - b.from);
  let covered = Number.NEGATIVE_INFINITY;
  let i = 0;
  for (const { from, to } of sorted) {
    const start = Math.max(from, covered);
    if (to <= start) continue;
    covered = to;
    while (i > 0 && (time[i] ?? 0) > start) i--;
    for (; i + 1 < time.length && (time[i] ?? 0) < to; i++) {
      const overlap = Math.min(to, time[i + 1] ?? 0) - Math.max(start, time[i] ?? 0);
      if (overlap > 0) seconds[i] = Math.max(0, (seconds[i] ?? 0) - overlap);
    }
  }
  return seconds;
}

/** Marks the samples after which a pause of 10 s or more begins or lasts. */
function markPauses(stops: Uint8Array, time: Float64Array, running: Float64Array): void {
  let paused = 0;
  for (let i = 0; i + 1 < time.length; i++) {
    const lost = (time[i + 1] ?? 0) - (time[i] ?? 0) - (running[i] ?? 0);
    paused = lost > 0 ? paused + lost : 0;
    if (paused >= STOP_SECONDS) stops[i] = 1;
  }
}

function takeOutSilence(
  running: Float64Array,
  stops: Uint8Array,
  distance: Float64Array | undefined,
): void {
  for (let i = 0; i + 1 < running.length; i++) {
    const silence = running[i] ?? 0;
    if (silence <= SILENCE_SECONDS) continue;
    const progress = distance ? (distance[i + 1] ?? 0) - (distance[i] ?? 0) : 0;
    if (progress >= STANDING_SPEED * silence) continue;
    running[i] = 0;
    stops[i] = 1;
  }
}

function takeOutStanding(running: Float64Array, stops: Uint8Array, speed: Float64Array): void {
  let first = 0;
  let stood = 0;
  for (let i = 0; i <= running.length; i++) {
    if ((speed[i] ?? STANDING_SPEED) < STANDING_SPEED) {
      stood += running[i] ?? 0;
      continue;
    }
    if (stood >= STOP_SECONDS) {
      running.fill(0, first, i);
      stops.fill(1, first, i);
    }
    first = i + 1;
    stood = 0;
  }
}

function clocks(running: Float64Array, stops: Uint8Array) {
  const n = running.length;
  const weight = new Float64Array(n);
  const clock = new Float64Array(n);
  const sinceStop = new Float64Array(n);
  let moving = 0;
  let since = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    const seconds = running[i] ?? 0;
    weight[i] = Math.min(seconds, LONGEST_VOICE_SECONDS);
    clock[i] = moving;
    sinceStop[i] = since;
    moving += seconds;
    since = stops[i] === 1 ? 0 : since + seconds;
  }
  return { weight, clock, sinceStop, moving };
}
