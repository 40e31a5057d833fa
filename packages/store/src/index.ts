export { type Erased, eraseStore } from './erase-store.ts';
export { dropFilm, keepFilm, keptFilm } from './films/kept-films.ts';
export { LOG_KINDS, type LogKind } from './logs/log-kind.ts';
export {
  type FileRow,
  fileRows,
  type LogEntry,
  type LogRecord,
  logsOf,
  recordOfRow,
} from './logs/log-rows.ts';
export { type Taken, takeRow } from './logs/take-row.ts';
export { inspectDatabase, openCohort, openPostgres, openQueue, poolTo, s3Objects } from './many.ts';
export { type S3Place, s3PlaceOf } from './objects/s3-place.ts';
export { openStore } from './open-store.ts';
export { keepOriginal, originalPath } from './originals/originals.ts';
export { keepPhoneFile, type PhoneFileName, phoneFile } from './phone/phone-files.ts';
export type { Access, Grant } from './postgres/access.ts';
export type {
  Case,
  Caseload,
  KeptFlag,
  KeptNote,
  Raised,
} from './postgres/caseload.ts';
export type { Cohort } from './postgres/cohort.ts';
export type { DatabaseState } from './postgres/inspect-database.ts';
export type { Postgres, PostgresOptions } from './postgres/open-postgres.ts';
export type { DeadJob, Queue } from './postgres/queue.ts';
export type { QueuedFile, QueuedImport, QueuedImports } from './postgres/queued-imports.ts';
export type { StoredAnswers } from './postgres/stored-answers.ts';
export type { ConsentEntry, StudyConsent } from './postgres/study-consent.ts';
export { TryAgain } from './postgres/try-again.ts';
export {
  type Changes,
  type LogRowRecord,
  newId,
  newRunId,
  type OriginalRecord,
  type RecordingChange,
  type RecordingParts,
  type RecordingRecord,
  type RunRecord,
} from './records/records.ts';
export { decodeSamples, encodeSamples } from './samples/samples-codec.ts';
export type { Store } from './store.ts';
export {
  StoreFailure,
  type StoreProblem,
  type StoreProblemCode,
  storeProblemOf,
} from './store-problem.ts';
