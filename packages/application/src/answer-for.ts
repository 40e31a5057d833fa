import { createHash } from 'node:crypto';
import {
  type Answer,
  answerRunner,
  answerSafety,
  canonicalInput,
  clockOffset,
  type Day,
  dayOf,
  instant,
  type RunnerRecords,
} from '@plumbline/domain';

export interface Asked {
  readonly now: Date;
  /** A run's id or file name, or `last`: the answer then explains that run too. */
  readonly run?: string;
}

/** The answer to these records, safety answers first; `inputDigest` is the SHA-256 of them. */
export function answerFor(records: RunnerRecords, { now, run }: Asked): Answer {
  const inputDigest = createHash('sha256').update(canonicalInput(records)).digest('hex');
  const generatedAt = now.toISOString();
  const safety = answerSafety(records.triage, todayOf(records, now));
  const asked = { generatedAt, inputDigest, safety };
  return answerRunner(records, run === undefined ? asked : { ...asked, run });
}

/** The runner's own day; UTC's where their time zone is not known. */
function todayOf({ profile }: RunnerRecords, now: Date): Day {
  const at = instant(now.getTime());
  return dayOf(at, clockOffset(profile?.timeZone, at, 'profile').minutes);
}
