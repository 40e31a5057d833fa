import type { Postgres, Queue } from '@plumbline/application';
import { stagedFolder, type Which } from '../staged.ts';

export interface ForgetParts {
  readonly postgres: Pick<Postgres, 'imports' | 'objects'>;
  readonly queue: Pick<Queue, 'forgetLater'>;
  readonly now: () => Date;
}

const DAY_MS = 86_400_000;

/**
 * Throws away the files of an import that was never started, once nothing was sent for a day: whoever sent them did not
 * come back. Files of one that is not known any more, as of a runner who erased everything meanwhile, go too.
 */
export async function forgetUnstarted(
  which: Which,
  { postgres: { imports, objects }, queue, now }: ForgetParts,
): Promise<void> {
  const found = await imports.of(which.runnerId);
  if (found?.id === which.importId) {
    if (found.state !== 'receiving') return;
    if (now().getTime() - found.changedAt < DAY_MS) return queue.forgetLater(which);
    if (!(await imports.forgetReceiving(which))) return;
  }
  await objects.drop(stagedFolder(which));
}
