import {
  type ClockOffset,
  instant,
  known,
  type Metres,
  missing,
  plausible,
  type Reading,
  type Recording,
  type Samples,
  type Seconds,
  type Sport,
} from '@plumbline/domain';
import type { ReadContext } from '../file-reading.ts';
import { clockOf } from '../position-zone/clock-of.ts';
import { firstPosition, metresCovered } from '../recording/first-and-last.ts';
import type { SampleColumns } from '../recording/sample-columns.ts';
import { samplesOf } from '../recording/samples-of.ts';
import { isOnFoot, strideToSteps } from '../recording/steps-per-minute.ts';
import { type FitMessage, type FitMessages, momentIn, numberIn } from './decode.ts';
import type { FileClock } from './file-clock.ts';
import { fitDevice } from './fit-device.ts';
import { fitSport, recordSport } from './fit-sport.ts';
import { lapsWithin, pausesWithin, type Within } from './laps-and-pauses.ts';
import type { RecordValues } from './record-values.ts';
import { sessionAverages } from './session-averages.ts';
import type { FitSession } from './sessions.ts';

/** What all recordings of a file share. */
export interface FitSource {
  readonly messages: FitMessages;
  readonly columns: SampleColumns;
  readonly values: RecordValues;
  readonly clock: FileClock;
  readonly context: ReadContext;
}

const DAY_MS = 86_400_000;
const LONGEST_SECONDS = 30 * 86_400;

/** The recording that a session and its samples come to; nothing where it has neither samples nor a start. */
export function fitRecording(session: FitSession, source: FitSource): Recording | undefined {
  const { message, stretch, endMs } = session;
  const { messages, columns, context } = source;
  const startMs = startOf(session);
  if (startMs === undefined) return undefined;
  const within: Within = { startMs, endMs };
  const pauses = pausesWithin(messages.events, within);
  const samples = samplesOf(columns, stretch, { startMs, pauses });
  const laps = lapsWithin(messages.laps, within);
  const { sport, surface } = sportOf(session, source);
  if (samples.known) {
    const { cadence, distance } = samples.value.channels;
    if (cadence) strideToSteps(sport, cadence);
    if (distance) sinceTheStart(distance, numberIn(message, 'total_distance'));
  }
  const { start, offset } = clockAt(startMs, samples, source);
  const elapsed = elapsedOf(message, samples);
  return {
    format: 'fit',
    sport,
    surface,
    start,
    offset,
    elapsed,
    moving: movingOf(message, { elapsed, pauses }),
    distance: distanceOf(message, samples),
    ascent: climb(message, 'total_ascent'),
    descent: climb(message, 'total_descent'),
    device: fitDevice(messages),
    gear: context.listed?.gear ?? missing('not-recorded'),
    averages: sessionAverages(message, sport),
    samples,
    laps,
    pauses,
  };
}

/** The session's own start, or its first sample where that is earlier or the session's makes no sense. */
function startOf({ message, stretch }: FitSession): number | undefined {
  const said = momentIn(message, 'start_time');
  const first = stretch.ms[0];
  if (first === undefined) return Number.isNaN(said) ? undefined : said;
  return first - said >= 0 && first - said < DAY_MS ? said : first;
}

function sportOf(
  { message, stretch }: FitSession,
  { messages, values, context }: FitSource,
): { readonly sport: Sport; readonly surface: Recording['surface'] } {
  const own = fitSport(message);
  const named = fitSport(messages.sports[0]);
  const lap = messages.laps.find((each) => fitSport(each).sport !== undefined);
  const middle = stretch.kept[stretch.kept.length >> 1];
  const alone = messages.sessions.length <= 1;
  const sport =
    own.sport ??
    (alone ? (named.sport ?? fitSport(lap).sport) : undefined) ??
    recordSport(values.get('activity_type')?.[middle ?? -1]) ??
    (alone ? context.listed?.sport : undefined) ??
    'unknown';
  const surface = own.surface === 'unknown' && alone ? named.surface : own.surface;
  return { sport, surface: isOnFoot(sport) ? surface : 'unknown' };
}

function clockAt(
  startMs: number,
  samples: Reading<Samples>,
  { clock, context }: FitSource,
): { readonly start: Recording['start']; readonly offset: ClockOffset } {
  const hints = {
    fileOffset: clock.kind === 'utc' ? clock.offset : undefined,
    position: samples.known ? firstPosition(samples.value) : undefined,
    zone: context.zone,
  };
  const start = instant(startMs);
  const offset = clockOf(start, hints);
  if (clock.kind !== 'since-power-up') return { start, offset };
  const utc = instant(startMs - offset.minutes * 60_000);
  return { start: utc, offset: { ...clockOf(utc, hints), dayIsGuess: true } };
}

function elapsedOf(message: FitMessage, samples: Reading<Samples>): Reading<Seconds> {
  const last = samples.known ? (samples.value.time.at(-1) ?? 0) : 0;
  const said = numberIn(message, 'total_elapsed_time');
  const longer = said > 0 && said < LONGEST_SECONDS ? said : last;
  return longer > 0 ? known(longer as Seconds) : missing('not-recorded');
}

function movingOf(
  message: FitMessage,
  { elapsed, pauses }: { readonly elapsed: Reading<Seconds>; readonly pauses: Recording['pauses'] },
): Reading<Seconds> {
  const said = numberIn(message, 'total_timer_time');
  if (said > 0 && said < LONGEST_SECONDS) return known(said as Seconds);
  if (!elapsed.known) return elapsed;
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const moving = elapsed.value - paused;
  return moving > 0 ? known(moving as Seconds) : missing('out-of-range');
}

function distanceOf(message: FitMessage, samples: Reading<Samples>): Reading<Metres> {
  const said = plausible('distance', numberIn(message, 'total_distance'));
  const covered = samples.known ? metresCovered(samples.value) : undefined;
  const metres = said > 0 ? said : covered;
  return metres === undefined ? missing('not-recorded') : known(metres as Metres);
}

function climb(message: FitMessage, field: string): Reading<Metres> {
  const metres = numberIn(message, field);
  return metres >= 0 ? known(metres as Metres) : missing('not-recorded');
}

/**
 * Makes a distance that counts on from an earlier session begin at this one's start, in place. It counts
 * on where its way within the session comes closer to the session's own total than its last value does.
 */
function sinceTheStart(distance: Float64Array, total: number): void {
  const first = distance.find((value) => !Number.isNaN(value)) ?? 0;
  const last = distance.findLast((value) => !Number.isNaN(value)) ?? 0;
  if (!(Math.abs(last - first - total) < Math.abs(last - total)) || first <= 0) return;
  const base = Math.min(first, Math.max(0, last - total));
  for (let i = 0; i < distance.length; i += 1) {
    distance[i] = Math.max(0, (distance[i] ?? Number.NaN) - base);
  }
}
