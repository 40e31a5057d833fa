import type { LandmarkClip, Result } from '@plumbline/domain';
import { writeLandmarks } from '@plumbline/importers';
import type { ApplicationProblem } from '../application-problem.ts';
import { writeTextFile } from '../write-text-file.ts';

/** Writes a clip's landmarks in place of what is at `path`, and gives the bytes. */
export function writeLandmarkFile(
  path: string,
  clip: LandmarkClip,
): Promise<Result<number, ApplicationProblem>> {
  return writeTextFile(path, writeLandmarks(clip));
}
