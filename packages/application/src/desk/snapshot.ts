import {
  type Allowed,
  type Answer,
  allowedOn,
  answerStudied,
  type Day,
  layTimeline,
  type Run,
  type RunnerRecords,
  type StopSign,
  type Study,
  safetyOn,
  stopSigns,
  studyTimeline,
  type Timeline,
  withoutFarAhead,
} from '@plumbline/domain';
import { type LogRecord, type LogRowRecord, logsOf } from '@plumbline/store';
import { digestOf } from '../answer-for.ts';

/** A runner's data as they are at one revision, and all that follows from them, each worked out once, when first asked for. */
export interface Snapshot {
  readonly revision: number;
  /** Of the store when it was read; `none` where there was none. */
  readonly version: number | 'none';
  readonly today: Day;
  /** Every row, deleted ones too, by its id. */
  readonly rows: ReadonlyMap<string, LogRowRecord>;
  /** Without what is dated more than a year ahead. */
  readonly records: RunnerRecords;
  readonly timeline: () => Timeline;
  /** Place of a run in the timeline; of one that turned out to be another, the other's. */
  readonly placeOf: (runId: string) => number | undefined;
  /** The row that a record of a log was made from. */
  readonly rowOf: (record: LogRecord) => LogRowRecord;
  readonly safety: Answer['safety'];
  /** What the safety answers let be shown: every view asks here. */
  readonly allowed: Allowed;
  /** The stop-running rules that hold today. */
  readonly stops: () => readonly StopSign[];
  readonly study: () => Study;
  /** The study where it was worked out already. */
  readonly studied: () => Study | undefined;
  readonly answer: () => Answer;
  /** The same with one run explained. */
  readonly answerOn: (run: string) => Answer;
}

export interface Seen {
  readonly revision: number;
  readonly version: number | 'none';
  readonly now: Date;
  readonly today: Day;
  readonly runs: readonly Run[];
  readonly merges: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, LogRowRecord>;
}

/**
 * @param recordOf the record of a row, the same object for the same row
 * @param before a study of the data as they were, which saves work where little has changed
 */
export function snapshotOf(
  seen: Seen,
  recordOf: (row: LogRowRecord) => LogRecord,
  before?: Study,
): Snapshot {
  const { revision, version, now, today, runs, merges, rows } = seen;
  const rowOf = new Map<LogRecord, LogRowRecord>();
  const logs = logsOf([...rows.values()], (row) => {
    const record = recordOf(row);
    rowOf.set(record, row);
    return record;
  });
  const { records } = withoutFarAhead({ runs, ...logs }, today);
  const safety = safetyOn(records, today);
  const timeline = once(() => layTimeline(records).timeline);
  let studied: Study | undefined;
  const study = () => {
    studied ??= studyTimeline(timeline(), before);
    return studied;
  };
  const places = once(() => new Map(timeline().runs.map(({ run }, place) => [`${run.id}`, place])));
  const stops = once(() => stopSigns(timeline(), today));
  const asked = once(() => ({
    generatedAt: now.toISOString(),
    inputDigest: digestOf(records, timeline()),
    safety,
    rests: stops().length > 0,
  }));
  return {
    revision,
    version,
    today,
    rows,
    records,
    timeline,
    placeOf: (runId) => places().get(turnedOutToBe(runId, merges)),
    rowOf: (record) => {
      const row = rowOf.get(record);
      if (!row) throw new Error('a record that came from no row');
      return row;
    },
    safety,
    allowed: allowedOn(records, today),
    stops,
    study,
    studied: () => studied,
    answer: once(() => answerStudied(study(), asked())),
    answerOn: (run) => answerStudied(study(), { ...asked(), run }),
  };
}

function turnedOutToBe(runId: string, merges: ReadonlyMap<string, string>): string {
  let id = runId;
  for (let next = merges.get(id); next !== undefined; next = merges.get(id)) id = next;
  return id;
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
