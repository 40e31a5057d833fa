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
export { type S3Place, s3Objects, s3PlaceOf } from './objects/s3-objects.ts';
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
export { type Cohort, openCohort } from './postgres/cohort.ts';
export { type DatabaseState, inspectDatabase } from './postgres/inspect-database.ts';
export { openPostgres, type Postgres, type PostgresOptions } from './postgres/open-postgres.ts';
export { type DeadJob, openQueue, type Queue, TryAgain } from './postgres/queue.ts';
export type { QueuedFile, QueuedImport, QueuedImports } from './postgres/queued-imports.ts';
export type { StoredAnswers } from './postgres/stored-answers.ts';
export type { StudyConsent } from './postgres/study-consent.ts';
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
