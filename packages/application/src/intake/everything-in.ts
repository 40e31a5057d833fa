import { err, ok, type Result } from '@plumbline/domain';
import type { Store } from '@plumbline/store';
import type { ApplicationProblem } from '../application-problem.ts';
import { failureOf } from '../failure-of.ts';
import type { Before } from './intake.ts';

/** All that a store holds before files are taken in. */
export async function everythingIn(store: Store): Promise<Result<Before, ApplicationProblem>> {
  try {
    return ok({
      originals: await store.originals(),
      recordings: await store.recordings(),
      runs: await store.allRuns(),
      logRows: await store.logRows(),
    });
  } catch (thrown) {
    return err(failureOf(thrown));
  }
}
