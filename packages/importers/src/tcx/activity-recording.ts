import {
  instant,
  known,
  type Lap,
  type Metres,
  missing,
  plausible,
  type Reading,
  type Recording,
  type Seconds,
  type Sport,
} from '@plumbline/domain';
import type { ImportProblem, ReadContext } from '../file-reading.ts';
import { clockOf } from '../position-zone/clock-of.ts';
import { sportInWords, surfaceInWords } from '../recording/sport-in-words.ts';
import { type Track, trackRecording } from '../recording/track-recording.ts';
import type { TcxActivity, TcxLap } from './tcx-visitor.ts';

interface Around {
  readonly name: string;
  readonly context: ReadContext;
}

/** The recording of one activity: its samples, with the totals and laps that it states itself. */
export function activityRecording(
  activity: TcxActivity,
  around: Around,
): { readonly recording: Recording | undefined; readonly problems: readonly ImportProblem[] } {
  const track: Track = {
    format: 'tcx',
    columns: activity.columns,
    breaks: activity.breaks,
    sport: sportOf(activity, around.context),
    surface: surfaceInWords(activity.sport),
    device: activity.device,
    offset: activity.offset,
  };
  const { recording, problems } = trackRecording(track, around);
  if (recording) return { recording: withTotals(recording, activity.laps), problems };
  const summary = summaryOnly(track, activity.laps, around.context);
  return { recording: summary, problems: [...problems, withoutSamples(around.name, activity)] };
}

function sportOf({ sport }: TcxActivity, { listed }: ReadContext): Sport {
  const named = sportInWords(sport);
  if (named) return named;
  // Garmin's schema knows three sports; "Other" is what exporters write for all the rest.
  return listed && listed.sport !== 'unknown' ? listed.sport : sport === '' ? 'unknown' : 'other';
}

function withTotals(recording: Recording, laps: readonly TcxLap[]): Recording {
  const seconds = sumOf(laps, ({ seconds }) => seconds);
  const metres = sumOf(laps, ({ metres }) => plausible('distance', metres));
  const { moving } = recording;
  // Laps of some exporters last as long as their pauses.
  const isTimer = seconds > 0 && !(moving.known && moving.value < seconds);
  return {
    ...recording,
    moving: isTimer ? known(seconds as Seconds) : moving,
    distance: metres > 0 ? known(metres as Metres) : recording.distance,
    laps: lapsOf(laps, recording),
  };
}

function summaryOnly(
  track: Track,
  laps: readonly TcxLap[],
  context: ReadContext,
): Recording | undefined {
  const startMs = laps[0]?.startMs ?? Number.NaN;
  if (Number.isNaN(startMs)) return undefined;
  const seconds = sumOf(laps, (lap) => lap.seconds);
  const metres = sumOf(laps, (lap) => plausible('distance', lap.metres));
  const beats = sumOf(laps, (lap) => plausible('heartRate', lap.heartRate) * lap.seconds) / seconds;
  const start = instant(startMs);
  const elapsed = positive(seconds as Seconds);
  const summary: Recording = {
    format: 'tcx',
    sport: track.sport,
    surface: track.surface,
    start,
    offset: clockOf(start, { fileOffset: undefined, position: undefined, zone: context.zone }),
    elapsed,
    moving: elapsed,
    distance: positive(metres as Metres),
    ascent: missing('not-recorded'),
    descent: missing('not-recorded'),
    device: track.device === undefined ? missing('not-recorded') : known(track.device),
    gear: context.listed?.gear ?? missing('not-recorded'),
    averages: Number.isNaN(beats) ? {} : { heartRate: beats },
    samples: missing('not-recorded'),
    laps: [],
    pauses: [],
  };
  return { ...summary, laps: lapsOf(laps, summary) };
}

const TRIGGERS: Readonly<Record<string, Lap['trigger']>> = {
  Manual: 'manual',
  Distance: 'distance',
  Time: 'time',
};

function lapsOf(laps: readonly TcxLap[], { start }: Recording): readonly Lap[] {
  return laps.flatMap(({ startMs, seconds, metres, trigger }) => {
    const from = (startMs - start) / 1000;
    if (!(from >= -1 && seconds > 0)) return [];
    const distance = plausible('distance', metres);
    return [
      {
        from: Math.max(0, from) as Seconds,
        to: (Math.max(0, from) + seconds) as Seconds,
        distance: positive(distance as Metres),
        trigger: TRIGGERS[trigger] ?? 'other',
      },
    ];
  });
}

/** NaN where one lap lacks the value: a sum of a part would be no total. */
function sumOf(laps: readonly TcxLap[], value: (lap: TcxLap) => number): number {
  return laps.length === 0 ? Number.NaN : laps.reduce((sum, lap) => sum + value(lap), 0);
}

function positive<T extends number>(value: T): Reading<T> {
  return value > 0 ? known(value) : missing('not-recorded');
}

function withoutSamples(name: string, { line, columns }: TcxActivity): ImportProblem {
  const points = columns.length();
  const place = { file: name, line, field: 'Activity' };
  return points > 0
    ? { code: 'no-times', place, expected: 'a time for each point', received: `${points} without` }
    : { code: 'no-samples', place, expected: 'track points', received: 'none' };
}
