import type { Answer, RunnerRecords } from '@plumbline/domain';

export interface Asked {
  readonly now: Date;
  /** A run's id or file name, or `last`: the answer then explains that run too. */
  readonly run?: string;
}

/** The answer to these records; `inputDigest` is the SHA-256 of them. */
export function answerFor(_records: RunnerRecords, _asked: Asked): Answer {
  throw new Error('not there yet');
}
