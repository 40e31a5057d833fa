import type { Random } from '../random/random.ts';
import { clamp } from './person.ts';

/** One day of a life around running. */
export interface Day {
  /** Night before, h. */
  readonly sleep: number;
  /** 0–10 */
  readonly stress: number;
  /** h */
  readonly sitting: number;
  /** h */
  readonly driving: number;
  /** 0–10, 10 best */
  readonly mood: number;
  /** Lifted heavy things at work or in the garden; nobody writes that down. */
  readonly lifting: boolean;
}

export interface Living {
  readonly deskWork: boolean;
  /** Chance of a lifting day on each weekday, Monday first. */
  readonly lifting: readonly number[];
  /** Usual night, h. */
  readonly sleep: number;
}

/** Sleep and stress wander for days and push each other; sitting follows the working week. */
export function liveDays(
  living: Living,
  random: Random,
  span: { firstWeekday: number; days: number },
): readonly Day[] {
  const days: Day[] = [];
  let stress = random.normal(0, 1.4);
  let sleepiness = 0;
  for (let i = 0; i < span.days; i += 1) {
    const weekday = (span.firstWeekday + i) % 7;
    const weekend = weekday >= 5;
    stress = 0.82 * stress + random.normal(0, 0.95);
    sleepiness = 0.45 * sleepiness + random.normal(0, 0.6);
    const felt = clamp(4 + stress - (weekend ? 0.8 : 0), 0, 10);
    const sleep = clamp(living.sleep + sleepiness - 0.18 * stress + (weekend ? 0.5 : 0), 3.5, 10.5);
    const desk = living.deskWork && !weekend ? 7.5 : 4;
    days.push({
      sleep,
      stress: felt,
      sitting: clamp(desk + random.normal(0, 1.3), 1, 14),
      driving: clamp(random.normal(weekend ? 0.8 : 0.5, 0.6), 0, 6),
      mood: clamp(6.8 - 0.35 * stress + 0.3 * (sleep - 7) + random.normal(0, 0.9), 0, 10),
      lifting: random.chance(living.lifting[weekday] ?? 0),
    });
  }
  return days;
}
