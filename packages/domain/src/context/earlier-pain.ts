import { dayNumber } from '../calendar/day.ts';
import type { Exposure } from '../causes/cause.ts';
import { estimated, measured, unknown } from '../causes/exposure.ts';
import { shape } from '../causes/shape.ts';
import type { RestDay, Timeline, TimelineRun } from '../timeline/timeline.ts';
import type { ContextFactor } from './context-factor.ts';

/** How fast an earlier report stops telling about now (ours). */
const HALF_LIFE_DAYS = 3;
const OUT_OF_DATE_AFTER_DAYS = 14;
const RATED_SD = { soon: 0.5, late: 1.2 } as const;
const GUESS_SD = { now: 0.8, perDay: 0.15 } as const;

/** Pain as it stood on one day. */
interface Report {
  readonly day: number;
  readonly pain: number;
}

/**
 * Back pain at the start of each run: as written down, else what the latest report before it lets
 * expect. What this run itself brought is never in it.
 */
export const earlierPain: ContextFactor = {
  id: 'earlier_pain',
  readsPain: true,
  unit: 'points of the 0–10 pain scale, before the run',
  exposures: painBefore,
  dose: shape([
    [0, 0],
    [10, 2],
  ]),
};

function painBefore({ runs, restDays }: Timeline): readonly Exposure[] {
  let latest: Report | undefined;
  let rested = 0;
  let previous: TimelineRun | undefined;
  return runs.map((run) => {
    const today = dayNumber(run.day);
    latest = later(latest, previous && reportOf(previous, today));
    for (let rest = restDays[rested]; rest && rest.day < run.day; rest = restDays[++rested]) {
      latest = later(latest, restReport(rest));
    }
    previous = run;
    return exposureOf(run, today, latest);
  });
}

function exposureOf({ diary }: TimelineRun, today: number, latest: Report | undefined): Exposure {
  if (diary?.painBefore.known) {
    return measured(diary.painBefore.value, diary.recalled ? RATED_SD.late : RATED_SD.soon);
  }
  if (!latest) return unknown('not-recorded');
  const age = Math.max(0, today - latest.day);
  if (age > OUT_OF_DATE_AFTER_DAYS) return unknown('out-of-date');
  return estimated(
    latest.pain * 0.5 ** (age / HALF_LIFE_DAYS),
    GUESS_SD.now + GUESS_SD.perDay * age,
  );
}

/**
 * What a run's diary says of a later run on `today`. The worst of a day, and the morning after it, may
 * be the later run's doing where both were on one day.
 */
function reportOf({ day, diary }: TimelineRun, today: number): Report | undefined {
  if (!diary) return undefined;
  const then = dayNumber(day);
  const { painBefore, painDuring, painAfter, painNextMorning } = diary;
  if (then < today) {
    if (painNextMorning.known) return { day: then + 1, pain: painNextMorning.value };
    if (painAfter.known) return { day: then, pain: painAfter.value };
  }
  if (painDuring.known) return { day: then, pain: painDuring.value };
  return painBefore.known ? { day: then, pain: painBefore.value } : undefined;
}

function restReport({ day, diary }: RestDay): Report | undefined {
  const then = dayNumber(day);
  return diary.painAfter.known ? { day: then, pain: diary.painAfter.value } : undefined;
}

function later(a: Report | undefined, b: Report | undefined): Report | undefined {
  if (!a || !b) return a ?? b;
  return b.day >= a.day ? b : a;
}
