import { type Course, hasRun, type PlannedRun } from '../course.ts';
import { RULES } from '../rules.ts';
import type { Frame } from './constraint.ts';
import { weekOf } from './weeks.ts';

/** Whether strength work may stand on a day: no run on it, nor the longest run of the week on the day after it. */
export function mayTrainOn(course: Course, frame: Frame, day: number): boolean {
  return !hasRun(course, day) && !isLongestNext(course, frame, day);
}

/** The days of a plan for strength work, as early as they may be after what was done. */
export function strengthDays(
  course: Course,
  frame: Frame,
  { days, done }: { readonly days: number; readonly done: readonly number[] },
): readonly number[] {
  const chosen: number[] = [];
  for (let day = frame.from; day < frame.from + days; day++) {
    const isFree = mayTrainOn(course, frame, day) && mayFollow([...done, ...chosen], day);
    if (isFree) chosen.push(day);
  }
  return chosen;
}

/** Two sessions in any seven days, done or planned, with a day between them. */
export function mayFollow(sessions: readonly number[], day: number): boolean {
  const lately = sessions.filter((one) => one <= day && one > day - 7);
  return lately.length < RULES.strengthAWeek && lately.every((one) => day - one > 1);
}

/** Of a week of equal runs none is the longest. */
function isLongestNext(course: Course, frame: Frame, day: number): boolean {
  const run = course.planned.get(day + 1);
  if (!run) return false;
  return runsOfWeek(course, frame, day + 1).every((other) => other === run || other.km < run.km);
}

/** What a plan has in its week of a day. */
export function runsOfWeek(course: Course, frame: Frame, day: number): readonly PlannedRun[] {
  const first = frame.from + 7 * weekOf(frame, day);
  return [0, 1, 2, 3, 4, 5, 6].flatMap((ahead) => course.planned.get(first + ahead) ?? []);
}
