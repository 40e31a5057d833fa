import { err, ok, type Result } from '@plumbline/domain';
import { readTriage, type TriageReading } from '@plumbline/importers';
import type { ApplicationProblem } from './application-problem.ts';
import { givenFile } from './given-file.ts';

/** Reads safety answers from the file at `path`, touching no store. */
export async function readTriageFile(
  path: string,
): Promise<Result<TriageReading, ApplicationProblem>> {
  const bytes = await givenFile(path, 'a file of safety answers');
  if (bytes.ok) return ok(readTriage(path, bytes.value));
  const { error } = bytes;
  if (error.code === 'too-large') return ok({ triage: undefined, problems: [error] });
  return err(error);
}
