import type { Random } from '../random/random.ts';
import { aPlace, type Place } from './place.ts';

/** A runner's body and ways, as they are, not as they are measured. */
export interface Person {
  readonly sex: 'female' | 'male';
  readonly birthYear: number;
  /** cm */
  readonly height: number;
  /** kg */
  readonly mass: number;
  /** Speed that could be held for an hour, m/s. */
  readonly threshold: number;
  /** beats/min */
  readonly restingHeartRate: number;
  /** beats/min */
  readonly highestHeartRate: number;
  readonly stride: Stride;
  /** Own sweat rate against that of an average body in the same heat. */
  readonly sweating: number;
  /** How readily this runner's stride falls apart with fatigue; 1 is average. */
  readonly tiring: number;
  /** Angle of the foot at landing in everyday shoes at easy speed, °, toes up positive. */
  readonly footAngle: number;
  readonly place: Place;
}

/** How this runner moves at 2.8 m/s on the flat when fresh. */
interface Stride {
  /** steps/min, both legs */
  readonly cadence: number;
  /** ms */
  readonly contact: number;
  /** mm */
  readonly oscillation: number;
  /** % of contact time on the left */
  readonly balance: number;
}

export function aPerson(random: Random, place: Place = aPlace(random)): Person {
  const sex = random.chance(0.45) ? 'female' : 'male';
  const woman = sex === 'female';
  const height = random.normal(woman ? 166 : 179, 6);
  const bodyMassIndex = clamp(random.normal(woman ? 21.8 : 23.2, 1.7), 18.5, 28);
  const age = random.whole(24, 58);
  return {
    sex,
    birthYear: 2026 - age,
    height,
    mass: bodyMassIndex * (height / 100) ** 2,
    threshold: clamp(
      random.normal(woman ? 3.15 : 3.5, 0.3) - 0.012 * Math.max(0, age - 35),
      2.65,
      4.4,
    ),
    restingHeartRate: random.normal(54, 5),
    highestHeartRate: 208 - 0.7 * age + random.normal(0, 5),
    stride: aStride(random, height),
    sweating: clamp(random.normal(1, 0.17), 0.6, 1.5),
    tiring: clamp(random.normal(1, 0.3), 0.4, 1.8),
    footAngle: random.chance(0.8) ? random.normal(11, 3.5) : random.normal(0, 3),
    place,
  };
}

function aStride(random: Random, height: number): Stride {
  const cadence = clamp(170 - 0.4 * (height - 174) + random.normal(0, 4.5), 160, 186);
  return {
    cadence,
    contact: clamp(252 - 0.6 * (cadence - 170) + random.normal(0, 11), 215, 290),
    oscillation: clamp(88 - 0.5 * (cadence - 170) + random.normal(0, 7), 62, 112),
    balance: random.normal(49.9, 0.6),
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
