import type { Person } from './person.ts';

/** One moment of a stride, before any sensor's error. */
export interface StrideNow {
  /** steps/min */
  readonly cadence: number;
  /** ms */
  readonly contact: number;
  /** mm */
  readonly oscillation: number;
  /** % of contact time on the left */
  readonly balance: number;
}

/** What moves a stride besides the runner's own nature. */
export interface Going {
  /** m/s */
  readonly speed: number;
  /** Rise over run: 0.05 climbs 5 m in 100. */
  readonly gradient: number;
  /** 0 fresh, 1 as after an all-out long run. */
  readonly fatigue: number;
}

const USUAL_SPEED = 2.8;

/** What full fatigue does to an average runner's stride. */
const TIRED = { cadence: -4.5, contact: 17, oscillation: 6.5, balance: 0.9 } as const;

/** Faster means quicker, shorter contacts; uphill means quicker and flatter steps; fatigue the reverse. */
export function strideAt(person: Person, { speed, gradient, fatigue }: Going): StrideNow {
  const faster = speed - USUAL_SPEED;
  const worn = fatigue * person.tiring;
  const { cadence, contact, oscillation, balance } = person.stride;
  const side = balance < 50 ? -1 : 1;
  return {
    cadence: cadence + 10.5 * faster + 30 * Math.max(-0.1, gradient) + TIRED.cadence * worn,
    contact: contact - 42 * faster + 4 * faster ** 2 + 70 * gradient + TIRED.contact * worn,
    oscillation: oscillation - 2.2 * faster - 90 * gradient + TIRED.oscillation * worn,
    balance: balance + side * TIRED.balance * worn,
  };
}

/** How fatigue grows along a run that ends at `end`, `part` of the way (0 to 1) into it. */
export function fatigueAt(part: number, end: number): number {
  return end * part ** 1.5;
}

/** Mean of `part ** 1.5` over the last third, less that over the first. */
const LAST_THIRD_LESS_FIRST = 0.687;

/** Change of the stride from the first third of a run to the last at equal speed and gradient. */
export function driftOver(person: Person, endFatigue: number): StrideNow {
  const grown = LAST_THIRD_LESS_FIRST * endFatigue * person.tiring;
  return {
    cadence: TIRED.cadence * grown,
    contact: TIRED.contact * grown,
    oscillation: TIRED.oscillation * grown,
    balance: TIRED.balance * grown,
  };
}
