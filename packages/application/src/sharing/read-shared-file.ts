import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import type { ApplicationProblem } from '../application-problem.ts';

const MOST_BYTES = 33_554_432;

/** The text of a file that somebody shared. */
export async function readSharedFile(path: string): Promise<Result<string, ApplicationProblem>> {
  const problem = (code: 'no-such-path' | 'not-a-folder', received: string) =>
    err({ code, place: { file: path }, expected: 'a file that somebody shared', received });
  const found = await stat(path).catch(() => undefined);
  if (!found) return problem('no-such-path', 'nothing');
  if (!found.isFile() || found.size > MOST_BYTES) return problem('not-a-folder', 'no such file');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? problem('not-a-folder', 'a file that may not be read') : ok(text);
}
