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

/** As `sameButForPain`, and all else that the diary says of a run is the same too. */
export function sameDiaryButForPain(one: Timeline, other: Timeline): boolean {
  return (
    sameButForPain(one, other) &&
    one.runs.every(({ diary }, i) => {
      const then = other.runs[i]?.diary;
      return diary === then || allButPain(diary) === allButPain(then);
    })
  );
}

/** What context factors read of a diary row but for pain, as text. */
function allButPain(diary: DiaryEntry | undefined): string {
  if (!diary) return '';
  const { sleep, stress, sitting, driving, surface, shoes, heat, recalled } = diary;
  return JSON.stringify([sleep, stress, sitting, driving, surface, shoes, heat, recalled]);
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

/** Whether both hold the same items in the same order. */
export function sameItems(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((item, i) => item === others[i]);
}
