import { createHash } from 'node:crypto';
import {
  type Answer,
  answerRunner,
  canonicalInput,
  clockOffset,
  type Day,
  instant,
  type Profile,
  type RunnerRecords,
  safetyOn,
  type Timeline,
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
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  const safety = safetyOn(records, today);
  const asked = { generatedAt: now.toISOString(), inputDigest: digestOf(records), safety };
  return answerRunner(records, run === undefined ? asked : { ...asked, run });
}

/** The day at `now` where the runner lives; by UTC where no zone is known. */
export function todayFor(profile: Profile | undefined, now: Date): Day {
  return todayOf(now, clockOffset(profile?.timeZone, instant(now.getTime()), 'profile'));
}

/** @param timeline the records laid on days, where that was done before */
export function digestOf(records: RunnerRecords, timeline?: Timeline): string {
  return createHash('sha256').update(canonicalInput(records, timeline)).digest('hex');
}
