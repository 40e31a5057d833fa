import type { Random } from '../random/random.ts';
import { clamp, type Person } from './person.ts';
import type { Worn } from './shoes.ts';
import type { RunKind } from './training.ts';
import type { Air } from './weather.ts';

/** What is settled before the first step. */
export interface AboutToRun {
  readonly kind: RunKind;
  readonly kilometres: number;
  readonly treadmill: boolean;
  readonly air: Air;
  readonly shoe: Worn;
  /** Climb, m per km. */
  readonly climb: number;
  /** 0 rested, 1 worn out by the last days' running and short nights. */
  readonly tiredness: number;
  /** Longest load that the body is used to, km. */
  readonly usedTo: number;
  /** Drunk on the way, ml. */
  readonly drink: number;
  /** Mass lost before the start, % of body mass: a dry morning. */
  readonly dryStart: number;
}

/** What one run was, as it truly was. */
export interface RunBody extends AboutToRun {
  /** m/s over moving time */
  readonly speed: number;
  /** s, pauses left out */
  readonly moving: number;
  /** m */
  readonly ascent: number;
  /** Speed against the speed that could be held for an hour. */
  readonly intensity: number;
  /** 0 fresh to 1 spent, at the finish. */
  readonly endFatigue: number;
  /** beats/min, mean */
  readonly heartRate: number;
  /** L/h */
  readonly sweatRate: number;
  /** % of body mass at the finish, the start's own lack not counted. */
  readonly deficit: number;
  /** Foot to ground at landing, °, toes up positive. */
  readonly footAngle: number;
}

const INTENSITY: Readonly<Record<RunKind, number>> = {
  easy: 0.82,
  long: 0.8,
  tempo: 0.9,
  intervals: 0.86,
  race: 0.97,
  'warm-up': 0.72,
};

export function runIt(person: Person, about: AboutToRun, random: Random): RunBody {
  const { kind, kilometres, air, climb, tiredness } = about;
  const heat = Math.max(0, air.celsius - 14) * (1 + Math.max(0, air.humidity - 60) / 100);
  const far = kind === 'race' ? 0.055 * Math.log(Math.max(1, kilometres / 12)) : 0;
  const aim = INTENSITY[kind] - far + random.normal(0, 0.025) - 0.03 * tiredness - 0.0022 * heat;
  const speed = person.threshold * aim * (1 - 0.0035 * climb);
  const moving = Math.round((kilometres * 1000) / speed);
  const intensity = clamp(aim + 0.0035 * heat, 0.5, 1.05);
  const endFatigue = fatigueAtFinish({ about, intensity, random });
  const sweatRate = sweats(person, { speed, air });
  const hours = moving / 3600;
  return {
    ...about,
    speed,
    moving,
    ascent: kilometres * climb,
    intensity,
    endFatigue,
    heartRate: heartRateAt(person, { intensity, endFatigue }) + random.normal(0, 1.5),
    sweatRate,
    deficit: massLost(person, { sweatRate, hours, drink: about.drink }),
    footAngle:
      person.footAngle +
      about.shoe.angle -
      2.2 * (speed - 2.8) +
      2 * endFatigue +
      random.normal(0, 1),
  };
}

function fatigueAtFinish(run: {
  readonly about: AboutToRun;
  readonly intensity: number;
  readonly random: Random;
}): number {
  const { kilometres, usedTo, tiredness, air } = run.about;
  const distance = (kilometres / Math.max(6, usedTo)) ** 1.1;
  const effort = Math.max(0.2, (run.intensity - 0.64) / 0.18) ** 1.2;
  const heat = 1 + 0.012 * Math.max(0, air.celsius - 16);
  return clamp(
    0.28 * distance * effort * heat + 0.62 * tiredness + run.random.normal(0, 0.14),
    0,
    1.3,
  );
}

/** Mean over a run: a share of the reserve that rises with effort, heat and the drift of a long run. */
function heartRateAt(
  person: Person,
  { intensity, endFatigue }: { intensity: number; endFatigue: number },
): number {
  const reserve = person.highestHeartRate - person.restingHeartRate;
  const share = clamp(0.9 * intensity + 0.035 * endFatigue - 0.02, 0.4, 0.97);
  return person.restingHeartRate + reserve * share;
}

/**
 * What a body must let evaporate to stay cool, by a plain balance of heat.
 *
 * @unit L/h, 0.15 to 2.4
 */
function sweats(person: Person, { speed, air }: { speed: number; air: Air }): number {
  const skin = 0.007184 * person.mass ** 0.425 * person.height ** 0.725;
  const made = person.mass * (0.78 * 4.05 * speed + 1.3);
  const skinCelsius = 30.5 + 0.12 * (air.celsius - 10);
  const carriedOff = skin * (7 + 3 * speed) * (skinCelsius - air.celsius);
  const toEvaporate = Math.max(0.4 * made, made - carriedOff);
  const drips = 0.74 - 0.0042 * Math.max(0, air.humidity - 40);
  const litres = ((toEvaporate / 2426 / drips) * 3600) / 1000;
  return clamp(litres * person.sweating, 0.15, 2.4);
}

const THIRSTY = 3.2;

/** Sweat, breath and burnt fuel, less what was drunk; beyond some per cent thirst finds a tap. */
function massLost(
  person: Person,
  { sweatRate, hours, drink }: { sweatRate: number; hours: number; drink: number },
): number {
  const litres = (sweatRate + 0.1) * hours - drink / 1000;
  const lost = (100 * litres) / person.mass;
  return lost > THIRSTY ? THIRSTY + 0.4 * (lost - THIRSTY) : lost;
}
