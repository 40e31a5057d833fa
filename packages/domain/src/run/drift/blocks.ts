import type { Samples } from '../../record/recording.ts';
import { at } from '../at.ts';
import { smoothed } from '../climb.ts';
import type { Motion } from '../motion.ts';

/** The stride settles, and so does the sensor. */
const WARM_UP_SECONDS = 300;
/** A stride restarts stiff. */
const RESTART_SECONDS = 60;
/** One block: long enough for GPS to know its length to one per cent, short enough to see a hill. */
const BLOCK_SECONDS = 60;
/** A block, or a half of one, with fewer usable seconds is left out. */
const ENOUGH_OF_A_BLOCK = 15;
/** Fewer steps a minute, both legs, is walking. */
const RUNNING_CADENCE = 130;
/** Without cadence, slower is walking. */
const RUNNING_SPEED = 1.6;
/** Half the width of the mean over altitude before a gradient is taken from it. */
const ALTITUDE_SMOOTHING_SECONDS = 10;
/** Steeper is a mistake of the barometer or the map. */
const STEEPEST = 0.45;
/** Over fewer metres a gradient is noise. */
const SHORTEST_SLOPE = 30;
/** A quantile, and where it lies for the square of a standard normal number. */
const LOW = 0.35;
const LOW_OF_SQUARE = 0.2059;

/** Which sample counts towards which block, for all channels. */
export interface BlockPlan {
  /** Block of each sample, −1 where it does not count: warm-up, pause, walking, restart. */
  readonly blockOf: Int32Array;
  readonly blocks: number;
  /** Seconds that count, in each block. */
  readonly seconds: Float64Array;
  /** Movement from the first block's middle, in blocks. */
  readonly time: Float64Array;
  /** 0, 1 or 2: the third of moving time after the warm-up. */
  readonly third: Uint8Array;
  /** Natural logarithm of the mean speed in m/s; undefined where no block has one. */
  readonly logSpeed: Float64Array | undefined;
  /** Standard error of a block's `logSpeed`, at most. */
  readonly speedError: number;
  /** Metres up for each metre forward; undefined where altitude or distance is missing. */
  readonly gradient: Float64Array | undefined;
  /** Standard error of a block's `gradient`, at most. */
  readonly gradientError: number;
}

/** Cuts the run's moving time after the first five minutes into blocks of a minute. */
export function planBlocks(samples: Samples, motion: Motion): BlockPlan {
  const usable = Math.max(0, motion.moving - WARM_UP_SECONDS);
  const blocks = Math.floor(usable / BLOCK_SECONDS);
  const length = blocks > 0 ? usable / blocks : BLOCK_SECONDS;
  const halfOf = assignBlocks(samples, motion, 2 * blocks, length / 2);
  const blockOf = halfOf.map((half) => half >> 1);
  const seconds = new Float64Array(blocks);
  for (let i = 0; i < blockOf.length; i++) addTo(seconds, blockOf[i], motion.weight[i] ?? 0);
  const speeds = motion.speed && blockMeans(motion.speed, motion.weight, halfOf, 2 * blocks);
  const logSpeeds = speeds?.map((v) => Math.log(v));
  const { altitude } = samples.channels;
  const gradients = altitude && speeds && gradientsOf(altitude, motion, halfOf, speeds);
  return {
    blockOf,
    blocks,
    seconds,
    time: Float64Array.from({ length: blocks }, (_, b) => (b * length) / BLOCK_SECONDS),
    third: Uint8Array.from({ length: blocks }, (_, b) => Math.floor((3 * (b + 0.5)) / blocks)),
    logSpeed: logSpeeds && wholes(logSpeeds),
    speedError: logSpeeds ? errorOfWholes(logSpeeds) : 0,
    gradient: gradients && wholes(gradients),
    gradientError: gradients ? errorOfWholes(gradients) : 0,
  };
}

/** Blocks out of their halves; nothing where no block is known. */
function wholes(halves: Float64Array): Float64Array | undefined {
  const whole = new Float64Array(halves.length / 2).map((_, b) => {
    const [early, late] = [at(halves, 2 * b), at(halves, 2 * b + 1)];
    if (Number.isNaN(early)) return late;
    return Number.isNaN(late) ? early : (early + late) / 2;
  });
  return whole.some(Number.isFinite) ? whole : undefined;
}

