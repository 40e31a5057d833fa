import { ok, type Result } from '@plumbline/domain';
import type { Changes } from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';
import { everythingIn } from './intake/everything-in.ts';
import { runImport } from './intake/run-import.ts';
import type { Library } from './library.ts';
import type { ReadOptions } from './progress.ts';
import type { ImportReport } from './report/import-report.ts';

export interface ImportOptions extends ReadOptions {
  readonly now: Date;
  /** The import that is done once its report is kept, where a worker does it for many. */
  readonly ends?: string;
}

/**
 * Imports a folder, an archive or a single file into the library. What `onProgress` counts as done, and
 * what the report calls read, is on the disk. Importing the same again changes nothing. Kept originals that an
 * earlier version read are read again first.
 */
export async function importPath(
  { store }: Library,
  path: string,
  options: ImportOptions,
): Promise<Result<ImportReport, ApplicationProblem>> {
  const before = await everythingIn(store);
  if (!before.ok) return before;
  const ended = options.ends === undefined ? {} : { ends: options.ends };
  const save = (changes: Omit<Changes, 'at'>) =>
    store.save({ ...changes, at: options.now.getTime(), ...ended });
  const destination = { folder: store.folder, save, bring: store.bring };
  const imported = await runImport(path, options, { before: before.value, destination });
  return imported.ok ? ok(imported.value.report) : imported;
}
