import type { Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import type { Library } from './library.ts';

export interface ExportReport {
  readonly folder: string;
  /** Recordings and other files as they were imported. */
  readonly originals: number;
  /** Tables and profile, written from the records as they are now. */
  readonly logs: readonly string[];
  readonly bytes: number;
}

/** Writes everything into a new or empty folder, as files that import again without loss. */
export async function exportTo(
  _library: Library,
  _folder: string,
): Promise<Result<ExportReport, ApplicationProblem>> {
  throw new Error('not there yet');
}