/**
 * Standard error of a block, from how much neighbouring halves differ. Error of position and barometer
 * is quick, a runner's own changes are slow, so this is error and a little of the runner: an upper
 * bound. A low quantile keeps the edges of intervals out of it.
 */
function errorOfWholes(halves: Float64Array): number {
  const squares = halves.map((half, h) => ((at(halves, h + 1) - half) / 2) ** 2);
  const known = squares.filter(Number.isFinite).sort();
  return Math.sqrt((known[Math.floor(LOW * known.length)] ?? 0) / LOW_OF_SQUARE);
}

/** Samples to pieces of moving time after the warm-up. */
function assignBlocks(
  { channels }: Samples,
  motion: Motion,
  blocks: number,
  length: number,
): Int32Array {
  const { weight, clock, sinceStop, speed } = motion;
  const blockOf = new Int32Array(weight.length).fill(-1);
  for (let i = 0; i < weight.length; i++) {
    const moved = (clock[i] ?? 0) - WARM_UP_SECONDS;
    const counts = (weight[i] ?? 0) > 0 && (sinceStop[i] ?? 0) >= RESTART_SECONDS;
    if (moved < 0 || !counts) continue;
    if (!isRunning(channels.cadence, speed, i)) continue;
    blockOf[i] = Math.min(blocks - 1, Math.floor(moved / length));
  }
  return blockOf;
}

function isRunning(
  cadence: Float64Array | undefined,
  speed: Float64Array | undefined,
  i: number,
): boolean {
  const steps = cadence ? (cadence[i] ?? Number.NaN) : Number.NaN;
  if (steps > 0) return steps >= RUNNING_CADENCE;
  return !(speed && (speed[i] ?? Number.NaN) < RUNNING_SPEED);
}

/** Mean of the known values in each piece; NaN where too few seconds of it are known. */
export function blockMeans(
  values: Float64Array,
  weight: Float64Array,
  blockOf: Int32Array,
  blocks: number,
): Float64Array {
  const totals = new Float64Array(blocks);
  const seconds = new Float64Array(blocks);
  for (let i = 0; i < blockOf.length; i++) {
    const block = blockOf[i] ?? -1;
    const value = values[i] ?? 0;
    if (block < 0 || Number.isNaN(value)) continue;
    const w = weight[i] ?? 0;
    totals[block] = (totals[block] ?? 0) + w * value;
    seconds[block] = (seconds[block] ?? 0) + w;
  }
  return totals.map((total, b) =>
    at(seconds, b) >= ENOUGH_OF_A_BLOCK ? total / at(seconds, b) : Number.NaN,
  );
}

/** Rise of smoothed altitude over the metres of each piece, from its first to its last usable sample. */
function gradientsOf(
  altitude: Float64Array,
  motion: Motion,
  pieceOf: Int32Array,
  speeds: Float64Array,
): Float64Array {
  const line = smoothed(motion.time, altitude, ALTITUDE_SMOOTHING_SECONDS);
  const first = new Int32Array(speeds.length).fill(-1);
  const last = new Int32Array(speeds.length).fill(-1);
  for (let i = 0; i < pieceOf.length; i++) {
    const piece = pieceOf[i] ?? -1;
    if (piece < 0 || Number.isNaN(line[i] ?? 0)) continue;
    if ((first[piece] ?? -1) < 0) first[piece] = i;
    last[piece] = i;
  }
  return speeds.map((speed, piece) => {
    const [from, to] = [first[piece] ?? -1, last[piece] ?? -1];
    const metres = speed * (at(motion.clock, to) - at(motion.clock, from));
    const slope = (at(line, to) - at(line, from)) / metres;
    return metres >= SHORTEST_SLOPE ? Math.min(STEEPEST, Math.max(-STEEPEST, slope)) : Number.NaN;
  });
}

function addTo(sums: Float64Array, index: number | undefined, amount: number): void {
  if (index !== undefined && index >= 0) sums[index] = (sums[index] ?? 0) + amount;
}
