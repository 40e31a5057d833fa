export { isHidden } from './archive/entry-name.ts';
export type { WalkOptions } from './archive/found.ts';
export { gunzip } from './archive/gunzip.ts';
export { LIMITS } from './archive/limits.ts';
export { listedFileName } from './archive/listed-file.ts';
export { type Source, type StoredBytes, WITHIN } from './archive/source.ts';
export { unpack } from './archive/unpack.ts';
export { listSources, type SourceList, walkSources } from './archive/walk.ts';
export type {
  FileContent,
  FileReading,
  ImportProblem,
  ImportProblemCode,
  ListedActivity,
  ReadContext,
} from './file-reading.ts';
export { type LandmarkReading, readLandmarks } from './landmarks/read-landmarks.ts';
export { writeLandmarks } from './landmarks/write-landmarks.ts';
export { ACCESS_SCHEMA, CASELOAD_SCHEMA } from './logs/from-many-json.ts';
export { readTriage, type TriageReading } from './logs/read-triage.ts';
export { runReference } from './logs/run-reference.ts';
export { writeLogs } from './logs/write-logs.ts';
export { readFile } from './read-file.ts';
export { RECORDING_BOUNDS } from './recording/bounds.ts';
export { readTable } from './tables/read-table.ts';
