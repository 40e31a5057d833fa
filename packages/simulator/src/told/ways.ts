import type { Random } from '../random/random.ts';
import type { Measured, SimulationOptions } from '../world/options.ts';

/** How a runner keeps records: what is measured, how often, and how faithfully the diary is filled. */
export interface Ways {
  /** Chance of a row for a run without pain, while the diary is kept at all. */
  readonly diary: number;
  readonly nextMorning: number;
  readonly restDays: number;
  /** Chance that a row holds sleep, stress and sitting. */
  readonly context: number;
  readonly weighing: number;
  /** Days between looks at the form; 0 is never. */
  readonly formEvery: number;
  readonly testsEvery: number;
  /** Chance that a strength session is written down. */
  readonly strength: number;
  readonly watch: Watch;
}

export interface Watch {
  readonly device: string;
  readonly dynamics: boolean;
  readonly footPod: boolean;
}

export const WATCHES = {
  plain: { device: 'Garmin Forerunner 55', dynamics: false, footPod: false },
  dynamics: { device: 'Garmin Forerunner 955', dynamics: true, footPod: false },
  'foot-pod': { device: 'Garmin Fenix 7', dynamics: true, footPod: true },
} as const satisfies Readonly<Record<string, Watch>>;

const WAYS: Readonly<Record<Measured, Ways>> = {
  sparse: {
    diary: 0.62,
    nextMorning: 0.5,
    restDays: 0.05,
    context: 0.15,
    weighing: 0.01,
    formEvery: 0,
    testsEvery: 0,
    strength: 0.4,
    watch: WATCHES.plain,
  },
  usual: {
    diary: 0.86,
    nextMorning: 0.75,
    restDays: 0.14,
    context: 0.75,
    weighing: 0.2,
    formEvery: 35,
    testsEvery: 56,
    strength: 0.93,
    watch: WATCHES.dynamics,
  },
  full: {
    diary: 0.97,
    nextMorning: 0.95,
    restDays: 0.6,
    context: 0.97,
    weighing: 0.85,
    formEvery: 14,
    testsEvery: 28,
    strength: 1,
    watch: WATCHES['foot-pod'],
  },
};

export function waysOf(options: SimulationOptions, random: Random): Ways {
  const ways = WAYS[options.measured ?? 'usual'];
  return { ...ways, diary: Math.min(0.99, ways.diary * random.between(0.92, 1.08)) };
}
