import { type Absence, missing, type Reading, readingOf } from '../reading/reading.ts';
import { CHANNEL_NAMES, type Channel } from '../record/channel.ts';
import type { Samples } from '../record/recording.ts';
import { type Celsius, celsius } from '../units/quantity.ts';
import { at } from './at.ts';
import type { Motion } from './motion.ts';

/** A mean of these says nothing: they run on, or lead home. */
const NOT_AVERAGED: ReadonlySet<Channel> = new Set(['distance', 'latitude', 'longitude']);
/** A watch fresh from the house, or from under a sleeve, takes about this long to settle. */
const SENSOR_SETTLES_SECONDS = 600;
/** Below this much settled time there is no mean worth having. */
const ENOUGH_TEMPERATURE_SECONDS = 300;

/**
 * Means of each channel over moving time, each sample weighted by the seconds it speaks for. A cadence
 * of nought is a foot pod that lost its shoe, and is left out.
 */
export function channelMeans(
  samples: Samples,
  motion: Motion,
): Readonly<Partial<Record<Channel, number>>> {
  const means: Partial<Record<Channel, number>> = {};
  for (const channel of CHANNEL_NAMES) {
    const values = NOT_AVERAGED.has(channel) ? undefined : samples.channels[channel];
    if (!values) continue;
    const floor = channel === 'cadence' ? Number.MIN_VALUE : Number.NEGATIVE_INFINITY;
    const mean = weightedMean(values, motion.weight, floor);
    if (mean !== undefined) means[channel] = mean;
  }
  return means;
}

/**
 * Mean temperature at the device once it has left the house: the first ten minutes are not counted.
 * A wrist keeps a watch some degrees above the air; no correction is made here.
 *
 * @missing `too-short` where fewer than five minutes remain, `sensor-dropout` where they hold too few
 *   values, `not-recorded` without a sensor
 */
export function deviceTemperature({ time, channels }: Samples): Reading<Celsius> {
  const { temperature } = channels;
  if (!temperature) return missing('not-recorded');
  let total = 0;
  let weight = 0;
  for (let i = 0; i + 1 < time.length; i++) {
    const value = at(temperature, i);
    if (at(time, i) < SENSOR_SETTLES_SECONDS || Number.isNaN(value)) continue;
    const seconds = Math.min(at(time, i + 1) - at(time, i), SENSOR_SETTLES_SECONDS);
    total += seconds * value;
    weight += seconds;
  }
  if (weight < ENOUGH_TEMPERATURE_SECONDS) return missing(whyNoTemperature(time));
  return readingOf(celsius(total / weight));
}

function whyNoTemperature(time: Float64Array): Absence {
  const settled = at(time, time.length - 1) - SENSOR_SETTLES_SECONDS;
  return settled < ENOUGH_TEMPERATURE_SECONDS ? 'too-short' : 'sensor-dropout';
}

function weightedMean(
  values: Float64Array,
  weights: Float64Array,
  floor: number,
): number | undefined {
  let total = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (!(value >= floor)) continue;
    const seconds = weights[i] ?? 0;
    total += seconds * value;
    weight += seconds;
  }
  return weight > 0 ? total / weight : undefined;
}
