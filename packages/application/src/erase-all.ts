import { ok, type Result } from '@plumbline/domain';
import { eraseStore } from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';

export interface EraseReport {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** Names in the folder that are not Plumbline's and were left; the folder itself is gone where there are none. */
  readonly left: readonly string[];
}

/**
 * Removes everything that Plumbline wrote into `folder`, and nothing else; refuses a folder that is no store and a
 * store that another process writes to. The asking is the caller's.
 */
export async function eraseAll(folder: string): Promise<Result<EraseReport, ApplicationProblem>> {
  const erased = eraseStore(folder);
  return erased.ok ? ok({ folder, ...erased.value }) : erased;
}
