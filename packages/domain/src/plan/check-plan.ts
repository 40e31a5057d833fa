import { addDays, type Day, dayNumber } from '../calendar/day.ts';
import { checkRuns } from './check-runs.ts';
import type { ConstraintId, Frame } from './constraints/constraint.ts';
import { mayFollow, mayTrainOn } from './constraints/strength-days.ts';
import { courseOf, place } from './course.ts';
import type { PlannedDay } from './plan.ts';
import type { PlanHistory } from './plan-history.ts';

/** One rule that one day of a plan breaks. */
export interface Broken {
  readonly constraint: ConstraintId;
  readonly day: Day;
}

/**
 * Every rule that a plan breaks, by nothing but what stands on its days: whoever made or changed it. An empty list for
 * every plan that `planRunner` makes.
 */
export function checkPlan(
  days: readonly PlannedDay[],
  { history, frame }: { readonly history: PlanHistory; readonly frame: Frame },
): readonly Broken[] {
  const [first] = days;
  if (!first) return [];
  const course = courseOf(history.sessions, { from: frame.from, days: days.length + 7 });
  for (const { day, sessions } of days) {
    for (const session of sessions) {
      if (session.kind === 'run')
        place(course, { day: dayNumber(day), km: session.km, role: session.role });
      if (session.kind === 'run_walk')
        place(course, { day: dayNumber(day), km: session.km, role: 'easy' });
    }
  }
  const dayAt = (day: number) => addDays(first.day, day - frame.from);
  const runs = checkRuns(course, frame, { days: days.length });
  const trained = [...history.strength];
  const other = days.flatMap(({ day, sessions }, at) => {
    const isOther = sessions.some(({ kind }) => kind === 'strength' || kind === 'test');
    if (!isOther) return [];
    const number = frame.from + at;
    const isRight = mayTrainOn(course, frame, number) && mayFollow(trained, number);
    trained.push(number);
    return isRight ? [] : [{ constraint: 'strength-days' as const, day }];
  });
  return [...runs.map(({ constraint, day }) => ({ constraint, day: dayAt(day) })), ...other];
}

/**
 * A plan with one run on another day, as it stands and with nothing else changed: for seeing what that would break. A run
 * that is already there changes places with it.
 */
export function withRunMoved(
  days: readonly PlannedDay[],
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly PlannedDay[] {
  const isRun = ({ kind }: PlannedDay['sessions'][number]) => kind === 'run' || kind === 'run_walk';
  const runsOn = (on: Day) => days.find(({ day }) => day === on)?.sessions.filter(isRun) ?? [];
  const [moved, other] = [runsOn(from), runsOn(to)];
  if (moved.length === 0 || from === to || !days.some(({ day }) => day === to)) return days;
  return days.map((one) => {
    if (one.day === to) return { day: to, sessions: moved };
    const rest = one.sessions.filter((session) => !isRun(session));
    return one.day === from ? { day: from, sessions: [...other, ...rest] } : one;
  });
}
