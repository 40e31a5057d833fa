import { type Course, hasRun, type Span } from '../course.ts';
import { RULES } from '../rules.ts';
import type { Constraint, Frame } from './constraint.ts';
import { weekOf } from './weeks.ts';

/** One run a day; days off between runs, or never three days in a row; and no more runs a week than the runner is used to. */
export const restDays: Constraint = {
  id: 'rest-days',
  about: 'order',
  looksBack: 0,
  holds: (course, frame, day) => {
    const run = course.planned.get(day);
    if (!run) return true;
    const isOnly = (course.load[day - course.first] ?? 0) <= run.km + 1e-6;
    const yesterday = hasRun(course, day - 1);
    const inARow = yesterday && (!frame.mayBeInARow || hasRun(course, day - 2));
    return isOnly && !inARow && isRareEnough(course, frame, day);
  },
};

/** After a long, steady or goal run the next day holds none of them; one steady run in seven days, and only where one may be. */
export const easyDays: Constraint = {
  id: 'easy-days',
  about: 'order',
  looksBack: 0,
  holds: (course, frame, day) => {
    const run = course.planned.get(day);
    if (!run || run.role === 'easy') return true;
    const before = course.planned.get(day - 1);
    if (before && before.role !== 'easy') return false;
    if (run.role !== 'steady') return true;
    return frame.maySteady && !steadyLately(course, day);
  },
};

/** No run on the day of a setback, nor on the two after it. */
export const afterSetback: Constraint = {
  id: 'after-setback',
  about: 'load',
  looksBack: 0,
  holds: (course, { setback }, day) =>
    !course.planned.has(day) || setback === undefined || day > setback + RULES.restAfterSetback,
};

/** In a week of the plan no more than usual, in any seven days one more at most: a run may change its day. */
function isRareEnough(course: Course, frame: Frame, day: number): boolean {
  const begin = frame.from + 7 * weekOf(frame, day);
  return (
    runDays(course, [begin, day]) <= frame.runsAWeek &&
    runDays(course, [day - 6, day]) <= frame.runsAWeek + 1
  );
}

function runDays(course: Course, [from, to]: Span): number {
  let days = 0;
  for (let day = from; day <= to; day++) if (hasRun(course, day)) days++;
  return days;
}

function steadyLately({ planned }: Course, day: number): boolean {
  return [1, 2, 3, 4, 5, 6].some((back) => planned.get(day - back)?.role === 'steady');
}
