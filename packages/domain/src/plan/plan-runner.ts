import type { Answer } from '../attribution/answer.ts';
import { addDays, type Day, dayNumber, daysBetween } from '../calendar/day.ts';
import type { Care } from '../record/care.ts';
import type { Equipment, MovedRun } from '../record/plan-wishes.ts';
import { type Allowed, allowed as allowedFor } from '../safety/allowed.ts';
import { limitsOn, longestWithin } from '../safety/limits-on.ts';
import { type StopSign, stopSigns } from '../safety/stop-rules.ts';
import { isUrgentTier } from '../safety/tier.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { Kilometres } from '../units/quantity.ts';
import { type Aim, brokenBy, buildRuns, mostWithin } from './build-runs.ts';
import { RUN_CONSTRAINTS } from './constraints/all.ts';
import type { Frame } from './constraints/constraint.ts';
import { lately } from './constraints/longest-run.ts';
import { weekOf } from './constraints/weeks.ts';
import { type Course, courseOf, sumOver } from './course.ts';
import { footStrikeChange } from './foot-strike-change.ts';
import { frameOf, isRising } from './frame-of.ts';
import { type Goal, type Reach, reachOf } from './goal.ts';
import { type Finding, nextChange } from './next-change.ts';
import type { LongestToday, NoRuns, Plan, PlanFacts } from './plan.ts';
import { type PlanHistory, planHistory } from './plan-history.ts';
import { LEAST_KM, PLAN_DAYS, RULES } from './rules.ts';
import { runDaysOf, usualRunsAWeek } from './run-days.ts';
import { layDays } from './sessions.ts';
import { isSore, strengthPlan } from './strength-session.ts';
import { usualRunning } from './usual-running.ts';
import { floorTo, type WayBack } from './way-back.ts';

export interface PlanAsked {
  readonly today: Day;
  /** First day of the plan; nothing logged on or after it is known to it, but for a run of today. */
  readonly from: Day;
  readonly goal: Goal;
  readonly safety: Answer['safety'];
  /** What the safety answers and a clinician let be shown. */
  readonly allowed: Allowed;
  readonly care: Care | undefined;
  /** What the answer found of the five causes; empty where nothing was. */
  readonly findings: readonly Finding[];
  readonly moves: readonly MovedRun[];
  readonly equipment: readonly Equipment[];
  readonly asksFootStrike: boolean;
}

/** A plan that is being made: what the checker needs to look at it again. */
export interface MadePlan {
  readonly plan: Plan;
  readonly history: PlanHistory;
  readonly frame: Frame;
}

/** Four weeks from `from`, or the reason why they hold no run. Every constraint holds in what is returned. */
export function planRunner(timeline: Timeline, asked: PlanAsked): Plan {
  return makePlan(timeline, asked).plan;
}

/** As `planRunner`, with what the plan was checked against. */
export function makePlan(timeline: Timeline, asked: PlanAsked): MadePlan {
  const goal = roundedGoal(asked.goal);
  const { from } = asked;
  const ground = groundOf(timeline, { ...asked, goal });
  const { history, course, frame, back, signs, noRuns, empty } = ground;
  const aim = aimOf(history, { frame, back, goal, moves: asked.moves });
  const reach: Reach =
    noRuns === undefined ? reachOf({ from, goal, frame, aim, empty }) : { kind: 'none' };
  const longestToday = longestOn(course, frame);
  const goalDay = goal.kind === 'distance' && reach.kind === 'in-reach' ? goal.day : undefined;
  const isWithin = goalDay !== undefined && daysBetween(from, goalDay) < PLAN_DAYS;
  buildRuns(course, frame, {
    ...aim,
    days: PLAN_DAYS,
    goalDay: isWithin ? dayNumber(goalDay) : undefined,
  });
  const facts = factsOf(history, { frame, asked });
  const mayTrain = asked.allowed.plans && signs.length === 0;
  const next = mayTrain
    ? nextChange(asked.findings, { asksFootStrike: asked.asksFootStrike })
    : undefined;
  const strength = mayTrain
    ? strengthPlan(timeline, { from, history, equipment: asked.equipment })
    : undefined;
  const plan: Plan = {
    from,
    goal,
    reach,
    noRuns: course.planned.size === 0 && !noRuns ? LITTLE : noRuns,
    days: layDays({ timeline, course, frame, back, history, strength, goalDay, next, from }),
    back,
    facts,
    nextChange: next,
    strength,
    footStrike:
      asked.asksFootStrike && mayTrain ? strikeChangeOf(timeline, asked, ground) : undefined,
    longestToday,
  };
  return { plan, history, frame };
}

/** The farthest that a run of today may go, by the same rules as the plan; what is logged and allowed decides. */
export function longestToday(
  timeline: Timeline,
  asked: Pick<PlanAsked, 'today' | 'safety' | 'allowed' | 'care'>,
): LongestToday {
  const goal: Goal = { kind: 'without-pain' };
  const { course, frame } = groundOf(timeline, { ...asked, from: asked.today, goal });
  return longestOn(course, frame);
}

type GroundAsked = Pick<PlanAsked, 'today' | 'from' | 'goal' | 'safety' | 'allowed' | 'care'>;

