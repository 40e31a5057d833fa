import { type Day, dayNumber } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_CHANGE_OF_STEP } from '../causes/form/advice.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { StepsPerMinute } from '../units/quantity.ts';

/** The one thing to think of on a run, with its dose: much at first, then less. */
export type FormCue =
  | {
      readonly cue: 'quicker-steps';
      readonly own: StepsPerMinute;
      readonly target: StepsPerMinute;
      /** Minutes with the metronome in every five; 0 once it is left out. */
      readonly minutesInFive: 2 | 1 | 0;
    }
  | { readonly cue: 'tall' };

/** 5 % above the runner's own (F08 to F10; never beyond 10 %). */
const QUICKER = 1.05;
const LATEST = 15;
const ENOUGH = 3;
const FULL_DOSE_RUNS = 4;
const CUED_RUNS = 8;
/** Before a goal nothing is changed ([P]). */
const KEEP_STILL_DAYS = 14;

export interface CueAsked {
  /** How many runs of the plan had the cue before this one. */
  readonly done: number;
  readonly day: Day;
  readonly goalDay: Day | undefined;
}

/** The cue of one run of a plan; nothing where its time is over or a goal is near. */
export function formCue(timeline: Timeline, { done, day, goalDay }: CueAsked): FormCue | undefined {
  const ahead = goalDay === undefined ? Infinity : dayNumber(goalDay) - dayNumber(day);
  if (ahead >= 0 && ahead <= KEEP_STILL_DAYS) return undefined;
  const own = ownCadence(timeline);
  if (own === undefined || !ruledSafe(timeline.profile, NO_CHANGE_OF_STEP)) {
    return done < CUED_RUNS ? { cue: 'tall' } : undefined;
  }
  const target = Math.round(own * QUICKER) as StepsPerMinute;
  const minutesInFive = done < FULL_DOSE_RUNS ? 2 : done < CUED_RUNS ? 1 : 0;
  return { cue: 'quicker-steps', own, target, minutesInFive };
}

/** @unit steps a minute, median of the latest runs; nothing with fewer than three */
function ownCadence({ runs }: Timeline): StepsPerMinute | undefined {
  const told = runs
    .flatMap(({ run }) => (run.averages.cadence === undefined ? [] : [run.averages.cadence]))
    .filter((spm) => spm >= 120 && spm <= 220)
    .slice(-LATEST)
    .sort((a, b) => a - b);
  if (told.length < ENOUGH) return undefined;
  return Math.round(told[Math.floor(told.length / 2)] ?? 0) as StepsPerMinute;
}
