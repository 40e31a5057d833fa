import { ok, type Result } from '@plumbline/domain';
import type { Postgres } from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';
import { type EraseReport, eraseAll } from './erase-all.ts';
import { type Library, libraryOf, openLibrary } from './library.ts';

/** Where one runner's data lie: a folder of their own, or a place among many runners in a database. */
export interface Home {
  /** Where the originals lie. */
  readonly folder: string;
  /** The same where the runner may look there; null on a server for many. */
  readonly shownFolder: string | null;
  /** Only `write` makes a new store; only one process may hold it so. */
  readonly open: (mode: Library['mode']) => Promise<Result<Library, ApplicationProblem>>;
  /** Removes everything that is kept of the runner. The asking is the caller's. */
  readonly erase: () => Promise<Result<EraseReport, ApplicationProblem>>;
}

export function folderHome(folder: string): Home {
  return {
    folder,
    shownFolder: folder,
    open: (mode) => openLibrary(folder, mode),
    erase: () => eraseAll(folder),
  };
}

/**
 * @param runnerId a UUID
 * @param personId who looks
 */
export function runnerHome(postgres: Postgres, runnerId: string, personId = runnerId): Home {
  const folder = postgres.originalsOf(runnerId);
  return {
    folder,
    shownFolder: null,
    open: async (mode) => {
      const store = await postgres.openRunner(runnerId, mode, personId);
      return store.ok ? ok(libraryOf(store.value)) : store;
    },
    erase: async () => {
      const erased = await postgres.eraseRunner(runnerId);
      return erased.ok ? ok({ folder, ...erased.value }) : erased;
    },
  };
}
