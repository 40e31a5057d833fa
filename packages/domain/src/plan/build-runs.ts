import type { Kilometres } from '../units/quantity.ts';
import { RUN_CONSTRAINTS } from './constraints/all.ts';
import type { Constraint, ConstraintId, Frame } from './constraints/constraint.ts';
import { lately } from './constraints/longest-run.ts';
import { weekOf } from './constraints/weeks.ts';
import { type Course, hasRun, type PlannedRun, place, sumOver, takeOut } from './course.ts';
import { LEAST_KM, RULES } from './rules.ts';
import type { RunDays } from './run-days.ts';
import { weekdayOf } from './run-days.ts';
import { floorTo } from './way-back.ts';

/** What the runs should come to, as far as the constraints let them. */
export interface Aim {
  readonly days: number;
  readonly runDays: RunDays;
  /** Distance to build up to; nothing where it is enough to run without pain. */
  readonly goalKm: Kilometres | undefined;
  /** Day of the goal where it is to be run within the plan. */
  readonly goalDay: number | undefined;
  /** What the runner was used to, and comes back to; `runs` a week may be more than a plan has days for. */
  readonly usual: { readonly week: number; readonly long: number; readonly runs: number };
  /** Whether all runs are to be alike, as on a way back. */
  readonly isEven: boolean;
  /** Runs that the runner wants on another day. */
  readonly moves: readonly Move[];
}

/** Day numbers. */
interface Move {
  readonly from: number;
  readonly to: number;
}

type Slot = Pick<PlannedRun, 'day' | 'role'>;

/** Lays the runs of a plan into the course, one after the other, each as far as wanted and as every constraint lets it. */
export function buildRuns(course: Course, frame: Frame, aim: Aim): void {
  buildUntil(course, frame, { aim, isEnough: () => false });
}

/** As `buildRuns`, up to the first day for a run on which enough was built: that day, or nothing where none was. */
export function buildUntil(
  course: Course,
  frame: Frame,
  { aim, isEnough }: { readonly aim: Aim; readonly isEnough: (day: number) => boolean },
): number | undefined {
  if (!frame.mayRun) return undefined;
  for (const slot of slotsOf(course, frame, aim)) {
    if (isEnough(slot.day)) return slot.day;
    const wanted = wantedKm(course, frame, { slot, aim });
    const km = mostWithin(course, frame, { ...slot, km: wanted });
    if (km !== undefined) place(course, { ...slot, km });
  }
  return undefined;
}

/** The farthest run of a day that keeps every constraint, up to the run's own length; nothing where none does. */
export function mostWithin(
  course: Course,
  frame: Frame,
  run: PlannedRun,
  constraints: readonly Constraint[] = RUN_CONSTRAINTS,
): Kilometres | undefined {
  const parts = partsOf(frame);
  const fits = (steps: number) =>
    brokenBy(course, frame, { ...run, km: (steps / parts) as Kilometres }, constraints) ===
    undefined;
  let [low, high] = [Math.round(frame.leastKm * parts), Math.floor(run.km * parts + 1e-6)];
  if (high < low || !fits(low)) return undefined;
  if (fits(high)) return (high / parts) as Kilometres;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return (low / parts) as Kilometres;
}

/** Steps of a kilometre that runs are planned in: a tenth more than half a kilometre is less than a tenth of one. */
function partsOf({ leastKm }: Frame): number {
  return leastKm < LEAST_KM ? 100 : 10;
}

/** The first constraint that a run would break, on its day or in the week after it. The course is left as it was. */
export function brokenBy(
  course: Course,
  frame: Frame,
  run: PlannedRun,
  constraints: readonly Constraint[] = RUN_CONSTRAINTS,
): ConstraintId | undefined {
  place(course, run);
  const broken = constraints.find((constraint) => !keeps(course, frame, { constraint, run }));
  takeOut(course, run.day);
  return broken?.id;
}

/** Whether a placed run lets a constraint hold, on its day and as long after it as it may matter. */
function keeps(
  course: Course,
  frame: Frame,
  { constraint, run }: { readonly constraint: Constraint; readonly run: PlannedRun },
): boolean {
  for (let ahead = 0; ahead <= constraint.looksBack; ahead++) {
    if (!constraint.holds(course, frame, run.day + ahead)) return false;
  }
  return true;
}

function slotsOf(course: Course, frame: Frame, aim: Aim): readonly Slot[] {
  const slots = new Map<number, Slot>();
  for (let day = frame.from; day < frame.from + aim.days; day++) {
    if (!aim.runDays.weekdays.includes(weekdayOf(day))) continue;
    slots.set(day, { day, role: roleOf(day, frame, aim.runDays) });
  }
  const end = frame.from + aim.days;
  for (const { from, to } of aim.moves) if (to >= frame.from && to < end) move(slots, from, to);
  if (aim.goalDay !== undefined) makeRoom(slots, aim.goalDay, aim.runDays.weekdays.length);
  // The first day may have its run already.
  return [...slots.values()]
    .filter(({ day }) => !hasRun(course, day))
    .sort((a, b) => a.day - b.day);
}

