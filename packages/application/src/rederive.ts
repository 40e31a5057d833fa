import { ok, type Result } from '@plumbline/domain';
import { type Changes, logsOf } from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';
import { everythingIn } from './intake/everything-in.ts';
import type { Before } from './intake/intake.ts';
import { staleOriginals } from './intake/original-jobs.ts';
import { readKeptAgain } from './intake/run-import.ts';
import type { Library } from './library.ts';
import type { ReadOptions } from './progress.ts';

/**
 * Reads the kept originals again that another version of Plumbline read, or whose clock rests on another time zone of
 * the runner, as the next import would.
 *
 * @returns how many there were
 */
export async function rederive(
  { store }: Library,
  options: ReadOptions & { readonly now: Date },
): Promise<Result<number, ApplicationProblem>> {
  const before = await everythingIn(store);
  if (!before.ok) return before;
  const stale = countOf(before.value);
  if (stale === 0) return ok(0);
  const save = (changes: Omit<Changes, 'at'>) =>
    store.save({ ...changes, at: options.now.getTime() });
  const { folder, bring } = store;
  const read = await readKeptAgain(before.value, { folder, bring, save }, options);
  return read.ok ? ok(stale) : read;
}

/** How many originals `rederive` would read again; a look at them needs no right to write. */
export async function countToRederive({
  store,
}: Pick<Library, 'store'>): Promise<Result<number, ApplicationProblem>> {
  const before = await everythingIn(store);
  return before.ok ? ok(countOf(before.value)) : before;
}

function countOf(before: Before): number {
  return staleOriginals(before, logsOf(before.logRows).profile?.timeZone).length;
}
