import type {
  Allowed,
  Answer,
  Care,
  Day,
  DiaryEntry,
  FormCheck,
  HydrationEntry,
  Intake,
  PrivateAnswers,
  Profile,
  QuestionId,
  Reading,
  RunnerRecords,
  StrengthEntry,
  StrengthTest,
  TriageAnswers,
  TriageResult,
} from '@plumbline/domain';

/** A record that a value of the document may come from, other than a run, which names itself. */
export type Row =
  | DiaryEntry
  | HydrationEntry
  | FormCheck
  | StrengthEntry
  | StrengthTest
  | Profile
  | TriageAnswers
  | Intake
  | Care;

/** Where a row stands, so that each value can be walked back to it. */
export interface Trace {
  /** The stored id; for a folder that is only read, file and line. */
  readonly record: string;
  /** Path of the file as the runner would name it. */
  readonly file: string;
  /** 1-based; nothing where the file is one document. */
  readonly line: number | undefined;
  readonly writtenBy: 'file' | 'app';
}

/** Everything that a document is made from. */
export interface Documented {
  readonly records: RunnerRecords;
  readonly traceOf: (row: Row) => Trace;
  /** What tells this runner from every other; ids are made within it. */
  readonly runner: string;
  /** SHA-256 of the records, as an answer's `inputDigest`. */
  readonly digest: string;
  readonly today: Day;
  /** When the document is made: an instant with its offset, `2026-03-09T12:00:00.000Z`. */
  readonly now: string;
  /** Plumbline's own version. */
  readonly version: string;
  /** What the safety answers and clinicians come to, as far as it is told. */
  readonly safety: Reading<Answer['safety']>;
  /** Where no run is planned, nothing in the document lets one be run. */
  readonly allowed: Allowed;
  readonly triage: TriageResult | undefined;
  /** What each safety question asks. */
  readonly questions: Readonly<Record<QuestionId, string>>;
  /** Kept back: no private question is in the document, nor a condition that says the same. */
  readonly privateAnswers: PrivateAnswers;
  /** Nothing where the safety answers allow no explanation. */
  readonly answer: Answer | undefined;
}
