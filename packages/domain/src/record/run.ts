import type { Day } from '../calendar/day.ts';
import type { ClockOffset, Instant } from '../calendar/instant.ts';
import type { Reading } from '../reading/reading.ts';
import type { Celsius, Metres, MetresPerSecond, Seconds } from '../units/quantity.ts';
import type { Channel } from './channel.ts';
import type { RecordingFormat, Surface } from './recording.ts';

declare const runId: unique symbol;
/** Names a run for ever: a UUIDv7 in the store, a name made from the file in a folder that is only read. */
export type RunId = string & { readonly [runId]: true };

/** A file that a run was read from. */
export interface RunSource {
  /** Path within the folder or archive, as the runner would name it. */
  readonly file: string;
  readonly format: RecordingFormat;
  /** SHA-256 of the original bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** A value with its standard error, in the unit of the thing measured. */
export interface Estimate {
  readonly value: number;
  readonly sd: number;
}

/** Channels whose late-run change is worked out. */
export const DRIFT_CHANNELS = [
  'contactTime',
  'verticalOscillation',
  'cadence',
  'contactBalance',
] as const satisfies readonly Channel[];
export type DriftChannel = (typeof DRIFT_CHANNELS)[number];

/**
 * Last third minus first third (the first five minutes left out), once what speed and gradient
 * explain is taken away. Contact balance drifts away from 50 %, so a change of sign is no drift.
 */
export type Drift = Readonly<Record<DriftChannel, Reading<Estimate>>>;

/** Channels that a cue may change. */
export const CUE_CHANNELS = [
  'cadence',
  'contactTime',
  'verticalOscillation',
] as const satisfies readonly Channel[];
export type CueChannel = (typeof CUE_CHANNELS)[number];

/** A cue tried within one run, a minute without it and a minute with it in turns, as its laps tell. */
export interface CueTrial {
  readonly pairs: number;
  /** Minutes with it less minutes without, % of the speed without. */
  readonly speed: Estimate;
  /** The same of each channel at equal speed, in the channel's unit. */
  readonly change: Readonly<Record<CueChannel, Reading<Estimate>>>;
}

/**
 * What is known about one run, all recordings of it together: everything a cause may ask, without
 * the streams it was worked out from.
 */
export interface Run {
  readonly id: RunId;
  readonly start: Instant;
  readonly offset: ClockOffset;
  readonly day: Day;
  readonly surface: Surface;
  readonly distance: Reading<Metres>;
  /** Start to end, pauses included. */
  readonly elapsed: Reading<Seconds>;
  readonly moving: Reading<Seconds>;
  /** Distance over moving time. */
  readonly speed: Reading<MetresPerSecond>;
  readonly ascent: Reading<Metres>;
  readonly descent: Reading<Metres>;
  /** Mean at the device; a wrist warms it by some degrees. */
  readonly temperature: Reading<Celsius>;
  readonly device: Reading<string>;
  /** Shoes, where a file or its archive names them; a diary row says it better. */
  readonly gear: Reading<string>;
  /** Means of each channel over moving time. */
  readonly averages: Readonly<Partial<Record<Channel, number>>>;
  readonly drift: Drift;
  /** Only where the laps hold one. */
  readonly cueTrial?: CueTrial;
  readonly sources: readonly RunSource[];
  /**
   * How good each field's origin is, so that merging duplicates comes out the same in whatever order
   * they arrive. Kept with the run; where it is missing, merging goes by the sources' formats.
   */
  readonly grades?: RunGrades;
}

/**
 * Grade of each field that has a value, by its name (`distance`, `averages.cadence`): the higher is
 * kept where two recordings of one run differ.
 *
 * @unit 10 × (2 from samples, 1 from the device's summary) + (5 FIT, 4 TCX, 3 GPX, 2 Garmin CSV, 1 Strava CSV)
 */
export type RunGrades = Readonly<Record<string, number>>;

/** A run before it has a name: what one recording, or several of the same run, come to. */
export type RunDraft = Omit<Run, 'id'>;
