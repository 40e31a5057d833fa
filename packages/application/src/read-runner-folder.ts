import { ok, type Result, type RunnerRecords } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import { NOTHING_BEFORE } from './intake/intake.ts';
import { runImport } from './intake/run-import.ts';
import type { ReadOptions } from './progress.ts';
import type { ImportReport } from './report/import-report.ts';
import { recordsIn } from './report/report-of.ts';

export interface FolderReading {
  readonly records: RunnerRecords;
  readonly report: ImportReport;
}

/** Reads a folder or archive without touching any store. Its runs go by the names of their files. */
export async function readRunnerFolder(
  path: string,
  options: ReadOptions = {},
): Promise<Result<FolderReading, ApplicationProblem>> {
  const to = { before: NOTHING_BEFORE, destination: undefined };
  const imported = await runImport(path, options, to);
  if (!imported.ok) return imported;
  const { intake, report } = imported.value;
  return ok({ records: recordsIn(intake), report });
}
