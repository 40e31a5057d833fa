import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import { ruledSafe } from '../causes/conditions.ts';
import { NO_SWITCH } from '../causes/foot-strike/advice.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Percent } from '../units/quantity.ts';

/** What is said to a runner who asks to land differently. Unasked, the answer is to leave it alone. */
export type FootStrikeChange =
  | { readonly may: false; readonly why: 'conditions' | 'race' | 'sore' | 'no-increase' }
  | { readonly may: true; readonly weeks: readonly StrikeWeek[] };

/** One week: calves are prepared before any running is changed. */
interface StrikeWeek {
  readonly week: number;
  /** Part of the easy running. */
  readonly share: Percent;
  readonly calfRaises: { readonly sets: 3; readonly reps: 15; readonly timesAWeek: 3 };
}

/** Product rules (evidence base §5, [P]): nobody has tested this course. */
const CALF_WEEKS = 2;
const FIRST_SHARE = 10;
const STEP = 8;
const MOST_SHARE = 60;
const CHANGE_WEEKS = 9;
const RACE_DAYS = 84;

export function footStrikeChange(
  timeline: Timeline,
  asked: {
    readonly today: Day;
    readonly goalDay: Day | undefined;
    readonly isSore: boolean;
    readonly mayIncrease: boolean;
  },
): FootStrikeChange {
  if (!ruledSafe(timeline.profile, NO_SWITCH)) return { may: false, why: 'conditions' };
  if (!asked.mayIncrease) return { may: false, why: 'no-increase' };
  if (asked.isSore) return { may: false, why: 'sore' };
  const ahead = asked.goalDay === undefined ? Infinity : daysBetween(asked.today, asked.goalDay);
  if (ahead >= 0 && ahead < RACE_DAYS) return { may: false, why: 'race' };
  return { may: true, weeks: Array.from({ length: CALF_WEEKS + CHANGE_WEEKS }, weekAt) };
}

function weekAt(_: unknown, at: number): StrikeWeek {
  const changing = at - CALF_WEEKS;
  // The first two weeks of running differently keep to a tenth.
  const steps = Math.max(0, changing - 1);
  const share = changing < 0 ? 0 : Math.min(MOST_SHARE, FIRST_SHARE + STEP * steps);
  return {
    week: at + 1,
    share: share as Percent,
    calfRaises: { sets: 3, reps: 15, timesAWeek: 3 },
  };
}
