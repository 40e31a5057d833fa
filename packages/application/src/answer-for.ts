import { createHash } from 'node:crypto';
import { type Answer, answerRunner, canonicalInput, type RunnerRecords } from '@plumbline/domain';

export interface Asked {
  readonly now: Date;
  /** A run's id or file name, or `last`: the answer then explains that run too. */
  readonly run?: string;
}

/** The answer to these records; `inputDigest` is the SHA-256 of them. */
export function answerFor(records: RunnerRecords, { now, run }: Asked): Answer {
  const inputDigest = createHash('sha256').update(canonicalInput(records)).digest('hex');
  const generatedAt = now.toISOString();
  return answerRunner(records, { generatedAt, inputDigest, ...(run === undefined ? {} : { run }) });
}
