import type { Channel, Recording } from '@plumbline/domain';
import type { FileReading, ImportProblem, ReadContext } from '../file-reading.ts';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import type { TrackBreak } from '../recording/pauses-at-breaks.ts';
import { type SampleColumns, sampleColumns } from '../recording/sample-columns.ts';
import { sportInWords, surfaceInWords } from '../recording/sport-in-words.ts';
import { trackRecording } from '../recording/track-recording.ts';
import { walkXml, type XmlVisitor } from '../xml/walk-xml.ts';
import { momentOf, numberOf, offsetOf } from '../xml/xml-values.ts';
import { POINT_VALUES } from './point-values.ts';

interface GpxTrack {
  readonly line: number;
  readonly columns: SampleColumns;
  readonly breaks: TrackBreak[];
  type: string;
  offset: number | undefined;
  timed: number;
}

interface Gpx {
  device: string | undefined;
  readonly tracks: GpxTrack[];
  /** Points of routes and way points, which no one was at. */
  planned: number;
  samples: number;
  /** More tracks or points than the bounds allow; the rest is left out. */
  beyondBounds: boolean;
}

/**
 * Reads a GPX file: every track with times as one recording. See `docs/devices/gpx.md` for what is
 * read, and for the bounds.
 */
export function readGpx(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  const gpx: Gpx = { device: undefined, tracks: [], planned: 0, samples: 0, beyondBounds: false };
  const problems: ImportProblem[] = [...walkXml(bytes, name, gpxVisitor(gpx))];
  if (gpx.beyondBounds) problems.push(tooMany(name));
  const recordings: Recording[] = [];
  for (const track of gpx.tracks) {
    if (track.timed === 0) {
      problems.push(withoutTimes(name, track));
      continue;
    }
    const reading = trackRecording(asTrack(track, { gpx, context }), { name, context });
    problems.push(...reading.problems);
    if (reading.recording) recordings.push(reading.recording);
  }
  if (recordings.length > 0) return { content: { kind: 'recordings', recordings }, problems };
  if (gpx.tracks.length === 0 && problems.length === 0) {
    const what = gpx.planned > 0 ? 'a planned route' : 'a map without a track';
    return { content: { kind: 'nothing', what }, problems };
  }
  return { content: { kind: 'unreadable' }, problems };
}

/** A point as it is read; its sample is made when it ends, once its time is known. */
interface Point {
  readonly line: number;
  ms: number;
  readonly values: [Channel, number][];
}

function gpxVisitor(gpx: Gpx): XmlVisitor {
  let track: GpxTrack | undefined;
  let point: Point | undefined;
  let inPlan = false;
  return {
    open(name, attributes, line) {
      if (name === 'trkpt') {
        point = pointAt(attributes, line);
        gpx.samples += 1;
        gpx.beyondBounds ||= gpx.samples > RECORDING_BOUNDS.samples;
      } else if (name === 'trkseg') {
        const at = track?.columns.length() ?? 0;
        if (at > 0) track?.breaks.push({ at, least: SEGMENT_GAP });
      } else if (name === 'trk') {
        track = gpx.tracks.length < RECORDING_BOUNDS.recordings ? newTrack(line) : undefined;
        if (track) gpx.tracks.push(track);
        else gpx.beyondBounds = true;
      } else if (name === 'rtept' || name === 'wpt') {
        gpx.planned += 1;
        inPlan = true;
      } else if (name === 'gpx') {
        gpx.device = attributes['creator']?.trim() || undefined;
      }
    },
    close(name, text) {
      if (name === 'trkpt') {
        if (track && point && gpx.samples <= RECORDING_BOUNDS.samples) addPoint(track, point);
        point = undefined;
      } else if (name === 'rtept' || name === 'wpt') {
        inPlan = false;
      } else if (point) {
        if (name === 'time') setTime(track, point, text);
        else setValue(point, name, text);
      } else if (name === 'type' && track && !inPlan) {
        track.type = text;
      }
    },
  };
}

/** @unit s; two segments closer than this are one */
const SEGMENT_GAP = 2;

function newTrack(line: number): GpxTrack {
  const columns = sampleColumns();
  return { line, columns, breaks: [], type: '', offset: undefined, timed: 0 };
}

function pointAt(attributes: Readonly<Record<string, string>>, line: number): Point {
  const { lat = '', lon = '' } = attributes;
  const values: Point['values'] = [
    ['latitude', numberOf(lat)],
    ['longitude', numberOf(lon)],
  ];
  return { line, ms: Number.NaN, values };
}

function setTime(track: GpxTrack | undefined, point: Point, text: string): void {
  point.ms = momentOf(text);
  if (track && !Number.isNaN(point.ms)) {
    track.timed += 1;
    track.offset ??= offsetOf(text);
  }
}

function setValue(point: Point, name: string, text: string): void {
  const channel = POINT_VALUES[name.toLowerCase()];
  if (channel) point.values.push([channel, numberOf(text)]);
}

function addPoint({ columns }: GpxTrack, { ms, line, values }: Point): void {
  const at = columns.add(ms, line);
  for (const [channel, value] of values) columns.set(channel, at, value);
}

function asTrack(
  track: GpxTrack,
  { gpx, context }: { readonly gpx: Gpx; readonly context: ReadContext },
): Parameters<typeof trackRecording>[0] {
  const listed = gpx.tracks.length === 1 ? context.listed?.sport : undefined;
  return {
    format: 'gpx',
    columns: track.columns,
    breaks: track.breaks,
    sport: sportInWords(track.type) ?? listed ?? (track.type.trim() === '' ? 'unknown' : 'other'),
    surface: surfaceInWords(track.type),
    device: gpx.device,
    offset: track.offset,
  };
}

function withoutTimes(name: string, track: GpxTrack): ImportProblem {
  const points = track.columns.length();
  const place = { file: name, line: track.line, field: 'trk' };
  return points === 0
    ? { code: 'no-samples', place, expected: 'track points', received: 'an empty track' }
    : { code: 'no-times', place, expected: 'a time for each point', received: `${points} without` };
}

function tooMany(name: string): ImportProblem {
  const expected = `at most ${RECORDING_BOUNDS.samples} points in ${RECORDING_BOUNDS.recordings} tracks`;
  return { code: 'too-large', place: { file: name }, expected, received: 'more' };
}
