import { writeFile } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import { failureOf } from './failure-of.ts';
import { pathProblem } from './reading/jobs.ts';

/** Only the runner may read what is written about them. */
const FILE_MODE = 0o600;

/** Writes one file in place of what is there, and gives its bytes. */
export async function writeTextFile(
  path: string,
  text: string,
): Promise<Result<number, ApplicationProblem>> {
  try {
    await writeFile(path, text, { mode: FILE_MODE });
    return ok(Buffer.byteLength(text));
  } catch (thrown) {
    return err(pathProblem(thrown, path) ?? failureOf(thrown));
  }
}
