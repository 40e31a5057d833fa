import type { DiaryEntry } from '../record/diary.ts';
import type { Timeline, TimelineRun } from './timeline.ts';

/** Of what a runner wrote about a run, what says nothing of pain. */
type BlindEntry = Pick<DiaryEntry, 'shoes' | 'heat'>;

export interface BlindRun extends Omit<TimelineRun, 'diary'> {
  readonly diary: BlindEntry | undefined;
}

/** A timeline blind to pain: all that a cause may read, so that no exposure follows from the pain that it is weighed against. */
export interface BlindTimeline extends Omit<Timeline, 'runs' | 'restDays'> {
  readonly runs: readonly BlindRun[];
}

/** Whether both hold the very same records, so that whatever is made of one holds of the other. */
export function sameButForPain(one: BlindTimeline, other: BlindTimeline): boolean {
  return (
    one.profile === other.profile &&
    sameItems(one.strength, other.strength) &&
    sameItems(one.tests, other.tests) &&
    sameItems(one.form, other.form) &&
    one.runs.length === other.runs.length &&
    one.runs.every((run, i) => sameRun(run, other.runs[i]))
  );
}

function sameRun(one: BlindRun, other: BlindRun | undefined): boolean {
  return (
    other !== undefined &&
    one.run === other.run &&
    one.hydration === other.hydration &&
    one.diary?.shoes === other.diary?.shoes &&
    one.diary?.heat === other.diary?.heat &&
    sameItems(one.form, other.form)
  );
}

function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, i) => item === others[i]);
}
