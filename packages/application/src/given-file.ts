import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import type { ImportProblem } from '@plumbline/importers';
import { LIMITS } from '@plumbline/importers';
import type { ApplicationProblem } from './application-problem.ts';

/** What was wrong with a file that was named: nothing there, or more than is read. */
export type GivenFileProblem =
  | ApplicationProblem
  | (ImportProblem & { readonly code: 'too-large' });

/** The bytes of the file at `path`, touching no store; `what` says what should be there. */
export async function givenFile(
  path: string,
  what: string,
): Promise<Result<Uint8Array, GivenFileProblem>> {
  const place = { file: path };
  const problem = (code: 'no-such-path' | 'not-a-folder', received: string) =>
    err({ code, place, expected: what, received });
  const found = await stat(path).catch(() => undefined);
  if (!found) return problem('no-such-path', 'nothing');
  if (!found.isFile()) return problem('not-a-folder', 'no file');
  if (found.size > LIMITS.tableBytes) {
    const expected = `at most ${LIMITS.tableBytes} bytes`;
    return err({ code: 'too-large', place, expected, received: `${found.size} bytes` });
  }
  const bytes = await readFile(path).catch(() => undefined);
  return bytes ? ok(bytes) : problem('not-a-folder', 'a file that may not be read');
}
