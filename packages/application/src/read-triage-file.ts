import { readFile, stat } from 'node:fs/promises';
import { err, ok, type Result } from '@plumbline/domain';
import { LIMITS, readTriage, type TriageReading } from '@plumbline/importers';
import type { ApplicationProblem } from './application-problem.ts';

/** Reads safety answers from the file at `path`, touching no store. */
export async function readTriageFile(
  path: string,
): Promise<Result<TriageReading, ApplicationProblem>> {
  const problem = (code: 'no-such-path' | 'not-a-folder', received: string) =>
    err({ code, place: { file: path }, expected: 'a file of safety answers', received });
  const found = await stat(path).catch(() => undefined);
  if (!found) return problem('no-such-path', 'nothing');
  if (!found.isFile()) return problem('not-a-folder', 'no file');
  if (found.size > LIMITS.tableBytes) return ok(tooLarge(path, found.size));
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return problem('not-a-folder', 'a file that may not be read');
  return ok(readTriage(path, bytes));
}

function tooLarge(file: string, size: number): TriageReading {
  const expected = `at most ${LIMITS.tableBytes} bytes`;
  const received = `${size} bytes`;
  return {
    triage: undefined,
    problems: [{ code: 'too-large', place: { file }, expected, received }],
  };
}
