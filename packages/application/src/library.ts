import { ok, type Result, type RunnerRecords } from '@plumbline/domain';
import { logsOf, openStore, type Store, type StoreProblem } from '@plumbline/store';
import type { ImportReport } from './report/import-report.ts';

/** A runner's store, open. */
export interface Library {
  readonly folder: string;
  readonly mode: 'read' | 'write';
  readonly store: Store;
  /** Lets go of the store and of the right to write to it. */
  readonly close: () => Promise<void>;
}

/** Opens the store in `folder`. Only `write` makes a new one; only one process may hold it for writing. */
export async function openLibrary(
  folder: string,
  mode: 'read' | 'write',
): Promise<Result<Library, StoreProblem>> {
  const store = await openStore(folder, mode);
  return store.ok ? ok(libraryOf(store.value)) : store;
}

export function libraryOf(store: Store): Library {
  const { folder, mode, close } = store;
  return { folder, mode, store, close };
}

/** @throws StoreFailure where the disk or the database does not answer */
export async function recordsOf({ store }: Pick<Library, 'store'>): Promise<RunnerRecords> {
  return { runs: await store.runs(), ...logsOf(await store.logRows()) };
}

/**
 * The report of the last import that was finished or cancelled.
 *
 * @throws StoreFailure where the disk or the database does not answer
 */
export async function lastImport({ store }: Library): Promise<ImportReport | undefined> {
  return (await store.lastReport()) as ImportReport | undefined;
}
