import type { Result, RunnerRecords } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import type { ImportReport } from './import-report.ts';
import type { ReadOptions } from './progress.ts';

export interface FolderReading {
  readonly records: RunnerRecords;
  readonly report: ImportReport;
}

/** Reads a folder or archive without touching any store. */
export async function readRunnerFolder(
  _path: string,
  _options: ReadOptions = {},
): Promise<Result<FolderReading, ApplicationProblem>> {
  throw new Error('not there yet');
}
