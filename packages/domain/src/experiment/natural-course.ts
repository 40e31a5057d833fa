import { type Day, daysBetween } from '../calendar/day.ts';
import type { RunnerRecords } from '../record/records.ts';

/** New back pain, or back pain that has lasted more than twelve weeks. */
export type PainCourse = 'acute' | 'persistent';

/** Mean pain at the start and after weeks, 0 to 100, of people nobody treated in any special way (B07). */
const PAIN: Readonly<Record<PainCourse, readonly (readonly [weeks: number, pain: number])[]>> = {
  acute: [
    [0, 52],
    [6, 23],
    [26, 12],
    [52, 6],
  ],
  persistent: [
    [0, 51],
    [6, 33],
    [26, 26],
    [52, 23],
  ],
};

/**
 * The part of its first pain that back pain has left after `weeks`, by itself; between the weeks that were measured it is
 * taken to fall by equal parts, after the last to stay.
 *
 * @source B07
 */
export function leftByItself(course: PainCourse, weeks: number): number {
  const points = PAIN[course];
  const [, first] = points[0] ?? [0, 1];
  let [before, high] = points[0] ?? [0, 1];
  if (weeks <= before) return 1;
  for (const [at, pain] of points.slice(1)) {
    if (weeks <= at) return (high * (pain / high) ** ((weeks - before) / (at - before))) / first;
    [before, high] = [at, pain];
  }
  return high / first;
}

/** Back pain that lasts longer is called persistent (B07). */
const ACUTE_DAYS = 84;

/** New pain where nothing is said: it falls faster by itself and so asks for more. */
export function painCourse(began: Day, intake: RunnerRecords['intake']): PainCourse {
  if (!intake?.onset.known) return 'acute';
  return daysBetween(intake.onset.value, began) > ACUTE_DAYS ? 'persistent' : 'acute';
}
