import {
  instant,
  known,
  type Metres,
  missing,
  type Reading,
  type Recording,
  type Seconds,
  type Sport,
  type Surface,
} from '@plumbline/domain';
import type { ImportProblem, ReadContext } from '../file-reading.ts';
import { clockOf } from '../position-zone/clock-of.ts';
import { firstPosition, metresCovered } from './first-and-last.ts';
import { orderedTimes } from './ordered-times.ts';
import { pausesAtBreaks, type TrackBreak } from './pauses-at-breaks.ts';
import type { SampleColumns } from './sample-columns.ts';
import { samplesOf } from './samples-of.ts';
import { strideToSteps } from './steps-per-minute.ts';
import { timeProblems } from './time-problems.ts';

/** One track of an XML file, as far as it was read. */
export interface Track {
  readonly format: 'gpx' | 'tcx';
  readonly columns: SampleColumns;
  readonly breaks: readonly TrackBreak[];
  readonly sport: Sport;
  readonly surface: Surface;
  readonly device: string | undefined;
  /** Minutes east of UTC, where its times state them. */
  readonly offset: number | undefined;
}

/** The recording of a track with samples that have times; nothing where it has none. */
export function trackRecording(
  track: Track,
  { name, context }: { readonly name: string; readonly context: ReadContext },
): { readonly recording: Recording | undefined; readonly problems: readonly ImportProblem[] } {
  const { columns, sport } = track;
  const ordered = orderedTimes(columns.times());
  const problems = timeProblems(ordered.faults, (at) => {
    return { file: name, line: columns.placeOf(at) };
  });
  const startMs = ordered.ms[0];
  if (startMs === undefined) return { recording: undefined, problems };
  const pauses = pausesAtBreaks(track.breaks, ordered, startMs);
  const samples = samplesOf(columns, ordered, { startMs, pauses });
  if (!samples.known) return { recording: undefined, problems };
  const { cadence } = samples.value.channels;
  if (cadence) strideToSteps(sport, cadence);
  const start = instant(startMs);
  const last = samples.value.time.at(-1) ?? 0;
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const recording: Recording = {
    format: track.format,
    sport,
    surface: track.surface,
    start,
    offset: clockOf(start, {
      fileOffset: track.offset,
      position: firstPosition(samples.value),
      zone: context.zone,
    }),
    elapsed: positive(last as Seconds),
    moving: positive((last - paused) as Seconds),
    distance: positive((metresCovered(samples.value) ?? 0) as Metres),
    ascent: missing('not-recorded'),
    descent: missing('not-recorded'),
    device: track.device === undefined ? missing('not-recorded') : known(track.device),
    gear: context.listed?.gear ?? missing('not-recorded'),
    averages: {},
    samples,
    laps: [],
    pauses,
  };
  return { recording, problems };
}

function positive<T extends number>(value: T): Reading<T> {
  return value > 0 ? known(value) : missing('not-recorded');
}
