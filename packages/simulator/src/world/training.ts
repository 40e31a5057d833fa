import type { Random } from '../random/random.ts';

export type RunKind = 'easy' | 'long' | 'tempo' | 'intervals' | 'race' | 'warm-up';

/** A run as it was meant when the day began. */
export interface PlannedRun {
  readonly day: number;
  /** Hour of the local clock, 0 to 24. */
  readonly hour: number;
  readonly kind: RunKind;
  readonly kilometres: number;
  readonly treadmill: boolean;
}

export interface Habits {
  /** Weekdays with a run, Monday 0; the last of them is the long one's. */
  readonly weekdays: readonly number[];
  readonly longDay: number;
  readonly easyKilometres: number;
  readonly longKilometres: number;
  /** Hour of runs on working days, and of long runs. */
  readonly hour: number;
  readonly longHour: number;
  /** Chance a week of suddenly going much farther than planned. */
  readonly impulsive: number;
  /** Whether sudden long runs happen on any day or on warm ones. */
  readonly tempted: 'any-day' | 'warm-days';
  readonly layOffsPerYear: number;
  readonly illnessesPerYear: number;
  /** 0 has no race. */
  readonly weeksBetweenRaces: number;
}

export interface PlanAround {
  readonly firstWeekday: number;
  readonly days: number;
  /** How much warmer the day is than usual for the time of year, °C. */
  readonly warmerThanUsual: (day: number) => number;
  /** Mean of the day, °C. */
  readonly celsius: (day: number) => number;
}

/** Weeks of three up and one down, a long run that grows towards a race, lay-offs, illness, and moods. */
export function planTraining(
  habits: Habits,
  random: Random,
  around: PlanAround,
): readonly PlannedRun[] {
  const off = daysOff(habits, random, around.days);
  const plan: PlannedRun[] = [];
  for (let week = 0; week * 7 - around.firstWeekday < around.days; week += 1) {
    plan.push(...planWeek(habits, random, { ...around, week }));
  }
  return plan.filter(({ day }) => day >= 0 && day < around.days && !off.has(day));
}

function planWeek(
  habits: Habits,
  random: Random,
  around: PlanAround & { week: number },
): readonly PlannedRun[] {
  const { week } = around;
  const build = [0.95, 1.03, 1.1, 0.8][week % 4] ?? 1;
  const every = habits.weeksBetweenRaces;
  const toRace = every === 0 ? Number.POSITIVE_INFINITY : every - 1 - (week % every);
  const qualityDay = random.chance(0.55) ? habits.weekdays[1] : undefined;
  return habits.weekdays.flatMap((weekday) => {
    const day = week * 7 + weekday - around.firstWeekday;
    if (day < 0) return [];
    if (weekday === habits.longDay) {
      return toRace === 0
        ? race(day, random)
        : [longRun(habits, random, { ...around, day, build, toRace })];
    }
    if (random.chance(0.12)) return [];
    const taper = toRace === 0 ? 0.6 : 1;
    const kind = weekday === qualityDay && toRace > 0 ? random.pick(QUALITY) : 'easy';
    const kilometres = habits.easyKilometres * build * taper * random.between(0.8, 1.25);
    const treadmill = around.celsius(day) < 3 && random.chance(0.5);
    return [{ day, hour: habits.hour + random.normal(0, 0.35), kind, kilometres, treadmill }];
  });
}

const QUALITY = ['tempo', 'intervals'] as const;

const FARTHEST = 36;

function longRun(
  habits: Habits,
  random: Random,
  around: PlanAround & { day: number; build: number; toRace: number },
): PlannedRun {
  const { day, build, toRace } = around;
  const growth = Number.isFinite(toRace) ? 1 + 0.3 * Math.max(0, 1 - toRace / 10) : 1;
  const temptation =
    habits.tempted === 'warm-days'
      ? habits.impulsive * Math.min(3, Math.max(0, 0.5 + around.warmerThanUsual(day) / 2))
      : habits.impulsive;
  const sudden = random.chance(temptation) ? random.between(1.35, 1.8) : 1;
  const wish = habits.longKilometres * build * growth * sudden * random.between(0.92, 1.08);
  const kilometres = Math.min(FARTHEST, wish);
  const hour = habits.longHour + random.normal(0, 0.4);
  return { day, hour, kind: 'long', kilometres, treadmill: false };
}

/** A half-marathon or ten kilometres, jogged to beforehand. */
function race(day: number, random: Random): readonly PlannedRun[] {
  const kilometres = random.chance(0.6) ? 21.1 : 10;
  return [
    { day, hour: 9.4, kind: 'warm-up', kilometres: 2, treadmill: false },
    { day, hour: 10, kind: 'race', kilometres, treadmill: false },
  ];
}

function daysOff(habits: Habits, random: Random, days: number): ReadonlySet<number> {
  const off = new Set<number>();
  const takeOff = (perYear: number, shortest: number, longest: number): void => {
    for (let day = 0; day < days; day += 1) {
      if (!random.chance(perYear / 365)) continue;
      const until = day + random.whole(shortest, longest);
      for (; day < until; day += 1) off.add(day);
    }
  };
  takeOff(habits.layOffsPerYear, 10, 26);
  takeOff(habits.illnessesPerYear, 4, 9);
  return off;
}
