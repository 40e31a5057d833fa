import type { Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';

export interface EraseReport {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
  /** Names in the folder that are not Plumbline's and were left; the folder itself is gone where there are none. */
  readonly left: readonly string[];
}

/** Removes everything that Plumbline wrote into `folder`, and nothing else. The asking is the caller's. */
export async function eraseAll(_folder: string): Promise<Result<EraseReport, ApplicationProblem>> {
  throw new Error('not there yet');
}
