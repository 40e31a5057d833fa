import type { Random } from '../random/random.ts';
import type { Living } from './daily-life.ts';
import type { SimulationOptions } from './options.ts';
import type { Habits } from './training.ts';

const WEEKS: readonly { readonly weekdays: readonly number[]; readonly longDay: number }[] = [
  { weekdays: [1, 3, 6], longDay: 6 },
  { weekdays: [1, 3, 5, 6], longDay: 6 },
  { weekdays: [0, 2, 4, 5], longDay: 5 },
  { weekdays: [1, 2, 4, 6], longDay: 6 },
  { weekdays: [0, 1, 3, 4, 6], longDay: 6 },
];

export function aWayOfTraining(random: Random, options: SimulationOptions): Habits {
  const hot = options.entangled === 'long-runs-are-hot';
  const easyKilometres = random.between(6, 10);
  const early = random.chance(0.5);
  return {
    ...random.pick(WEEKS),
    easyKilometres,
    longKilometres: easyKilometres * random.between(1.45, 1.95),
    hour: early ? random.between(6, 7.5) : random.between(17, 18.5),
    longHour: hot ? random.between(12.5, 14) : random.between(8, 10),
    impulsive: random.between(0.15, 0.35) * (hot ? 1.5 : 1),
    tempted: hot ? 'warm-days' : 'any-day',
    layOffsPerYear: random.between(0.6, 2.2),
    illnessesPerYear: random.between(0.8, 2),
    weeksBetweenRaces: random.chance(0.7) ? random.whole(9, 16) : 0,
  };
}

/** Lifting, where there is any, comes mostly on the day before the long run. */
export function aWayOfLiving(random: Random, options: SimulationOptions, longDay: number): Living {
  const lifting = Array.from({ length: 7 }, (_, weekday) => {
    if (options.hidden !== 'lifting') return 0;
    return weekday === (longDay + 6) % 7 ? 0.65 : 0.1;
  });
  return { deskWork: random.chance(0.7), lifting, sleep: random.normal(7.1, 0.45) };
}
