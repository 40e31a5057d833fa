import { stat, writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import { failureOf } from './failure-of.ts';
import { pathProblem, problem } from './reading/jobs.ts';

/** Only the runner may read what is written about them. */
const FILE_MODE = 0o600;

/** Whether what lies at the path already may go. */
export type Replacing = 'keep' | 'replace';

/** Writes one file, in place of what is there only where that was asked for, and gives its bytes. */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array,
  replacing: Replacing,
): Promise<Result<number, ApplicationProblem>> {
  const flag = replacing === 'replace' ? 'w' : 'wx';
  try {
    await writeFile(path, content, { mode: FILE_MODE, flag });
    return ok(Buffer.byteLength(content));
  } catch (thrown) {
    if (isThere(thrown)) return err(await somethingThere(path));
    return err(pathProblem(thrown, path) ?? failureOf(thrown));
  }
}

/** What stands in the way of writing there, for work that takes long. */
export async function roomFor(
  path: string,
  replacing: Replacing,
): Promise<Result<undefined, ApplicationProblem>> {
  const found = await stat(path).catch(() => undefined);
  const isInTheWay = found?.isDirectory() || (found && replacing === 'keep');
  return isInTheWay ? err(await somethingThere(path)) : ok(undefined);
}

function isThere(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST';
}

async function somethingThere(path: string): Promise<ApplicationProblem> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory()
    ? problem('not-a-file', path, 'a folder')
    : problem('file-exists', path, 'a file');
}
