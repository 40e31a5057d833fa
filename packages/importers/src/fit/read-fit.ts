import type { Recording } from '@plumbline/domain';
import type { FileReading, ImportProblem, ReadContext } from '../file-reading.ts';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import { orderedTimes } from '../recording/ordered-times.ts';
import { timeProblems } from '../recording/time-problems.ts';
import { type Condensed, condense } from './condense.ts';
import { decode, type FitMessages } from './decode.ts';
import { addDeveloperColumns } from './developer-fields.ts';
import { fileClock, shifted } from './file-clock.ts';
import { type FitSource, fitRecording } from './fit-recording.ts';
import { nativeColumns } from './native-columns.ts';
import { contentOf } from './nothing-to-read.ts';
import { type FitPart, fitParts } from './parts.ts';
import type { RecordFrames } from './record-frames.ts';
import { recordValues } from './record-values.ts';
import { splitBySession } from './sessions.ts';

/** What one part of a chain gave. */
interface PartReading {
  readonly recordings: readonly Recording[];
  /** What a part without an activity holds instead; nothing where it should have held one. */
  readonly instead: string | undefined;
  readonly problems: readonly ImportProblem[];
}

/**
 * Reads a FIT file: every session of every part of it, as one recording each. See `docs/devices/fit.md`
 * for what is read, and for the bounds.
 */
export function readFit(name: string, bytes: Uint8Array, context: ReadContext): FileReading {
  if (bytes.length > RECORDING_BOUNDS.fitBytes) return tooLarge(name, bytes.length);
  const parts = fitParts(bytes, name)
    .slice(0, RECORDING_BOUNDS.recordings)
    .map((part) => readPart(part, { name, bytes, context }));
  const recordings = parts.flatMap((part) => part.recordings).slice(0, RECORDING_BOUNDS.recordings);
  const problems = parts.flatMap((part) => part.problems);
  if (recordings.length > 0) return { content: { kind: 'recordings', recordings }, problems };
  const instead = parts.find((part) => part.instead !== undefined)?.instead;
  if (instead !== undefined) return { content: { kind: 'nothing', what: instead }, problems };
  return { content: { kind: 'unreadable' }, problems };
}

interface FileAround {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

function readPart(part: FitPart, file: FileAround): PartReading {
  if (part.from >= part.to) return { recordings: [], instead: undefined, problems: part.problems };
  const condensed = condense(file.bytes, part);
  const decoded = decode(condensed.fit);
  const structure = structureProblems(part, condensed, file.name);
  if (!decoded.ok) {
    const place = { file: file.name, byte: part.from };
    const received = decoded.error.slice(0, 80);
    const problem = { code: 'bad-structure', place, expected: 'FIT messages', received } as const;
    return { recordings: [], instead: undefined, problems: [...structure, problem] };
  }
  const reading = readMessages(decoded.value, condensed.records, file, part);
  return { ...reading, problems: [...structure, ...reading.problems] };
}

function readMessages(
  decoded: FitMessages,
  records: RecordFrames,
  { name, bytes, context }: FileAround,
  part: FitPart,
): PartReading {
  const clock = fileClock(decoded, records.ms);
  const messages = clock.kind === 'since-power-up' ? shifted(decoded, clock.shiftMs) : decoded;
  const type = messages.fileId?.['type'];
  const isActivity = type === 'activity' || messages.sessions.length > 0;
  if (!isActivity && records.count === 0) {
    return {
      recordings: [],
      instead: type === undefined ? undefined : contentOf(type),
      problems: [],
    };
  }
  if (!isActivity && type !== undefined) {
    return { recordings: [], instead: contentOf(type), problems: [] };
  }
  const problems: ImportProblem[] = [];
  const note = (code: ImportProblem['code'], byte: number, expected: string, received: string) => {
    problems.push({ code, place: { file: name, byte }, expected, received });
  };
  const { fieldDescriptions } = messages;
  const values = recordValues(bytes, records, fieldDescriptions);
  const columns = nativeColumns(records, values);
  addDeveloperColumns(columns, values, fieldDescriptions);
  const shiftMs = clock.kind === 'since-power-up' ? clock.shiftMs : 0;
  const ordered = orderedTimes(columns.times().map((ms) => ms + shiftMs));
  if (clock.kind === 'utc') {
    problems.push(
      ...timeProblems(ordered.faults, (at) => ({ file: name, byte: columns.placeOf(at) })),
    );
  } else {
    const received = 'seconds since the watch was switched on';
    const expected =
      clock.kind === 'unknown'
        ? 'dates'
        : "dates; the file's own local time was taken as its end, so even the day is a guess";
    note('bad-time', part.from, expected, received);
  }
  const source: FitSource = { messages, columns, values, clock, context };
  const sessions = splitBySession(sessionsOf(messages, ordered.ms.length), ordered);
  const recordings = sessions.flatMap((session) => fitRecording(session, source) ?? []);
  if (messages.sessions.length === 0 && recordings.length > 0) {
    note('bad-structure', part.to, 'a session', `none; ${ordered.ms.length} samples were used`);
  }
  if (ordered.ms.length < ENOUGH_SAMPLES) {
    note('no-samples', part.to, 'samples with a time', `${ordered.ms.length}`);
  }
  return { recordings, instead: undefined, problems };
}

const ENOUGH_SAMPLES = 2;

/** The sessions of the file, or an empty one for the samples of a file that has none. */
function sessionsOf({ sessions }: FitMessages, samples: number): FitMessages['sessions'] {
  if (sessions.length > 0) return sessions;
  return samples >= ENOUGH_SAMPLES ? [{}] : [];
}

function structureProblems(
  part: FitPart,
  { breaks, beyondBounds, records }: Condensed,
  name: string,
): readonly ImportProblem[] {
  const problems = [...part.problems];
  const used = `${records.count} samples were used`;
  const [first] = breaks;
  if (first) {
    // A part that is shorter than its header says breaks at its end anyway: that is one problem.
    const short = problems.findIndex(({ code }) => code === 'truncated');
    const said = first.code === 'truncated' && short >= 0 ? problems.splice(short, 1)[0] : first;
    const { expected, received } = said ?? first;
    const place = { file: name, byte: first.byte };
    problems.push({ code: first.code, place, expected, received: `${received}; ${used}` });
  }
  for (const { byte, expected, received, code } of breaks.slice(1, MOST_BREAKS_SHOWN)) {
    problems.push({ code, place: { file: name, byte }, expected, received });
  }
  if (beyondBounds) {
    const most = beyondBounds === 'records' ? RECORDING_BOUNDS.samples : RECORDING_BOUNDS.messages;
    const place = { file: name, byte: part.from };
    const expected = `at most ${most} ${beyondBounds}`;
    problems.push({ code: 'too-large', place, expected, received: 'more' });
  }
  return problems;
}

const MOST_BREAKS_SHOWN = 5;

function tooLarge(name: string, size: number): FileReading {
  const expected = `at most ${RECORDING_BOUNDS.fitBytes} bytes`;
  const problem: ImportProblem = {
    code: 'too-large',
    place: { file: name },
    expected,
    received: `${size} bytes`,
  };
  return { content: { kind: 'unreadable' }, problems: [problem] };
}
