import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import type { Care } from '../record/care.ts';
import { limitsOn, longestWithin } from '../safety/limits-on.ts';
import type { Frame } from './constraints/constraint.ts';
import { lately } from './constraints/longest-run.ts';
import { type Course, sumOver } from './course.ts';
import type { PlanHistory } from './plan-history.ts';
import { RULES } from './rules.ts';
import { usualRunsAWeek } from './run-days.ts';
import { usualWeek, type WayBack, wayBackOf } from './way-back.ts';

export interface FrameAsked {
  readonly from: Day;
  readonly mayRun: boolean;
  /** False where running may not be added to. */
  readonly mayIncrease: boolean;
  readonly wantsDistance: boolean;
  readonly downWeek: number;
  readonly care: Care | undefined;
}

/** What bounds this runner's plan. */
export function frameOf(
  history: PlanHistory,
  course: Course,
  asked: FrameAsked,
): { readonly frame: Frame; readonly back: WayBack } {
  const { sessions, setback } = history;
  const from = dayNumber(asked.from);
  const since = Math.max(
    setback === undefined ? -Infinity : setback + 1,
    isBorneLately(course, from) ? -Infinity : from,
  );
  const counts = lately(course, { since }, from).runs > 0;
  const back = wayBackOf(history, { from, counts });
  const usual = usualRunsAWeek(sessions);
  const isBack = back.why !== 'none';
  const runs = isBack ? Math.min(3, Math.max(usual, back.why === 'beginner' ? 3 : 1)) : usual;
  const mayIncrease = asked.mayIncrease && !isRising(history, from);
  const frame: Frame = {
    from,
    mayRun: asked.mayRun,
    growth: mayIncrease ? { step: RULES.step, week: RULES.week } : { step: 1, week: 1 },
    setback,
    since,
    spell: spellOf(history, course, from),
    wayBack: { firstKm: back.firstKm, runs },
    weekBefore: usualWeek(course, sessions),
    runsAWeek: runs,
    mayBeInARow: !isBack && usual >= RULES.daysInARowFrom,
    maySteady: mayIncrease && !isBack && asked.wantsDistance && isCalm(history, from),
    downWeek: asked.downWeek,
    most: (day) => mostOn(asked.care, addDays(asked.from, day - from)),
  };
  return { frame, back };
}

/** Where a named distance could not be read, no distance is known to be within it. */
function mostOn(care: Care | undefined, day: Day): number {
  const most = longestWithin(limitsOn(day, care));
  if (!most) return Number.POSITIVE_INFINITY;
  return most.known ? most.value : 0;
}

/** Without anything borne in four weeks there is no mean to hold a week against, and the way back begins. */
function isBorneLately(course: Course, from: number): boolean {
  return sumOver(course, course.borne, [from - 7 * RULES.weeksLookedAt, from]) > 0;
}

/** First day since the latest break of more than 30 days; nothing where running has yet to begin, or nothing lately was borne. */
function spellOf({ sessions }: PlanHistory, course: Course, from: number): number | undefined {
  const runs = sessions.filter(({ km }) => km > 0);
  const last = runs.at(-1);
  if (!last || from - last.day > RULES.layOffDays) return undefined;
  if (!isBorneLately(course, from)) return undefined;
  const firstAfterBreak = runs.findLast(
    ({ day }, i) => i === 0 || day - (runs[i - 1]?.day ?? day) > RULES.layOffDays,
  );
  return firstAfterBreak?.day;
}

const RISE = 1;

/** Whether pain on runs rose from the week before last to last week: then nothing is added. */
export function isRising({ sessions }: PlanHistory, from: number): boolean {
  const mean = (first: number, last: number) => {
    const told = sessions.flatMap(({ day, worst }) =>
      day >= first && day <= last && worst !== undefined ? [worst] : [],
    );
    return told.length > 0 ? told.reduce((sum, pain) => sum + pain, 0) / told.length : undefined;
  };
  const [before, now] = [mean(from - 14, from - 8), mean(from - 7, from)];
  return before !== undefined && now !== undefined && now > 2 && now - before >= RISE;
}

/** Whether every reported run of the last four weeks went well. */
function isCalm({ sessions }: PlanHistory, from: number): boolean {
  const lately = sessions.filter(({ day }) => day > from - 28);
  return lately.every(({ light }) => light === 'go' || light === 'untold');
}
