import { type Course, hasPlanned, sumOver } from '../course.ts';
import { RULES } from '../rules.ts';
import { BEGINNER_KM } from '../way-back.ts';
import { atMost, type Constraint, type Frame } from './constraint.ts';

/**
 * Any seven days come to at most 130 % of the mean of the four weeks before them. Where the present spell of running is
 * younger than those four weeks, its own weeks are compared, and the first of them with the way back.
 */
export const week: Constraint = {
  id: 'week',
  about: 'load',
  looksBack: 6,
  holds: (course, frame, day) => {
    if (!isTouched(course, day)) return true;
    const spell = youngSpell(course, frame, day);
    if (spell !== undefined) return youngWeekHolds(course, frame, { spell, day });
    const sum = sumOver(course, course.load, [day - 6, day]);
    const mean = sumOver(course, course.borne, [day - 34, day - 7]) / 4;
    return atMost(sum, frame.growth.week * mean);
  },
};

/** Nor to more than double the seven days before, or the week before within a young spell. */
export const neverDouble: Constraint = {
  id: 'never-double',
  about: 'load',
  looksBack: 6,
  holds: (course, frame, day) => {
    if (!isTouched(course, day)) return true;
    const spell = youngSpell(course, frame, day);
    if (spell === undefined) {
      const span = [day - 13, day - 7] as const;
      const before = sumOver(course, course.borne, span) || sumOver(course, course.measured, span);
      const sum = sumOver(course, course.load, [day - 6, day]);
      return before === 0 || atMost(sum, RULES.double * before);
    }
    const { sum, last, weeks } = youngWeeks(course, { spell, day });
    return weeks === 0 || atMost(sum, RULES.double * last);
  },
};

/** One plan week of every four comes to at most 80 % of the largest of the three before it; a goal race is not counted. */
export const downWeek: Constraint = {
  id: 'down-week',
  about: 'order',
  looksBack: 0,
  holds: (course, frame, day) => {
    if (weekOf(frame, day) % 4 !== frame.downWeek || !course.planned.has(day)) return true;
    const largest = Math.max(...[1, 2, 3].map((back) => weekSum(course, frame, { day, back })));
    return (
      largest === 0 ||
      atMost(weekSum(course, frame, { day, back: 0 }), RULES.downWeek.most * largest)
    );
  },
};

/** Which week of the plan a day is in, from 0. */
export function weekOf({ from }: Pick<Frame, 'from'>, day: number): number {
  return Math.floor((day - from) / 7);
}

function weekSum(
  course: Course,
  frame: Frame,
  { day, back }: { readonly day: number; readonly back: number },
): number {
  const first = frame.from + 7 * (weekOf(frame, day) - back);
  let sum = 0;
  for (let at = first; at < first + 7; at++) {
    if (course.planned.get(at)?.role !== 'goal') sum += course.load[at - course.first] ?? 0;
  }
  return sum;
}

/** Only weeks that the plan adds to are its own to keep. */
function isTouched(course: Course, day: number): boolean {
  return hasPlanned(course, [day - 6, day]);
}

/** First day of a spell of running that the four weeks before this one do not lie within; nothing where they do. */
function youngSpell(course: Course, frame: Frame, day: number): number | undefined {
  const first = frame.spell ?? firstPlanned(course, frame, day);
  return first !== undefined && first > day - 34 ? first : undefined;
}

function firstPlanned({ planned }: Course, { from }: Frame, day: number): number | undefined {
  for (let at = from; at <= day; at++) if (planned.has(at)) return at;
  return undefined;
}

interface At {
  readonly spell: number;
  readonly day: number;
}

/** The spell's week up to `day`, and the weeks before it in which there was a run: their mean of up to four, and the last. */
function youngWeeks(course: Course, { spell, day }: At) {
  const begin = day - ((day - spell) % 7);
  let [all, weeks, last] = [0, 0, 0];
  for (let first = begin - 7; first >= spell && weeks < RULES.weeksLookedAt; first -= 7) {
    const km = sumOver(course, course.load, [first, first + 6]);
    if (km === 0) continue;
    if (weeks === 0) last = km;
    all += km;
    weeks++;
  }
  return { sum: sumOver(course, course.load, [begin, day]), mean: all / weeks, last, weeks };
}

function youngWeekHolds(course: Course, frame: Frame, at: At): boolean {
  const { sum, mean, weeks } = youngWeeks(course, at);
  return atMost(sum, weeks > 0 ? frame.growth.week * mean : firstWeek(course, frame, at));
}

/** The most that the first week of a spell may come to: so many first runs, within what was usual before it. */
function firstWeek(course: Course, frame: Frame, { spell, day }: At): number {
  const { firstKm, runs } = frame.wayBack;
  // Of who never ran before nobody knows what a week may be: runs of half the one that was.
  if (frame.weekBefore === undefined) return Math.max(runs * firstKm, 3 * BEGINNER_KM);
  const held = course.holds.slice(spell - course.first, day - course.first);
  return Math.min(runs * Math.max(firstKm, ...held), frame.growth.week * frame.weekBefore);
}
