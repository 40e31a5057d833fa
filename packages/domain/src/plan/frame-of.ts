import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import type { Care } from '../record/care.ts';
import { limitsOn, longestWithin } from '../safety/limits-on.ts';
import { mean } from '../statistics/moments.ts';
import type { Kilometres } from '../units/quantity.ts';
import type { Frame } from './constraints/constraint.ts';
import { lately } from './constraints/longest-run.ts';
import { type Course, sumOver } from './course.ts';
import { nextLighterWeek } from './lighter-week.ts';
import type { PastSession, PlanHistory } from './plan-history.ts';
import { LEAST_KM, RULES, RUN_WALK } from './rules.ts';
import { usualRunsAWeek } from './run-days.ts';
import { atLatestBreak, latestWeeks } from './spells.ts';
import { type WayBack, wayBackOf } from './way-back.ts';

/** A minute of running and a minute of walking. */
const SHORTEST_KM = RUN_WALK.kmPerRepeat as Kilometres;

export interface FrameAsked {
  readonly from: Day;
  readonly mayRun: boolean;
  /** False where running may not be added to. */
  readonly mayIncrease: boolean;
  readonly wantsDistance: boolean;
  /** Which of every four weeks is to be the lighter one; nothing where the weeks before tell. */
  readonly lighterWeek: number | undefined;
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
  const borne = lately(course, { since }, from);
  const counts = borne.runs > 0;
  const back = wayBackOf(history, { from, counts });
  const can = counts ? borne.hold : back.firstKm;
  const usual = Math.min(RULES.mostRunsAWeek, usualRunsAWeek(sessions, { from, setback }));
  const isBack = back.why !== 'none';
  const runs = isBack ? Math.min(3, Math.max(usual, back.why === 'beginner' ? 3 : 1)) : usual;
  const spell = spellOf(history, course, from);
  const mayIncrease = asked.mayIncrease && !isRising(sessions, from);
  const frame: Frame = {
    from,
    mayRun: asked.mayRun,
    growth: mayIncrease ? { step: RULES.step, week: RULES.week } : { step: 1, week: 1 },
    setback,
    since,
    spell,
    wayBack: { firstKm: back.firstKm, runs },
    weekBefore: weekBefore(sessions, spell),
    runsAWeek: runs,
    leastKm: can < LEAST_KM ? SHORTEST_KM : LEAST_KM,
    mayBeInARow: !isBack && usual >= RULES.daysInARowFrom,
    maySteady: mayIncrease && !isBack && asked.wantsDistance && isCalm(history, from),
    downWeek: asked.lighterWeek ?? nextLighterWeek(course, { from, spell }),
    most: mostBy(asked, from),
  };
  return { frame, back };
}

/** Limits only run out, and each day is looked up once: a plan asks of the same days thousands of times. */
function mostBy({ care, from }: FrameAsked, first: number): Frame['most'] {
  if (mostOn(care, from) === Number.POSITIVE_INFINITY) return () => Number.POSITIVE_INFINITY;
  const known = new Map<number, number>();
  return (day) => {
    const most = known.get(day) ?? mostOn(care, addDays(from, day - first));
    known.set(day, most);
    return most;
  };
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
  return atLatestBreak(runs).since[0]?.day;
}

/** @unit km, the mean of up to four weeks before the present spell of running, or before the plan where there is none */
function weekBefore(
  sessions: readonly PastSession[],
  spell: number | undefined,
): Kilometres | undefined {
  const weeks = latestWeeks(
    spell === undefined ? sessions : sessions.filter(({ day }) => day < spell),
  );
  const km = weeks.length > 0 ? mean(weeks) : 0;
  return km > 0 ? (km as Kilometres) : undefined;
}

const RISE = 1;

/** Whether pain on runs rose from the week before last to last week: then nothing is added. */
export function isRising(sessions: readonly PastSession[], from: number): boolean {
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
