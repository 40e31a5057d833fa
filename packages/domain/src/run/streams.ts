import type { Channel } from '../record/channel.ts';
import type { Samples, Span } from '../record/recording.ts';
import { at } from './at.ts';
import { smoothed } from './climb.ts';
import { type Motion, readMotion } from './motion.ts';

/** One recording of a run: its samples, and how long after the run's start it began, in s. */
export interface RecordedPart {
  readonly startsAfter: number;
  readonly samples: Samples;
  readonly pauses: readonly Span[];
}

/** What is drawn along a run: `pace` in s/km, `gradient` in %. */
export type StreamName =
  | Exclude<Channel, 'distance' | 'latitude' | 'longitude'>
  | 'pace'
  | 'gradient';

export interface Stream {
  readonly name: StreamName;
  /** One for each moment; NaN where nothing was recorded. */
  readonly values: Float64Array;
  /** Means over the first and the last third of the moving time, pauses left out; NaN where there are none. */
  readonly thirds: readonly [first: number, last: number];
}

export interface RunStreams {
  /** Middles of equal stretches of time, s since the run's start. */
  readonly seconds: Float64Array;
  /** m since the start at each of them; NaN where it is not known. */
  readonly distance: Float64Array;
  readonly streams: readonly Stream[];
  /** m east and north of the first position; empty without positions. */
  readonly route: readonly (readonly [east: number, north: number])[];
}

const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;
/** Half the stretch of road that altitude is averaged, and a gradient measured, over. */
const GRADIENT_METRES = 30;
/** Steeper is a receiver's mistake. */
const STEEPEST_PERCENT = 60;
/** Slower than this there is no pace to speak of, m/s. */
const SLOWEST = 0.5;
const NOT_DRAWN: ReadonlySet<string> = new Set(['distance', 'latitude', 'longitude']);

interface ReadPart extends RecordedPart {
  readonly motion: Motion;
  readonly distance: Float64Array | undefined;
}

/**
 * The streams of a run at `most` moments or fewer, each the mean of what was recorded around it. Of several
 * recordings the longest is used, and of the others what it lacks.
 */
export function runStreams(recorded: readonly RecordedPart[], most: number): RunStreams {
  const parts = recorded
    .filter(({ samples }) => samples.time.length > 1)
    .map(readPart)
    .sort((a, b) => b.samples.time.length - a.samples.time.length);
  const lasts = parts.map(
    (part) => part.startsAfter + at(part.samples.time, part.samples.time.length - 1),
  );
  const total = Math.max(0, ...lasts);
  const count = Math.min(most, parts[0]?.samples.time.length ?? 0);
  const grid = { count, width: total / Math.max(1, count) };
  const meanOf = (part: ReadPart, values: Float64Array) => bucketMeans(part, values, grid);
  const withDistance = parts.find(({ distance }) => distance);
  return {
    seconds: Float64Array.from({ length: count }, (_, i) => (i + 0.5) * grid.width),
    distance: withDistance?.distance
      ? meanOf(withDistance, withDistance.distance)
      : new Float64Array(count).fill(Number.NaN),
    streams: streamsOf(parts, meanOf),
    route: routeOf(parts, meanOf),
  };
}

type MeanOf = (part: ReadPart, values: Float64Array) => Float64Array;

function readPart(part: RecordedPart): ReadPart {
  const motion = readMotion(part.samples, part.pauses);
  return { ...part, motion, distance: motion.distance && neverBack(motion.distance) };
}

function streamsOf(parts: readonly ReadPart[], meanOf: MeanOf): readonly Stream[] {
  const streams = new Map<StreamName, Stream>();
  const add = (name: StreamName, part: ReadPart, values: Float64Array | undefined) => {
    if (!values || streams.has(name) || values.every(Number.isNaN)) return;
    streams.set(name, {
      name,
      values: meanOf(part, values),
      thirds: thirdsOf(values, part.motion),
    });
  };
  for (const part of parts) {
    const pace = streams.has('pace') ? undefined : paceOf(part, meanOf);
    if (pace) streams.set('pace', pace);
    for (const [name, values] of Object.entries(part.samples.channels)) {
      if (!NOT_DRAWN.has(name)) add(name as StreamName, part, values);
    }
    add('gradient', part, gradientOf(part));
  }
  return [...streams.values()];
}

