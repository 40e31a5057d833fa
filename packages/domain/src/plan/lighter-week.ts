import { type Course, sumOver } from './course.ts';
import { RULES } from './rules.ts';

/**
 * Which of the four weeks from `from` on is to be the lighter one, counted from the latest that was: a plan is made anew
 * each day, and a lighter week that always lay three weeks ahead would never come.
 *
 * @returns 0 to 3
 */
export function nextLighterWeek(
  course: Course,
  { from, spell }: { readonly from: number; readonly spell: number | undefined },
): number {
  if (spell === undefined) return RULES.weeksLookedAt - 1;
  for (let week = 0; week < RULES.weeksLookedAt - 1; week++) {
    for (let ago = 7 * week; ago < 7 * (week + 1); ago++) {
      const end = from - 1 - ago;
      if (end < spell || isLighter(course, end)) return RULES.weeksLookedAt - 1 - week;
    }
  }
  return 0;
}

/** Whether the seven days up to `end` came to a fifth less than the largest of the three weeks before them. */
function isLighter(course: Course, end: number): boolean {
  const weekUpTo = (day: number) => sumOver(course, course.load, [day - 6, day]);
  const largest = Math.max(...[1, 2, 3].map((back) => weekUpTo(end - 7 * back)));
  return weekUpTo(end) <= RULES.downWeek.most * largest + 1e-6;
}
