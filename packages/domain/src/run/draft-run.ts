import { dayOf } from '../calendar/day.ts';
import { known, missing, type Reading, readingOf } from '../reading/reading.ts';
import { CHANNEL_NAMES } from '../record/channel.ts';
import type { Recording, Samples } from '../record/recording.ts';
import { DRIFT_CHANNELS, type Drift, type RunDraft, type RunSource } from '../record/run.ts';
import {
  celsius,
  type Metres,
  type MetresPerSecond,
  metres,
  metresPerSecond,
  type Seconds,
  seconds,
} from '../units/quantity.ts';
import { at } from './at.ts';
import { channelMeans, deviceTemperature } from './averages.ts';
import { climbOf } from './climb.ts';
import { cueTrialOf } from './cue-trial.ts';
import { driftOf } from './drift/drift.ts';
import { gradesOf } from './grades.ts';
import { type Motion, readMotion } from './motion.ts';

/** Raised whenever the same recording would come to different numbers; stored with every derived row. */
export const DERIVATION_VERSION = 2;

/**
 * What one recording says about its run. Samples go before the device's own summary, but for moving
 * time, where the timer knows best, and for distance on a treadmill, which a runner corrects by the
 * belt, or where the samples fall more than a tenth short of it.
 */
export function draftRun(recording: Recording, source: RunSource): RunDraft {
  const { samples } = recording;
  const draft =
    samples.known && samples.value.time.length > 1
      ? fromSamples(recording, samples.value)
      : fromSummary(recording);
  const { start, offset, surface, device, gear } = recording;
  const derived = {
    start,
    offset,
    day: dayOf(start, offset.minutes),
    surface,
    device,
    gear,
    ...draft,
    speed: speedOver(draft.distance, draft.moving),
    sources: [source],
  };
  return { ...derived, grades: gradesOf(derived, recording, source.format) };
}

type Derived = Pick<
  RunDraft,
  | 'distance'
  | 'elapsed'
  | 'moving'
  | 'ascent'
  | 'descent'
  | 'temperature'
  | 'averages'
  | 'drift'
  | 'cueTrial'
>;

function fromSamples(recording: Recording, samples: Samples): Derived {
  const { channels, time } = samples;
  const motion = readMotion(samples, recording.pauses);
  const climb = channels.altitude && climbOf(time, channels.altitude);
  const measured = channelMeans(samples, motion);
  const cueTrial = cueTrialOf(recording, { channels, motion });
  return {
    distance: distanceOf(recording, motion),
    elapsed: positive(recording.elapsed, at(time, time.length - 1) as Seconds),
    moving: positive(recording.moving, movingOf(recording, motion)),
    ascent: climb ? known(climb.ascent) : recording.ascent,
    descent: climb ? known(climb.descent) : recording.descent,
    temperature: deviceTemperature(samples),
    averages: { ...plausibleAverages(recording), ...measured },
    drift: driftOf(samples, motion, recording.surface),
    ...(cueTrial ? { cueTrial } : {}),
  };
}

function fromSummary(recording: Recording): Derived {
  const averages = plausibleAverages(recording);
  return {
    distance: positive(recording.distance, undefined),
    elapsed: positive(recording.elapsed, undefined),
    moving: positive(recording.moving, undefined),
    ascent: recording.ascent,
    descent: recording.descent,
    temperature: readingOf(
      averages.temperature === undefined ? undefined : celsius(averages.temperature),
    ),
    averages,
    drift: NO_DRIFT,
  };
}

const NO_DRIFT = Object.fromEntries(
  DRIFT_CHANNELS.map((channel) => [channel, missing('not-recorded')]),
) as unknown as Drift;

/** Samples fall short of the whole where a recorder lost some; the device's own sum has them. */
const SAMPLES_FALL_SHORT = 0.9;

function distanceOf(recording: Recording, { distance }: Motion): Reading<Metres> {
  const sampled = distance?.findLast(Number.isFinite) ?? 0;
  const summary = positive(recording.distance, undefined);
  if (summary.known && recording.surface === 'treadmill') return summary;
  if (summary.known && sampled < SAMPLES_FALL_SHORT * summary.value) return summary;
  return sampled > 0 ? known(metres(sampled)) : summary;
}

/** The timer's word where pauses were recorded; else standing still is left out. */
function movingOf({ pauses }: Recording, motion: Motion): Seconds {
  return seconds(pauses.length > 0 ? motion.timer : motion.moving);
}

/** Distance over moving time; unknown, for the same reason, where either is. */
export function speedOver(
  distance: Reading<Metres>,
  moving: Reading<Seconds>,
): Reading<MetresPerSecond> {
  if (!distance.known) return distance;
  if (!moving.known) return moving;
  return known(metresPerSecond(distance.value / moving.value));
}

/** `reading` where it holds a number above nought, else `otherwise`: a device's nought is a missing value. */
function positive<T extends number>(reading: Reading<T>, otherwise: T | undefined): Reading<T> {
  if (reading.known && reading.value > 0) return reading;
  if (otherwise !== undefined && otherwise > 0) return known(otherwise);
  return reading.known ? missing('not-recorded') : reading;
}

function plausibleAverages({ averages }: Recording): RunDraft['averages'] {
  const kept: { -readonly [K in keyof RunDraft['averages']]: number } = {};
  for (const channel of CHANNEL_NAMES) {
    const value = averages[channel];
    if (value !== undefined && Number.isFinite(value)) kept[channel] = value;
  }
  return kept;
}