/** Speeds are averaged, not paces: standing still has a speed and no pace. */
function paceOf(part: ReadPart, meanOf: MeanOf): Stream | undefined {
  const { speed } = part.motion;
  if (!speed) return undefined;
  const [first, last] = thirdsOf(speed, part.motion);
  const values = meanOf(part, speed).map(paceAt);
  return { name: 'pace', values, thirds: [paceAt(first), paceAt(last)] };
}

function paceAt(speed: number): number {
  return speed >= SLOWEST ? 1000 / speed : Number.NaN;
}

/** Rise over run of altitude averaged over 60 m of road. */
function gradientOf({ samples, distance }: ReadPart): Float64Array | undefined {
  const { altitude } = samples.channels;
  if (!altitude || !distance) return undefined;
  const height = smoothed(distance, altitude, GRADIENT_METRES);
  let [first, last] = [0, 0];
  return distance.map((here, i) => {
    while (at(distance, first) < here - GRADIENT_METRES) first++;
    last = Math.max(last, i);
    while (at(distance, last + 1) <= here + GRADIENT_METRES) last++;
    // Where samples are far apart, from one to the next but one.
    const from = Math.min(first, Math.max(0, i - 1));
    const end = Math.min(Math.max(last, i + 1), distance.length - 1);
    const run = at(distance, end) - at(distance, from);
    const gradient = (100 * (at(height, end) - at(height, from))) / run;
    const isRoad = run >= GRADIENT_METRES / 2 && Math.abs(gradient) <= STEEPEST_PERCENT;
    return isRoad ? gradient : Number.NaN;
  });
}

function thirdsOf(values: Float64Array, motion: Motion): readonly [number, number] {
  const { clock, weight, moving } = motion;
  const meanWhere = (isIn: (share: number) => boolean) => {
    let [sum, total] = [0, 0];
    values.forEach((value, i) => {
      if (Number.isNaN(value) || !isIn(at(clock, i) / moving)) return;
      sum += value * at(weight, i);
      total += at(weight, i);
    });
    return total > 0 ? sum / total : Number.NaN;
  };
  return [meanWhere((share) => share < 1 / 3), meanWhere((share) => share >= 2 / 3)];
}

function routeOf(parts: readonly ReadPart[], meanOf: MeanOf): RunStreams['route'] {
  const part = parts.find(({ samples: { channels } }) => channels.latitude && channels.longitude);
  const { latitude, longitude } = part?.samples.channels ?? {};
  if (!part || !latitude || !longitude) return [];
  const [north, east] = [meanOf(part, latitude), meanOf(part, longitude)];
  const first = north.findIndex((value, i) => !Number.isNaN(value + at(east, i)));
  const shrink = Math.cos(at(north, first) * RADIANS);
  return Array.from(north).flatMap((value, i) => {
    if (first < 0 || Number.isNaN(value + at(east, i))) return [];
    const degreesEast = ((at(east, i) - at(east, first) + 540) % 360) - 180;
    return [
      [
        degreesEast * shrink * METRES_PER_DEGREE,
        (value - at(north, first)) * METRES_PER_DEGREE,
      ] as const,
    ];
  });
}

function bucketMeans(
  { samples, startsAfter }: RecordedPart,
  values: Float64Array,
  { count, width }: { readonly count: number; readonly width: number },
): Float64Array {
  const sums = new Float64Array(count);
  const counts = new Uint32Array(count);
  values.forEach((value, i) => {
    const bucket = Math.min(count - 1, Math.floor((startsAfter + at(samples.time, i)) / width));
    if (Number.isNaN(value) || bucket < 0) return;
    sums[bucket] = at(sums, bucket) + value;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  });
  return sums.map((sum, i) => (counts[i] ? sum / counts[i] : Number.NaN));
}

/** A distance that only grows and has no gaps, as a road's axis must. */
function neverBack(distance: Float64Array): Float64Array {
  let farthest = 0;
  return distance.map((metres) => {
    if (metres > farthest) farthest = metres;
    return farthest;
  });
}
