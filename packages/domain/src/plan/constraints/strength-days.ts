import { type Course, hasRun } from '../course.ts';
import { RULES } from '../rules.ts';
import type { Frame } from './constraint.ts';

/** Whether strength work may stand on a day: no run on it, nor the longest run of the week on the day after it. */
export function mayTrainOn(course: Course, frame: Frame, day: number): boolean {
  return !hasRun(course, day) && !isLongestNext(course, frame, day);
}

/** Up to two days a week of the plan, apart from one another, that strength work may stand on. */
export function strengthDays(course: Course, frame: Frame, days: number): readonly number[] {
  const chosen: number[] = [];
  for (let week = frame.from; week < frame.from + days; week += 7) {
    const free = [0, 1, 2, 3, 4, 5, 6]
      .map((ahead) => week + ahead)
      .filter((day) => mayTrainOn(course, frame, day));
    for (const day of free) {
      const inWeek = chosen.filter((other) => other >= week).length;
      const last = chosen.at(-1);
      const isApart = last === undefined || day - last > 1;
      if (inWeek < RULES.strengthAWeek && isApart) chosen.push(day);
    }
  }
  return chosen;
}

function isLongestNext(course: Course, frame: Frame, day: number): boolean {
  const run = course.planned.get(day + 1);
  if (!run) return false;
  const week = frame.from + 7 * Math.floor((day + 1 - frame.from) / 7);
  const runs = [0, 1, 2, 3, 4, 5, 6].flatMap((ahead) => course.planned.get(week + ahead) ?? []);
  return runs.every((other) => other.km <= run.km);
}
