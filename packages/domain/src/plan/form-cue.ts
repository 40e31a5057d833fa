import { type Day, dayNumber } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_CHANGE_OF_STEP } from '../causes/form/advice.ts';
import { armsCross, leanStandsOut } from '../causes/form/latest-check.ts';
import { CUE_TRIAL } from '../run/cue-trial.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Minutes, minutes, type StepsPerMinute } from '../units/quantity.ts';
import { weekdayOf } from './run-days.ts';

/** What to think of. */
type Cue =
  | {
      readonly cue: 'quicker-steps';
      readonly own: StepsPerMinute;
      readonly target: StepsPerMinute;
    }
  | { readonly cue: 'tall' | 'arms' };

/** The one thing to think of on a run, with its dose: tried out first, then much, then less. */
export type FormCue = Cue &
  (
    | {
        /** So many times a minute without it and a minute with it, after an easy start. */
        readonly trial: { readonly pairs: number; readonly start: Minutes };
      }
    | {
        readonly trial?: undefined;
        /** Minutes with it in every five; 0 once it is left to habit. */
        readonly minutesInFive: 2 | 1 | 0;
      }
  );

/** 5 % above the runner's own (F08 to F10; never beyond 10 %). */
const QUICKER = 1.05;
const LATEST = 15;
const ENOUGH = 3;
/** Two minutes in five for two weeks (F08 to F10), then one for two more. */
const FULL_DOSE_DAYS = 14;
const CUED_DAYS = 28;
/** Before a goal nothing is changed ([P]). */
const KEEP_STILL_DAYS = 14;
/** After so many days a cue that was tried is tried anew; ours. */
const TRIED_DAYS = 56;
/** The trial is over when form is looked at late in the run. */
const TRIAL_WITHIN = 0.75;

export interface CueAsked {
  /** When it was tried out, or is to be; nothing before that. */
  readonly tried: Day | undefined;
  readonly day: Day;
  readonly goalDay: Day | undefined;
  /** How long the run takes; nothing where no speed is known. */
  readonly minutes: Minutes | undefined;
}

/** The cue of one run of a plan; nothing where its time is over or a goal is near. */
export function formCue(
  timeline: Timeline,
  { tried, day, goalDay, minutes: long }: CueAsked,
): FormCue | undefined {
  const ahead = goalDay === undefined ? Infinity : dayNumber(goalDay) - dayNumber(day);
  if (ahead >= 0 && ahead <= KEEP_STILL_DAYS) return undefined;
  const cue = cueFor(timeline);
  if (tried === undefined) {
    const trial = ranThisWeek(timeline, day) ? undefined : trialWithin(long);
    return trial ? { ...cue, trial } : { ...cue, minutesInFive: 2 };
  }
  const since = dayNumber(day) - dayNumber(tried);
  if (since >= CUED_DAYS && cue.cue !== 'quicker-steps') return undefined;
  return { ...cue, minutesInFive: since < FULL_DOSE_DAYS ? 2 : since < CUED_DAYS ? 1 : 0 };
}

/** The day a cue was tried out first, of the last eight weeks, as laps tell; nothing where they tell of none. */
export function latestTrial({ runs }: Timeline, from: Day): Day | undefined {
  return runs.find(({ day, run }) => {
    const ago = dayNumber(from) - dayNumber(day);
    return run.cueTrial && ago >= 0 && ago <= TRIED_DAYS;
  })?.day;
}

/** A trial of which no laps tell may have been run all the same: it is offered once a week, not on every run. */
function ranThisWeek({ runs }: Timeline, day: Day): boolean {
  const monday = dayNumber(day) - weekdayOf(dayNumber(day));
  return runs.some((one) => dayNumber(one.day) >= monday && one.day < day);
}

function trialWithin(long: Minutes | undefined): { pairs: number; start: Minutes } | undefined {
  const start = minutes(CUE_TRIAL.startSeconds / 60);
  const room = Math.floor((TRIAL_WITHIN * (long ?? 0) - start) / 2);
  const pairs = Math.min(CUE_TRIAL.most, room);
  return pairs >= CUE_TRIAL.fewest ? { pairs, start } : undefined;
}

/** Quicker steps where nothing speaks against them; else what the camera saw most of, tall where it saw nothing. */
function cueFor(timeline: Timeline): Cue {
  const own = ownCadence(timeline);
  if (own !== undefined && ruledSafe(timeline.profile, NO_CHANGE_OF_STEP))
    return { cue: 'quicker-steps', own, target: Math.round(own * QUICKER) as StepsPerMinute };
  return { cue: armsCross(timeline) && !leanStandsOut(timeline) ? 'arms' : 'tall' };
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
