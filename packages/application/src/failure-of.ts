import { StoreFailure } from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';

/** The problem that a reading of the store threw, when disk or database did not answer; a bug of ours is thrown on. */
export function failureOf(thrown: unknown): ApplicationProblem {
  if (thrown instanceof StoreFailure) return thrown.problem;
  throw thrown;
}
