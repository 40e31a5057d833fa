import { err, ok, type Result } from '@plumbline/domain';
import { type LandmarkReading, readLandmarks } from '@plumbline/importers';
import type { ApplicationProblem } from '../application-problem.ts';
import { givenFile } from '../given-file.ts';

/** Reads the landmarks of a clip from the file at `path`, touching no store. */
export async function readLandmarkFile(
  path: string,
): Promise<Result<LandmarkReading, ApplicationProblem>> {
  const bytes = await givenFile(path, 'a file of landmarks');
  if (bytes.ok) return ok(readLandmarks(path, bytes.value));
  const { error } = bytes;
  if (error.code === 'too-large') return ok({ clip: undefined, problems: [error] });
  return err(error);
}
