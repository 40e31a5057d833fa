import { CAUSE_IDS, type CauseId } from '@plumbline/domain';
import { randomFor } from '../random/random.ts';
import type { SimulationOptions } from './options.ts';

/** Kinds of runners that an honest answer must do right by. */
export const SCENARIO_NAMES = [
  'one-cause',
  'two-causes',
  'entangled',
  'no-cause',
  'flare-ups',
  'hidden-confounder',
  'next-morning',
  'sparse',
  'twelve-runs',
] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];

/** A runner of that kind; which causes act, and how many runs there are, follow from the seed. */
export function scenario(name: ScenarioName, seed: number): SimulationOptions {
  const random = randomFor(seed, `scenario ${name}`);
  const one = random.pick(CAUSE_IDS);
  const runs = random.whole(60, 130);
  switch (name) {
    case 'one-cause':
      return { seed, causes: [one], runs };
    case 'two-causes':
      return { seed, causes: [one, otherThan(one, random.next())], runs };
    case 'entangled':
      return {
        seed,
        causes: [random.chance(0.5) ? 'overload' : 'dehydration'],
        runs,
        entangled: 'long-runs-are-hot',
      };
    case 'no-cause':
      return { seed, causes: [], runs };
    case 'flare-ups':
      return { seed, causes: [], runs, flareUpsPerYear: 6 };
    case 'hidden-confounder':
      return { seed, causes: [], runs, hidden: 'lifting' };
    case 'next-morning':
      return { seed, causes: [one], runs, timing: 'next-morning' };
    case 'sparse':
      return { seed, causes: [one], runs, measured: 'sparse' };
    case 'twelve-runs':
      return { seed, causes: random.chance(0.5) ? [one] : [], runs: 12 };
  }
}

function otherThan(one: CauseId, draw: number): CauseId {
  const others = CAUSE_IDS.filter((cause) => cause !== one);
  return others[Math.floor(draw * others.length)] ?? one;
}
