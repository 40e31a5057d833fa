import { createHash } from 'node:crypto';
import {
  type Answer,
  answerTimeline,
  canonicalInput,
  clockOffset,
  type Day,
  instant,
  layTimeline,
  type Profile,
  type RunnerRecords,
  safetyOn,
  stopSigns,
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
  const { timeline } = layTimeline(records);
  return answerTimeline(timeline, {
    generatedAt: now.toISOString(),
    inputDigest: digestOf(records, timeline),
    safety: safetyOn(records, today),
    rests: stopSigns(timeline, today).length > 0,
    ...(run === undefined ? {} : { run }),
  });
}

/** The day at `now` where the runner lives; by this machine's own clock where no zone is known. */
export function todayFor(profile: Profile | undefined, now: Date): Day {
  return todayIn(profile?.timeZone, now);
}

/** The day at `now` in a time zone; by this machine's own clock where none is given. */
export function todayIn(zone: string | undefined, now: Date): Day {
  return todayOf(now, clockOffset(zone ?? machineZone(), instant(now.getTime()), 'profile'));
}

function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** @param timeline the records laid on days, where that was done before */
export function digestOf(records: RunnerRecords, timeline?: Timeline): string {
  return createHash('sha256').update(canonicalInput(records, timeline)).digest('hex');
}
