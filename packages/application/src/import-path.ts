import type { Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import type { ImportReport } from './import-report.ts';
import type { Library } from './library.ts';
import type { ReadOptions } from './progress.ts';

export interface ImportOptions extends ReadOptions {
  readonly now: Date;
}

/**
 * Imports a folder, an archive or a single file into the library. What `onProgress` counts as done, and
 * what the report calls read, is on the disk. Importing the same again changes nothing.
 */
export async function importPath(
  _library: Library,
  _path: string,
  _options: ImportOptions,
): Promise<Result<ImportReport, ApplicationProblem>> {
  throw new Error('not there yet');
}
