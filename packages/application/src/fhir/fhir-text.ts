import {
  allowedOn,
  type PrivateAnswers,
  type RunnerRecords,
  safetyTold,
  triage,
  withoutFarAhead,
} from '@plumbline/domain';
import { type Documented, fhirDocument, type Row, type Trace } from '@plumbline/fhir';
import { answerFor, todayFor } from '../answer-for.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import { TRIAGE_WORDS } from '../words/triage-words.ts';

/** When a document is made, and by which version of Plumbline. */
export interface Making {
  readonly now: Date;
  readonly version: string;
  /** Told where nothing is said. */
  readonly privateAnswers?: PrivateAnswers;
}

/** What is stored as a FHIR document; each value names its stored record. */
export function fhirOfStore(snapshot: Snapshot, making: Making): string {
  const { records, today, rowOf, rows } = snapshot;
  const ids = [...rows.keys(), ...records.runs.map(({ id }) => id)].sort();
  return written(
    {
      records,
      today,
      answer: snapshot.answer(),
      // The first thing that was ever stored: ids of the store go up with time.
      runner: ids[0] ?? 'nobody',
      traceOf: (row) => {
        const { id, file, line, kind, origin } = rowOf(row);
        const isDocument = !('origin' in row);
        return {
          record: `${kind}/${id}`,
          file,
          line: isDocument ? undefined : line,
          writtenBy: origin === 'app' ? 'app' : 'file',
        };
      },
    },
    making,
  );
}

/** The records of a folder that is only read as a FHIR document; each value names its file and line. */
export function fhirOfFolder(given: RunnerRecords, making: Making): string {
  const today = todayFor(given.profile, making.now);
  const { records } = withoutFarAhead(given, today);
  const answer = answerFor(given, { now: making.now });
  const { inputDigest } = answer;
  const traceOf = traceIn(records);
  return written({ records, today, answer, runner: inputDigest, traceOf }, making);
}

type Known = Pick<Documented, 'records' | 'today' | 'runner' | 'traceOf'> & {
  readonly answer: NonNullable<Documented['answer']>;
};

function written(
  { answer, ...known }: Known,
  { now, version, privateAnswers = 'told' }: Making,
): string {
  const { records, today } = known;
  const allowed = allowedOn(records, today);
  const document = fhirDocument({
    ...known,
    digest: answer.inputDigest,
    now: now.toISOString(),
    version,
    privateAnswers,
    safety: safetyTold(records, today, privateAnswers),
    allowed,
    triage: records.triage && triage(records.triage, today),
    questions: TRIAGE_WORDS,
    // A clinician is to see the runner before an explanation does.
    answer: allowed.explains && allowed.plans ? answer : undefined,
  });
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The files that a runner's single documents are read from, whatever folder they lie in. */
const DOCUMENTS = ['profile', 'triage', 'intake', 'care'] as const;

function traceIn(records: RunnerRecords): (row: Row) => Trace {
  return (row) => {
    const document = DOCUMENTS.find((name) => records[name] === row);
    if (document !== undefined) return wholeFile(`${document}.json`);
    if (!('origin' in row)) throw new Error('a row that came from no file');
    const { file, line } = row.origin;
    return { record: `${file}#${line}`, file, line, writtenBy: 'file' };
  };
}

function wholeFile(file: string): Trace {
  return { record: file, file, line: undefined, writtenBy: 'file' };
}