/** The goal takes the place of what is around it: the days beside it are free, and the week before it has a run fewer. */
function makeRoom(slots: Map<number, Slot>, goal: number, runsAWeek: number): void {
  slots.delete(goal - 1);
  slots.delete(goal + 1);
  slots.set(goal, { day: goal, role: 'goal' });
  const nearest = [2, 3, 4, 5, 6].map((back) => goal - back).filter((day) => slots.has(day));
  for (const day of nearest.slice(0, Math.max(0, nearest.length + 1 - runsAWeek)))
    slots.delete(day);
}

function move(slots: Map<number, Slot>, from: number, to: number): void {
  const moved = slots.get(from);
  const other = slots.get(to);
  if (!moved) return;
  slots.delete(from);
  slots.set(to, { ...moved, day: to });
  if (other) slots.set(from, { ...other, day: from });
}

function roleOf(day: number, frame: Frame, { weekdays, long }: RunDays): Slot['role'] {
  const weekday = weekdayOf(day);
  if (weekday === long) return 'long';
  const apart = (other: number) => Math.min((other - long + 7) % 7, (long - other + 7) % 7);
  const farthest = weekdays.reduce((best, other) => (apart(other) > apart(best) ? other : best));
  const isSteady = frame.maySteady && weekdays.length > 2 && weekday === farthest;
  return isSteady && !isDown(frame, day) ? 'steady' : 'easy';
}

function isDown(frame: Frame, day: number): boolean {
  return weekOf(frame, day) % 4 === frame.downWeek;
}

interface Wanted {
  readonly slot: Slot;
  readonly aim: Aim;
}

function wantedKm(course: Course, frame: Frame, { slot, aim }: Wanted): Kilometres {
  if (slot.role === 'goal' && aim.goalKm !== undefined) return aim.goalKm;
  const long = Math.min(longWanted(course, frame, { slot, aim }), mostNearGoal(aim, slot.day));
  const parts = partsOf(frame);
  if (slot.role === 'long' || aim.isEven || aim.runDays.weekdays.length < 2)
    return floorTo(long, parts);
  // Runs that a plan has no day for are left out, not added to the others.
  const others = Math.max(aim.runDays.weekdays.length, aim.usual.runs) - 1;
  const easy = (weekWanted(course, frame, { slot, aim }) - long) / others;
  return floorTo(Math.min(0.9 * long, Math.max(easy, 0.35 * long, frame.leastKm)), parts);
}

function longWanted(course: Course, frame: Frame, { slot, aim }: Wanted): number {
  const before = lately(course, frame, slot.day);
  if (before.runs === 0) return frame.wayBack.firstKm;
  const longest = Math.max(before.step, before.hold);
  const builtTo = Math.max(enoughFor(aim.goalKm), aim.usual.long);
  const next = Math.min(longest * frame.growth.step, builtTo);
  return isDown(frame, slot.day) ? RULES.downWeek.aim * Math.min(longest, builtTo) : next;
}

/** @unit km a week, of running that began less than four weeks before `begin`: what of it there was, told as a week */
function weekBegun(course: Course, { spell, runsAWeek }: Frame, begin: number): number {
  if (spell === undefined || begin <= spell || begin - spell >= 28) return 0;
  const sum = sumOver(course, course.borne, [spell, begin - 1]);
  return (7 * sum) / Math.max(begin - spell, 7 / runsAWeek);
}

/** How long the other runs of a week need to be for a goal, beside the long one; ours. */
const EASY_OF_LONG = 0.4;

/** @unit km, in the week before a goal: so its week has room for it */
function mostNearGoal({ goalKm, goalDay }: Aim, day: number): number {
  if (goalKm === undefined || goalDay === undefined) return Infinity;
  const ahead = goalDay - day;
  return ahead > 0 && ahead < 7 ? Math.max(LEAST_KM, EASY_OF_LONG * goalKm) : Infinity;
}

/** @unit km, the longest run that a goal needs before it: the goal itself is a tenth more */
function enoughFor(goalKm: Kilometres | undefined): number {
  return goalKm === undefined ? 0 : Math.ceil((10 * goalKm) / RULES.step - 1e-6) / 10;
}

function weekWanted(course: Course, frame: Frame, { slot, aim }: Wanted): number {
  const begin = frame.from + 7 * weekOf(frame, slot.day);
  const sums = [1, 2, 3, 4].map((back) =>
    sumOver(course, course.borne, [begin - 7 * back, begin - 7 * back + 6]),
  );
  const mean = sums.reduce((sum, km) => sum + km, 0) / 4;
  // The week before may have been the lighter one.
  const lastFull = Math.max(sums[0] ?? 0, sums[1] ?? 0);
  const base =
    Math.max(mean, lastFull, weekBegun(course, frame, begin)) ||
    frame.wayBack.firstKm * frame.wayBack.runs;
  const toGoal = enoughFor(aim.goalKm) * (1 + EASY_OF_LONG * (aim.runDays.weekdays.length - 1));
  const wanted = Math.min(base * frame.growth.step, Math.max(aim.usual.week, mean, toGoal));
  return isDown(frame, slot.day) ? RULES.downWeek.aim * base : wanted;
}
