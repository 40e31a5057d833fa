import type { Result } from '@plumbline/domain';
import type { Store } from './store.ts';
import type { StoreProblem } from './store-problem.ts';

/**
 * Opens the store in `folder`. Only `write` makes a new one, and only one process at a time may hold it so; readers
 * come and go. The folder is 0700 and every file in it 0600.
 */
export async function openStore(
  folder: string,
  mode: 'read' | 'write',
): Promise<Result<Store, StoreProblem>> {
  // Loaded when needed: the query builder takes a tenth of a second, and most threads never open a store.
  const { openSqlite } = await import('./sqlite/open-sqlite.ts');
  return openSqlite(folder, mode);
}
