import { worstPain } from '../attribution/history.ts';
import { addDays, type Day, daysBetween } from '../calendar/day.ts';
import { missing, type Reading, readingOf } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { mean, sum } from '../statistics/moments.ts';
import type { Timeline } from '../timeline/timeline.ts';

const WEEK = 7;
const MOST_WEEKS = 26;
const FEWEST_WEEKS = 8;
const LATELY_WEEKS = 4;

/** One week from Monday to Sunday. */
export interface CourseWeek {
  readonly monday: Day;
  readonly runs: number;
  /** Of its runs that have a distance. @unit km */
  readonly km: number;
  /** Runs and rest days with a pain report. */
  readonly reports: number;
  readonly painMean: Reading<number>;
  readonly painWorst: Reading<number>;
}

/** Four weeks of pain and running. */
export interface CourseSpan {
  readonly from: Day;
  readonly to: Day;
  readonly runs: number;
  /** @unit km a week */
  readonly kmPerWeek: number;
  readonly reports: number;
  readonly painMean: Reading<number>;
  readonly painWorst: Reading<number>;
}

/** How pain and running went, and how much of it nobody wrote down. */
export interface Course {
  /** Oldest first, weeks without a run too. */
  readonly weeks: readonly CourseWeek[];
  /** The latest four weeks up to the last record, and the four before. */
  readonly lately: CourseSpan | undefined;
  readonly before: CourseSpan | undefined;
  /** Of the runs in `weeks`. */
  readonly gaps: {
    readonly runs: number;
    readonly withoutPain: number;
    readonly withoutDistance: number;
    /** Reports written from memory more than two days later, of all reports. */
    readonly recalled: number;
    readonly reports: number;
  };
}

interface Reported {
  readonly day: Day;
  readonly isRun: boolean;
  readonly km: Reading<number>;
  readonly pain: number | undefined;
  readonly recalled: boolean;
}

/** The course up to `today`, or up to the last record before it. */
export function courseOf(timeline: Timeline, today: Day): Course {
  const days = reportedDays(timeline).filter(({ day }) => day <= today);
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) {
    const gaps = { runs: 0, withoutPain: 0, withoutDistance: 0, recalled: 0, reports: 0 };
    return { weeks: [], lately: undefined, before: undefined, gaps };
  }
  const span = Math.ceil((daysBetween(mondayOf(first.day), last.day) + 1) / WEEK);
  const weeks = Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, span));
  const from = addDays(mondayOf(last.day), (1 - weeks) * WEEK);
  const startOfLately = addDays(last.day, 1 - LATELY_WEEKS * WEEK);
  return {
    weeks: Array.from({ length: weeks }, (_, i) => weekOf(days, addDays(from, i * WEEK))),
    lately: spanOf(days, startOfLately),
    before: spanOf(days, addDays(startOfLately, -LATELY_WEEKS * WEEK)),
    gaps: gapsIn(days.filter(({ day }) => day >= from)),
  };
}

/** Runs and rest days with a diary row, oldest first. */
function reportedDays({ runs, restDays }: Timeline): readonly Reported[] {
  const fromRuns = runs.map(({ day, run, diary }) => ({
    day,
    isRun: true,
    km: readingOf(run.distance.known ? run.distance.value / 1000 : undefined),
    pain: worstPain(diary),
    recalled: diary?.recalled ?? false,
  }));
  const fromRest = restDays.map(({ day, diary }) => ({
    day,
    isRun: false,
    km: missing('not-recorded'),
    pain: painAtRest(diary),
    recalled: diary.recalled,
  }));
  return [...fromRuns, ...fromRest].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function painAtRest({ painAfter }: DiaryEntry): number | undefined {
  return painAfter.known ? painAfter.value : undefined;
}

function weekOf(days: readonly Reported[], monday: Day): CourseWeek {
  return { monday, ...summaryOf(between(days, monday, addDays(monday, WEEK - 1))) };
}

function spanOf(days: readonly Reported[], from: Day): CourseSpan | undefined {
  const to = addDays(from, LATELY_WEEKS * WEEK - 1);
  const inside = between(days, from, to);
  if (inside.length === 0) return undefined;
  const { km, ...summary } = summaryOf(inside);
  return { from, to, ...summary, kmPerWeek: km / LATELY_WEEKS };
}

function summaryOf(days: readonly Reported[]) {
  const pains = days.flatMap(({ pain }) => pain ?? []);
  return {
    runs: days.filter(({ isRun }) => isRun).length,
    km: sum(days.map(({ km }) => (km.known ? km.value : 0))),
    reports: pains.length,
    painMean: readingOf(pains.length > 0 ? mean(pains) : undefined),
    painWorst: readingOf(pains.length > 0 ? Math.max(...pains) : undefined),
  };
}

function gapsIn(days: readonly Reported[]): Course['gaps'] {
  const runs = days.filter(({ isRun }) => isRun);
  const reports = days.filter(({ pain }) => pain !== undefined);
  return {
    runs: runs.length,
    withoutPain: runs.filter(({ pain }) => pain === undefined).length,
    withoutDistance: runs.filter(({ km }) => !km.known).length,
    recalled: reports.filter(({ recalled }) => recalled).length,
    reports: reports.length,
  };
}

function between(days: readonly Reported[], from: Day, to: Day): readonly Reported[] {
  return days.filter(({ day }) => day >= from && day <= to);
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(Date.parse(day)).getUTCDay() + WEEK - 1) % WEEK;
  return addDays(day, -weekday);
}
