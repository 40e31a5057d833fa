import type { Recording, Samples } from '@plumbline/domain';
import { developerFields } from './fit-developer-fields.ts';
import { encodeMessages, type FitMessage, fitTime } from './fit-messages.ts';
import { recordFields } from './fit-records.ts';
import { activityMessage, lapMessages, sessionMessage } from './fit-summaries.ts';

export interface FitOptions {
  /** Whether the file ends in the messages that sum it up, or breaks off as when a battery dies. Default `complete`. */
  readonly ending?: 'complete' | 'without-session';
  /** Whether the file says what the runner's clock showed. Default `given`. */
  readonly localTime?: 'given' | 'absent';
  /** Developer fields that are declared and carry no value. */
  readonly emptyDeveloperFields?: readonly string[];
}

/**
 * A FIT activity file of one recording: what a watch writes, in the order it writes it.
 *
 * Channels are kept to the step that FIT has for them (altitude 0.2 m, cadence 1/64 step a minute,
 * temperature 1 °C); samples stand at whole seconds.
 */
export function encodeFit(recording: Recording, options: FitOptions = {}): Uint8Array {
  return encodeFitSessions([recording], options);
}

/** A multisport file: one session for each recording, one after the other. Throws on an empty list. */
export function encodeFitSessions(
  recordings: readonly Recording[],
  options: FitOptions = {},
): Uint8Array {
  return encodeMessages(activityFile(recordings, options));
}

function* activityFile(
  recordings: readonly Recording[],
  options: FitOptions,
): Generator<FitMessage> {
  const [first] = recordings;
  if (!first) throw new Error('a FIT activity needs a recording');
  yield* opening(first);
  yield* recordings.flatMap((recording) => {
    return developerFields(samplesOf(recording), options.emptyDeveloperFields ?? []).declarations;
  });
  for (const recording of recordings) yield* timeline(recording, options);
  if (options.ending === 'without-session') return;
  let firstLap = 0;
  for (const [index, recording] of recordings.entries()) {
    const laps = lapMessages(recording, firstLap);
    yield* laps;
    yield sessionMessage(recording, { index, firstLap, laps: laps.length });
    firstLap += laps.length;
  }
  yield activityMessage(recordings, options.localTime ?? 'given');
}

function* opening(recording: Recording): Generator<FitMessage> {
  const timestamp = fitTime(recording.start);
  const device = recording.device.known ? recording.device.value : 'plumbline simulator';
  const maker = makerOf(device);
  const identity = { manufacturer: maker, product: 1, serial_number: SERIAL_NUMBER };
  yield {
    name: 'file_id',
    fields: { type: 'activity', ...identity, time_created: timestamp, product_name: device },
  };
  yield {
    name: 'device_info',
    fields: { timestamp, device_index: 0, ...identity, software_version: 1, product_name: device },
  };
}

const SERIAL_NUMBER = 20_260_101;
const MAKERS = ['garmin', 'suunto', 'coros', 'polar_electro', 'stryd', 'wahoo_fitness'] as const;

function makerOf(device: string): string {
  const word = device.toLowerCase().split(' ')[0] ?? '';
  return MAKERS.find((maker) => maker.startsWith(word) && word !== '') ?? 'development';
}

function* timeline(recording: Recording, options: FitOptions): Generator<FitMessage> {
  yield timerEvent(recording.start, 'start');
  const samples = samplesOf(recording);
  const stops = recording.pauses.flatMap(({ from, to }) => [
    { at: from, message: timerEvent(recording.start + from * 1000, 'stop_all') },
    { at: to, message: timerEvent(recording.start + to * 1000, 'start') },
  ]);
  if (samples) yield* records(recording, samples, { stops, options });
  yield timerEvent(endOf(recording), 'stop_all');
}

interface Stop {
  readonly at: number;
  readonly message: FitMessage;
}

function* records(
  recording: Recording,
  samples: Samples,
  { stops, options }: { readonly stops: readonly Stop[]; readonly options: FitOptions },
): Generator<FitMessage> {
  const developer = developerFields(samples, options.emptyDeveloperFields ?? []);
  const hasDeveloper = developer.declarations.length > 0;
  const fieldsAt = recordFields(samples);
  let stop = 0;
  for (let i = 0; i < samples.time.length; i += 1) {
    const at = samples.time[i] ?? 0;
    for (let next = stops[stop]; next && next.at <= at; next = stops[stop]) {
      yield next.message;
      stop += 1;
    }
    const fields = { timestamp: fitTime(recording.start + at * 1000), ...fieldsAt(i) };
    yield hasDeveloper
      ? { name: 'record', fields, developer: developer.valuesAt(i) }
      : { name: 'record', fields };
  }
}

function timerEvent(ms: number, type: 'start' | 'stop_all'): FitMessage {
  return {
    name: 'event',
    fields: { timestamp: fitTime(ms), event: 'timer', event_type: type, event_group: 0 },
  };
}

function samplesOf(recording: Recording): Samples | undefined {
  return recording.samples.known ? recording.samples.value : undefined;
}

/** @unit ms since 1970 */
function endOf(recording: Recording): number {
  const last = samplesOf(recording)?.time.at(-1) ?? 0;
  const elapsed = recording.elapsed.known ? recording.elapsed.value : last;
  return recording.start + elapsed * 1000;
}
