import type { ClockOffset, Instant } from '../calendar/instant.ts';
import type { Reading } from '../reading/reading.ts';
import type { Metres, Seconds } from '../units/quantity.ts';
import type { Channel } from './channel.ts';

/** Only `running` goes on to become a run; the others are named in the import report. */
export type Sport =
  | 'running'
  | 'walking'
  | 'hiking'
  | 'cycling'
  | 'swimming'
  | 'strength'
  | 'transition'
  | 'other'
  | 'unknown';

export type Surface = 'road' | 'trail' | 'track' | 'treadmill' | 'unknown';

/**
 * What a device noted, one entry a sample (about one a second).
 *
 * `time` is seconds since the recording's start, strictly increasing, pauses included; every channel
 * has the same length, NaN where that sample lacks it. A channel without one value is not there.
 */
export interface Samples {
  readonly time: Float64Array;
  readonly channels: Readonly<Partial<Record<Channel, Float64Array>>>;
}

/** A stretch of a recording, in seconds since its start. */
export interface Span {
  readonly from: Seconds;
  readonly to: Seconds;
}

export interface Lap extends Span {
  readonly distance: Reading<Metres>;
  readonly trigger: 'manual' | 'distance' | 'time' | 'other';
}

export type RecordingFormat = 'fit' | 'gpx' | 'tcx' | 'garmin-csv' | 'strava-csv';

/** One activity as one device recorded it, before it is known whether the runner's history has it already. */
export interface Recording {
  readonly format: RecordingFormat;
  readonly sport: Sport;
  readonly surface: Surface;
  readonly start: Instant;
  readonly offset: ClockOffset;
  /** Start to end, pauses included. */
  readonly elapsed: Reading<Seconds>;
  /** The timer's time, pauses left out. */
  readonly moving: Reading<Seconds>;
  readonly distance: Reading<Metres>;
  readonly ascent: Reading<Metres>;
  readonly descent: Reading<Metres>;
  /** Maker and model as the file gives them. */
  readonly device: Reading<string>;
  /** Shoes, where the file or its archive names them. */
  readonly gear: Reading<string>;
  /** Means over the activity as the file gives them; used where there are no samples. */
  readonly averages: Readonly<Partial<Record<Channel, number>>>;
  readonly samples: Reading<Samples>;
  readonly laps: readonly Lap[];
  readonly pauses: readonly Span[];
}
