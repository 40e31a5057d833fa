import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type Kilometres, type Minutes, minutes } from '../units/quantity.ts';
import type { Frame } from './constraints/constraint.ts';
import { lately } from './constraints/longest-run.ts';
import { runsOfWeek, strengthDays } from './constraints/strength-days.ts';
import { type Course, courseOf, type PlannedRun } from './course.ts';
import { type Drink, drinking } from './drinking.ts';
import { type CueAsked, type FormCue, formCue, latestTrial } from './form-cue.ts';
import type { NextChange } from './next-change.ts';
import type { PlannedDay, PlannedSession, RunSession, RunWalkSession } from './plan.ts';
import type { PlanHistory } from './plan-history.ts';
import { LEAST_KM, PLAN_DAYS, RULES, RUN_WALK } from './rules.ts';
import { type StrengthPlan, testsFor } from './strength-session.ts';
import type { WayBack } from './way-back.ts';

export interface Laid {
  readonly timeline: Timeline;
  readonly course: Course;
  readonly frame: Frame;
  readonly back: WayBack;
  readonly history: PlanHistory;
  readonly strength: StrengthPlan | undefined;
  readonly goalDay: Day | undefined;
  readonly next: NextChange | undefined;
  readonly from: Day;
}

/** Each day of the plan with what stands on it. */
export function layDays(laid: Laid): readonly PlannedDay[] {
  const { course, frame, from, strength } = laid;
  const other = strength ? otherDays(laid) : NONE;
  const drinkFor = drinking(laid.timeline, from);
  const logged = courseOf(laid.history.sessions, { from: frame.from, days: PLAN_DAYS });
  let tried = latestTrial(laid.timeline, from);
  return Array.from({ length: PLAN_DAYS }, (_, ahead) => {
    const [day, at] = [addDays(from, ahead), frame.from + ahead];
    const run = course.planned.get(at);
    if (run) {
      const role = roleOf(laid, run);
      const lasting = lastingOf(laid, run);
      const cue = cueOn(laid, { run, day, tried, minutes: lasting });
      if (cue?.trial) tried = day;
      return { day, sessions: [runSession(laid, run, { role, cue, lasting, drinkFor, logged })] };
    }
    const sessions: readonly PlannedSession[] =
      other.tests === at
        ? [
            {
              kind: 'test',
              isFirst: laid.timeline.tests.length === 0,
              tests: testsFor(laid.timeline),
            },
          ]
        : strength && other.strength.includes(at)
          ? [{ kind: 'strength', minutes: strength.minutes }]
          : [];
    return { day, sessions };
  });
}

const NONE = { strength: [] as readonly number[], tests: undefined as number | undefined };

/** Days for strength and for the tests; the tests take the place of a session. */
function otherDays({ course, frame, timeline, history }: Laid) {
  const days = strengthDays(course, frame, { days: PLAN_DAYS, done: history.strength });
  const due = testsDue(timeline, history, frame.from);
  const tests = days.find((day) => day >= due);
  return { strength: days.filter((day) => day !== tests), tests };
}

/** Of whoever neither trained nor was tested, once there is something to see. */
const FIRST_TESTS_DAYS = 21;
/** Tests that were put off for so long wait for the next four weeks, so that the work itself goes on; ours. */
const PUT_OFF_DAYS = 7;
const TRAINED_LATELY_DAYS = 56;

/** From which day on the tests stand in the plan: every four weeks since they, or the work, began. */
function testsDue({ tests }: Timeline, { strength }: PlanHistory, from: number): number {
  const tested = tests.map(({ day }) => dayNumber(day)).filter((day) => day <= from);
  const since = tested.at(-1) ?? strength.find((day) => from - day <= TRAINED_LATELY_DAYS);
  if (since === undefined) return from + FIRST_TESTS_DAYS;
  const over = (from - since) % RULES.retestDays;
  const isDue = from - since >= RULES.retestDays && over < PUT_OFF_DAYS;
  return isDue ? from : from + RULES.retestDays - over;
}

/** Only where form is the change to try, and on easy runs, or on the long ones of whoever has no others: one change at a time. */
function cueOn(
  { timeline, next, goalDay, back, course }: Laid,
  { run, ...asked }: { readonly run: PlannedRun } & Omit<CueAsked, 'goalDay'>,
): FormCue | undefined {
  if (next?.chosen?.cause !== 'form' || back.why !== 'none') return undefined;
  const hasEasy = [...course.planned.values()].some(({ role }) => role === 'easy');
  if (run.role !== (hasEasy ? 'easy' : 'long')) return undefined;
  return formCue(timeline, { ...asked, goalDay });
}

/** At the runner's own usual speed; nothing where none is known. */
function lastingOf({ history: { kmh } }: Laid, { km }: PlannedRun): Minutes | undefined {
  return kmh === undefined ? undefined : minutes(Math.round((60 * km) / kmh));
}

function runSession(
  laid: Laid,
  run: PlannedRun,
  {
    role,
    cue,
    lasting,
    drinkFor,
    logged,
  }: {
    readonly role: RunSession['role'];
    readonly cue: FormCue | undefined;
    readonly lasting: Minutes | undefined;
    readonly drinkFor: (lasting: Minutes) => Drink;
    /** Without the plan's own runs. */
    readonly logged: Course;
  },
): RunSession | RunWalkSession {
  const { back } = laid;
  const isIfWell = !isWithinLogged(laid, logged, run);
  if ((back.isRunWalk && run.role !== 'goal') || run.km < LEAST_KM) {
    const repeats = Math.max(1, Math.floor(run.km / RUN_WALK.kmPerRepeat + 1e-6));
    const most = RUN_WALK.mostMinutes / RUN_WALK.minutesPerRepeat;
    const times = Math.min(most, repeats);
    return {
      kind: 'run_walk',
      km: run.km,
      minutes: minutes(times * RUN_WALK.minutesPerRepeat),
      repeats: times,
      isIfWell,
    };
  }
  return {
    kind: 'run',
    km: run.km as Kilometres,
    minutes: lasting,
    role,
    isIfWell,
    cue,
    drink: lasting === undefined ? { by: 'thirst' } : drinkFor(lasting),
  };
}

/** A run that was to be the long one and came out shorter than another of its week is told as an easy one. */
function roleOf({ course, frame }: Laid, run: PlannedRun): RunSession['role'] {
  const isShort = runsOfWeek(course, frame, run.day).some(({ km }) => km > run.km);
  return run.role === 'long' && isShort ? 'easy' : run.role;
}

/** Whether logged runs alone let this run be as long as it is. */
function isWithinLogged({ frame }: Laid, logged: Course, run: PlannedRun): boolean {
  const before = lately(logged, frame, run.day);
  if (before.runs === 0) return run.km <= frame.wayBack.firstKm + 1e-6;
  const step = before.runs < RULES.enoughRuns ? 1 : frame.growth.step;
  return run.km <= Math.max(before.step * step, before.hold) + 1e-6;
}
