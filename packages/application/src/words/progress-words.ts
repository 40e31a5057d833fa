import type { Progress } from '../progress.ts';
import { count, megabytes, roughly, whole } from './plain-text.ts';

export interface ProgressWords {
  /** `Reading`. */
  readonly stage: string;
  /** `310 of 3,000 files`. */
  readonly files: string;
  /** `120 of 700 MB`; empty while nothing is known. */
  readonly bytes: string;
  /** `about 20 seconds left`; empty until it can be told. */
  readonly left: string;
  /** Part that is done, 0–1. */
  readonly done: number;
}

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  listing: 'Looking through the files',
  reading: 'Reading',
  saving: 'Saving',
};

export function progressInWords(progress: Progress): ProgressWords {
  const { stage, filesDone, filesTotal, bytesDone, bytesTotal, secondsLeft } = progress;
  const listing = stage === 'listing';
  return {
    stage: STAGES[stage],
    files: listing
      ? `${count(filesTotal, 'file')} so far`
      : `${whole(filesDone)} of ${count(filesTotal, 'file')}`,
    bytes: listing || bytesTotal === 0 ? '' : `${megabytes(bytesDone)} of ${megabytes(bytesTotal)}`,
    left: !listing && secondsLeft.known ? `${roughly(secondsLeft.value)} left` : '',
    done: listing ? 0 : partDone(progress),
  };
}

function partDone({ filesDone, filesTotal, bytesDone, bytesTotal }: Progress): number {
  const part = bytesTotal > 0 ? bytesDone / bytesTotal : filesDone / Math.max(1, filesTotal);
  return Math.max(0, Math.min(1, part));
}
