import type { Channel } from '@plumbline/domain';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import type { TrackBreak } from '../recording/pauses-at-breaks.ts';
import { type SampleColumns, sampleColumns } from '../recording/sample-columns.ts';
import type { XmlVisitor } from '../xml/walk-xml.ts';
import { momentOf, numberOf, offsetOf } from '../xml/xml-values.ts';

export interface TcxLap {
  /** ms since 1970; NaN where the lap gives none. */
  readonly startMs: number;
  /** @unit s on the timer; NaN where the lap gives none */
  seconds: number;
  /** @unit m */
  metres: number;
  heartRate: number;
  trigger: string;
}

export interface TcxActivity {
  readonly line: number;
  readonly sport: string;
  readonly columns: SampleColumns;
  readonly breaks: TrackBreak[];
  readonly laps: TcxLap[];
  device: string | undefined;
  offset: number | undefined;
}

export interface Tcx {
  readonly activities: TcxActivity[];
  /** Courses and workouts, which no one has run. */
  planned: number;
  samples: number;
  /** More activities or points than the bounds allow; the rest is left out. */
  beyondBounds: boolean;
}

const POINT_VALUES: Readonly<Record<string, Channel>> = {
  LatitudeDegrees: 'latitude',
  LongitudeDegrees: 'longitude',
  AltitudeMeters: 'altitude',
  DistanceMeters: 'distance',
  HeartRateBpm: 'heartRate',
  Cadence: 'cadence',
  RunCadence: 'cadence',
  Speed: 'speed',
  Watts: 'power',
};

/** @unit s; tracks of one lap are apart by pauses only, those of two laps by their samples' distance too */
const [GAP_IN_LAP, GAP_BETWEEN_LAPS] = [2, 10];

interface Point {
  readonly line: number;
  ms: number;
  readonly values: [Channel, number][];
}

/** Collects activities, laps and samples; what belongs to courses, workouts and authors is passed over. */
export function tcxVisitor(tcx: Tcx): XmlVisitor {
  const path: string[] = [];
  let activity: TcxActivity | undefined;
  let lap: TcxLap | undefined;
  let point: Point | undefined;
  let lapTracks = 0;
  return {
    open(name, attributes, line) {
      path.push(name);
      if (name === 'Trackpoint' && activity) {
        point = { line, ms: Number.NaN, values: [] };
        tcx.samples += 1;
        tcx.beyondBounds ||= tcx.samples > RECORDING_BOUNDS.samples;
      } else if (name === 'Track' && activity) {
        const at = activity.columns.length();
        if (at > 0)
          activity.breaks.push({ at, least: lapTracks > 0 ? GAP_IN_LAP : GAP_BETWEEN_LAPS });
        lapTracks += 1;
      } else if (name === 'Lap' && activity) {
        const room = activity.laps.length < RECORDING_BOUNDS.messages;
        lap = room ? newLap(attributes['StartTime'] ?? '') : undefined;
        if (lap) activity.laps.push(lap);
        lapTracks = 0;
      } else if (name === 'Activity') {
        const room = tcx.activities.length < RECORDING_BOUNDS.recordings;
        activity = room ? newActivity(attributes['Sport'] ?? '', line) : undefined;
        if (activity) tcx.activities.push(activity);
        else tcx.beyondBounds = true;
      } else if (name === 'Course' || name === 'Workout') {
        tcx.planned += 1;
      }
    },
    close(name, text) {
      path.pop();
      const parent = path.at(-1);
      if (name === 'Trackpoint') {
        if (activity && point && tcx.samples <= RECORDING_BOUNDS.samples) addPoint(activity, point);
        point = undefined;
      } else if (point) {
        readPointValue(point, { name, parent, text });
        if (name === 'Time' && activity) activity.offset ??= offsetOf(text);
      } else if (name === 'Activity') {
        activity = undefined;
      } else if (name === 'Lap') {
        lap = undefined;
      } else if (lap && parent === 'Lap') {
        readLapValue(lap, name, text);
      } else if (lap && parent === 'AverageHeartRateBpm') {
        lap.heartRate = numberOf(text);
      } else if (activity && name === 'Name' && parent === 'Creator') {
        activity.device = text.trim() || undefined;
      }
    },
  };
}

function readPointValue(
  point: Point,
  { name, parent, text }: { name: string; parent: string | undefined; text: string },
): void {
  if (name === 'Time') {
    point.ms = momentOf(text);
    return;
  }
  const channel = POINT_VALUES[name === 'Value' ? (parent ?? '') : name];
  if (channel) point.values.push([channel, numberOf(text)]);
}

function readLapValue(lap: TcxLap, name: string, text: string): void {
  if (name === 'TotalTimeSeconds') lap.seconds = numberOf(text);
  else if (name === 'DistanceMeters') lap.metres = numberOf(text);
  else if (name === 'TriggerMethod') lap.trigger = text.trim();
}

function newLap(start: string): TcxLap {
  const nothing = Number.NaN;
  return {
    startMs: momentOf(start),
    seconds: nothing,
    metres: nothing,
    heartRate: nothing,
    trigger: '',
  };
}

function newActivity(sport: string, line: number): TcxActivity {
  const columns = sampleColumns();
  return { line, sport, columns, breaks: [], laps: [], device: undefined, offset: undefined };
}

function addPoint({ columns }: TcxActivity, { ms, line, values }: Point): void {
  const at = columns.add(ms, line);
  for (const [channel, value] of values) columns.set(channel, at, value);
}