/** What a plan stands on before a run is laid. */
function groundOf(timeline: Timeline, asked: GroundAsked) {
  const { from, today, goal, allowed, care } = asked;
  const history = planHistory(timeline, { day: from, including: from === today });
  const signs = stopSigns(timeline, from);
  const noRuns = whyNoRuns(asked, signs);
  const empty = (days: number) => courseOf(history.sessions, { from: dayNumber(from), days });
  const course = empty(PLAN_DAYS + 7);
  const { frame, back } = frameOf(history, course, {
    from,
    mayRun: noRuns === undefined,
    mayIncrease: allowed.increases,
    wantsDistance: goal.kind === 'distance',
    lighterWeek: weekOfGoal(from, goal),
    care,
  });
  return { history, course, frame, back, signs, noRuns, empty };
}

function strikeChangeOf(
  timeline: Timeline,
  { from, goal }: PlanAsked,
  { history, back, frame }: ReturnType<typeof groundOf>,
) {
  return footStrikeChange(timeline, {
    today: from,
    goalDay: goal.kind === 'distance' ? goal.day : undefined,
    isSore: isSore(history, frame.from) || back.why !== 'none',
    mayIncrease: frame.growth.step > 1,
  });
}

const LITTLE: NoRuns = { why: 'too-little-to-go-by' };

function roundedGoal(goal: Goal): Goal {
  if (goal.kind === 'without-pain') return goal;
  const km = Math.max(LEAST_KM, Math.ceil(goal.km * 10 - 1e-6) / 10);
  return { ...goal, km: km as Kilometres };
}

/** The week of a goal that is near is the lighter one. */
function weekOfGoal(from: Day, goal: Goal): number | undefined {
  if (goal.kind === 'without-pain') return undefined;
  const ahead = daysBetween(from, goal.day);
  return ahead < 0 || ahead >= PLAN_DAYS ? undefined : weekOf({ from: 0 }, ahead);
}

function whyNoRuns(asked: GroundAsked, signs: readonly StopSign[]): NoRuns | undefined {
  const { allowed, safety, care, from } = asked;
  if (!allowed.plans) {
    if (allowed.explains) return { why: 'running-stopped' };
    return { why: isUrgentTier(safety.tier) ? 'see-someone-first' : 'not-screened' };
  }
  if (!allowedFor(safety).plans) return { why: 'running-stopped' };
  if (signs.length > 0) return { why: 'signs', rules: signs.map(({ rule }) => rule) };
  const most = longestWithin(limitsOn(from, care));
  return most && !most.known ? { why: 'limit-unread' } : undefined;
}

function aimOf(
  { sessions, setback }: PlanHistory,
  {
    frame,
    back,
    goal,
    moves,
  }: {
    readonly frame: Frame;
    readonly back: WayBack;
    readonly goal: Goal;
    readonly moves: readonly MovedRun[];
  },
): Omit<Aim, 'goalDay' | 'days'> {
  const usual = usualRunning(sessions, { from: frame.from, setback });
  return {
    runDays: runDaysOf(sessions, { runs: frame.runsAWeek, mayBeInARow: frame.mayBeInARow }),
    goalKm: goal.kind === 'distance' ? goal.km : undefined,
    usual: {
      // Whoever has hardly run builds up to half an hour.
      week: Math.max(usual.week, frame.runsAWeek * BEGINNERS_LONG_KM),
      long: Math.max(
        back.why === 'none' ? 0 : frame.wayBack.firstKm,
        BEGINNERS_LONG_KM,
        usual.long,
      ),
      runs: usualRunsAWeek(sessions, { from: frame.from, setback }),
    },
    isEven: back.why !== 'none',
    moves: moves.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) })),
  };
}

const BEGINNERS_LONG_KM = 3.3;
const FARTHEST_KM = 100 as Kilometres;

/** By load alone: whether it is a day for a run is the plan's to say, how far it may be is not. */
function longestOn(course: Course, frame: Frame): LongestToday {
  if (!frame.mayRun) return { kind: 'none', why: 'withheld' };
  if ((course.load[frame.from - course.first] ?? 0) > 0) return { kind: 'none', why: 'done' };
  const run = { day: frame.from, role: 'long', km: FARTHEST_KM } as const;
  const km = mostWithin(course, frame, run, LOAD);
  const beyond = { ...run, km: ((km ?? frame.leastKm - 0.1) + 0.1) as Kilometres };
  const boundBy = brokenBy(course, frame, beyond, LOAD);
  if (km === undefined) return { kind: 'none', why: 'full', boundBy };
  return { kind: 'km', km: floorTo(km), boundBy };
}

const LOAD = RUN_CONSTRAINTS.filter(({ about }) => about === 'load');

function factsOf(
  { sessions, setback, strength }: PlanHistory,
  { frame, asked }: { readonly frame: Frame; readonly asked: PlanAsked },
): PlanFacts {
  const course = courseOf(sessions, { from: frame.from, days: 1 });
  const before = lately(course, frame, frame.from);
  const month = sessions.filter(({ day }) => day >= frame.from - RULES.lookBackDays);
  const most = longestWithin(limitsOn(asked.from, asked.care));
  return {
    longestKm: floorTo(Math.max(before.step, before.hold)),
    weekKm: floorTo(sumOver(course, course.borne, [frame.from - 28, frame.from - 1]) / 4),
    waiting: month.filter(({ light }) => light === 'waiting').length,
    untold: month.filter(({ light }) => light === 'untold').length,
    leavesOutRuns: usualRunsAWeek(sessions, { from: frame.from, setback }) > frame.runsAWeek,
    isTrained: strength.includes(frame.from),
    mayIncrease: frame.growth.step > 1,
    lighterFrom: addDays(asked.from, 7 * frame.downWeek),
    isRising: isRising(sessions, frame.from),
    setback: setback === undefined ? undefined : addDays(asked.from, setback - frame.from),
    clinicianKm: most?.known ? most.value : undefined,
  };
}
