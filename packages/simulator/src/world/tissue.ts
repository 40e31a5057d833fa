import type { CauseId } from '@plumbline/domain';
import type { Random } from '../random/random.ts';

/** What one run did to a back: points that each cause pushed at its height, and when it ended. */
export interface Push {
  /** h since day 0, local midnight */
  readonly start: number;
  readonly end: number;
  readonly byCause: Readonly<Partial<Record<CauseId, number>>>;
  /** What overload would have pushed had the run been as long as the longest of the 30 days before it. */
  readonly overloadAtMonthsLongest: number;
  /** All of it, what running as such pushed included. */
  readonly total: number;
}

/** How quickly a back answers and forgets. */
export interface Tissue {
  /** Below zero: how much it takes before anything is felt, points. */
  readonly rest: number;
  /** Part of a push that is felt at once; the rest comes in the night. */
  readonly atOnce: number;
  /** h until what was felt at once has fallen to 1/e. */
  readonly fades: number;
  /** Part of a push that lingers for days. */
  readonly lingers: number;
}

const LINGERS_HOURS = 60;
const COMES_HOURS = 7;
const LEAVES_HOURS = 14;

/** Part of a push that is felt at `hour`; 0 before the run, growing while it lasts. */
export function felt(push: Pick<Push, 'start' | 'end'>, hour: number, tissue: Tissue): number {
  if (hour <= push.start) return 0;
  const done = Math.min(1, (hour - push.start) / Math.max(0.05, push.end - push.start));
  const since = Math.max(0, hour - push.end);
  const grown = done ** 2;
  const now = Math.exp(-since / tissue.fades);
  const later = 4 * (Math.exp(-since / LEAVES_HOURS) - Math.exp(-since / COMES_HOURS));
  const slow = Math.exp(-since / LINGERS_HOURS);
  return grown * (tissue.atOnce * now + (1 - tissue.atOnce) * later + tissue.lingers * slow);
}

/** Hours after which nothing of a push is left worth counting. */
export const FORGOTTEN_HOURS = 11 * 24;

/** Pain as it is felt, 0 to 10: none below the threshold, and ever less for each further push. */
export function painOf(level: number): number {
  return level <= 0 ? 0 : 10 * (1 - Math.exp(-level / 8));
}

/** A bad back of its own accord. */
export interface FlareUp {
  /** h */
  readonly start: number;
  readonly holds: number;
  readonly fades: number;
  /** points */
  readonly height: number;
}

export function flareUps(random: Random, days: number, perYear: number): readonly FlareUp[] {
  const flares: FlareUp[] = [];
  for (let day = 0; day < days; day += 1) {
    if (!random.chance(perYear / 365)) continue;
    flares.push({
      start: day * 24 + random.between(0, 24),
      holds: random.between(24, 150),
      fades: random.between(24, 70),
      height: random.between(2.5, 6.5),
    });
  }
  return flares;
}

export function flaring({ start, holds, fades, height }: FlareUp, hour: number): number {
  const age = hour - start;
  if (age <= 0 || age > holds + 6 * fades) return 0;
  const rising = Math.min(1, age / 8);
  return height * rising * (age <= holds ? 1 : Math.exp(-(age - holds) / fades));
}

const SLOT_HOURS = 6;

/** Ups and downs with no reason that anyone knows: they last a day or two, points. */
export function ownUpsAndDowns(random: Random, days: number, sd: number): (hour: number) => number {
  const keep = Math.exp(-SLOT_HOURS / 34);
  const spread = sd * Math.sqrt(1 - keep ** 2);
  const slots: number[] = [];
  let now = random.normal(0, sd);
  for (let i = 0; i <= ((days + 2) * 24) / SLOT_HOURS; i += 1) {
    now = keep * now + random.normal(0, spread);
    slots.push(now);
  }
  return (hour) => {
    const at = Math.max(0, hour / SLOT_HOURS);
    const before = Math.floor(at);
    const [a = 0, b = a] = [slots[before], slots[before + 1]];
    return a + (b - a) * (at - before);
  };
}
