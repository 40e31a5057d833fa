import { known, missing, type Reading, type Seconds, seconds } from '@plumbline/domain';
import type { Progress } from '../progress.ts';

const MS_BETWEEN = 100;
/** Below these, the time left is a guess. */
const ENOUGH_MS = 1500;
const ENOUGH_SHARE = 0.02;

export interface Amounts {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
}

/** Tells how far the work is, not more often than ten times a second; what is saved, which is told once before and once after, it tells in any case. */
export function progressMeter(tell: ((progress: Progress) => void) | undefined) {
  const began = performance.now();
  let toldAt = Number.NEGATIVE_INFINITY;
  let last: Progress['stage'] | undefined;
  return (stage: Progress['stage'], amounts: Amounts): void => {
    const now = performance.now();
    const isTold = stage !== last || stage === 'saving';
    if (!tell || (!isTold && now - toldAt < MS_BETWEEN)) return;
    toldAt = now;
    last = stage;
    tell({ stage, ...amounts, secondsLeft: timeLeft(now - began, amounts) });
  };
}

function timeLeft(ms: number, { bytesDone, bytesTotal }: Amounts): Reading<Seconds> {
  const share = bytesTotal > 0 ? bytesDone / bytesTotal : 0;
  if (ms < ENOUGH_MS || share < ENOUGH_SHARE) return missing('too-short');
  return known(seconds(Math.round((ms / 1000) * (1 / share - 1))));
}
