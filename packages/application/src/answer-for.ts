import { createHash } from 'node:crypto';
import {
  type Answer,
  answerRunner,
  answerSafety,
  canonicalInput,
  clockOffset,
  instant,
  type RunnerRecords,
  withoutFarAhead,
} from '@plumbline/domain';
import { todayOf } from './today.ts';

export interface Asked {
  readonly now: Date;
  /** A run's id or file name, or `last`: the answer then explains that run too. */
  readonly run?: string;
}

/**
 * The answer to these records, safety answers first; `inputDigest` is the SHA-256 of them. Records that
 * are dated more than a year after `now` are left out.
 */
export function answerFor(given: RunnerRecords, { now, run }: Asked): Answer {
  const zone = given.profile?.timeZone;
  const today = todayOf(now, clockOffset(zone, instant(now.getTime()), 'profile'));
  const { records } = withoutFarAhead(given, today);
  const inputDigest = createHash('sha256').update(canonicalInput(records)).digest('hex');
  const safety = answerSafety(records.triage, today);
  const asked = { generatedAt: now.toISOString(), inputDigest, safety };
  return answerRunner(records, run === undefined ? asked : { ...asked, run });
}
