import type { LandmarkClip, Result } from '@plumbline/domain';
import { writeLandmarks } from '@plumbline/importers';
import type { ApplicationProblem } from '../application-problem.ts';
import { type Replacing, writeNewFile } from '../write-new-file.ts';

/** Writes a clip's landmarks, and gives the bytes. */
export function writeLandmarkFile(
  path: string,
  clip: LandmarkClip,
  replacing: Replacing,
): Promise<Result<number, ApplicationProblem>> {
  return writeNewFile(path, writeLandmarks(clip), replacing);
}
