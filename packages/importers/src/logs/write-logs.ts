import type { RunnerRecords } from '@plumbline/domain';

/** The records a runner writes or tells, as the files of `docs/formats/log-formats.md`, by file name. */
export function writeLogs(_records: Omit<RunnerRecords, 'runs'>): ReadonlyMap<string, string> {
  throw new Error('not there yet');
}
