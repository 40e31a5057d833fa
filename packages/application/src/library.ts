import type { Result, RunnerRecords } from '@plumbline/domain';
import type { StoreProblem } from '@plumbline/store';
import type { ImportReport } from './import-report.ts';

/** A runner's store, open. */
export interface Library {
  readonly folder: string;
  readonly mode: 'read' | 'write';
  /** Lets go of the store and of the right to write to it. */
  readonly close: () => Promise<void>;
}

/** Opens the store in `folder`. Only `write` makes a new one; only one process may hold it for writing. */
export async function openLibrary(
  _folder: string,
  _mode: 'read' | 'write',
): Promise<Result<Library, StoreProblem>> {
  throw new Error('not there yet');
}

export async function recordsOf(_library: Library): Promise<RunnerRecords> {
  throw new Error('not there yet');
}

/** The report of the last import that was finished or cancelled. */
export async function lastImport(_library: Library): Promise<ImportReport | undefined> {
  throw new Error('not there yet');
}
