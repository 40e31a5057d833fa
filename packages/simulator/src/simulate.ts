import {
  type CauseId,
  type Centimetres,
  type Kilograms,
  known,
  type Profile,
  type RunId,
  type RunnerRecords,
} from '@plumbline/domain';
import { type Random, randomFor } from './random/random.ts';
import { keepDiary } from './told/diary.ts';
import { formChecks } from './told/form-checks.ts';
import { weighings } from './told/hydration.ts';
import { measuredRun } from './told/runs.ts';
import { strengthLog, strengthTests } from './told/strength-log.ts';
import { type Ways, waysOf } from './told/ways.ts';
import { worstOf } from './world/felt-pain.ts';
import { type Life, live } from './world/live.ts';
import type { SimulationOptions } from './world/options.ts';
import type { Person } from './world/person.ts';

/** What is truly so, which no runner knows. */
export interface Truth {
  readonly causes: readonly CauseId[];
  /** In the order of the runs. */
  readonly runs: readonly RunTruth[];
}

export interface RunTruth {
  readonly run: RunId;
  /** Worst of during, after and next morning, with all its decimals; 0–10. */
  readonly worst: number;
  /** Points of it that would be gone had the cause never acted. Causes that do not act are not there. */
  readonly added: Readonly<Partial<Record<CauseId, number>>>;
  /** Points of it that would be gone had the cause not acted on this run alone. */
  readonly addedByThisRun: Readonly<Partial<Record<CauseId, number>>>;
  /**
   * Points of it that would be gone had the cause been at its harmless level on this run alone: of overload, had
   * the run been no longer than the longest of the 30 days before; of the others, had the cause not acted.
   */
  readonly addedAboveHarmless: Readonly<Partial<Record<CauseId, number>>>;
}

/** A life, what was written down of it, and what was true. */
export interface SimulatedRunner {
  readonly options: SimulationOptions;
  readonly life: Life;
  readonly ways: Ways;
  readonly records: RunnerRecords;
  readonly truth: Truth;
}

/** One runner, the same for the same options on every machine. Takes a few milliseconds. */
export function simulateRunner(options: SimulationOptions): SimulatedRunner {
  const life = live(options);
  const dice = (purpose: string): Random => randomFor(options.seed, `told ${purpose}`);
  const ways = waysOf(options, dice('ways'));
  const watching = dice('watch');
  const runs = life.runs.map((lived, index) => {
    return measuredRun(life, lived, { watch: ways.watch, random: watching, index });
  });
  return {
    options,
    life,
    ways,
    records: {
      runs,
      diary: keepDiary(life, ways, dice('diary')),
      strength: strengthLog(life, ways, dice('strength')),
      tests: strengthTests(life, ways, dice('tests')),
      hydration: weighings(life, ways, dice('hydration')),
      form: formChecks(life, ways, dice('form')),
      profile: profileOf(life.person),
      triage: undefined,
      intake: undefined,
      care: undefined,
      shares: [],
      experiments: [],
      wishes: undefined,
      screenings: [],
    },
    truth: {
      causes: options.causes,
      runs: life.runs.map(({ pain, added, addedByThisRun, addedAboveHarmless }, i) => {
        const run = runs[i]?.id;
        if (run === undefined) throw new Error('a lived run was not measured');
        return { run, worst: worstOf(pain), added, addedByThisRun, addedAboveHarmless };
      }),
    },
  };
}

/** The records alone, as if a folder had been imported, and the truth behind them. */
export function simulateRecords(options: SimulationOptions): {
  readonly records: RunnerRecords;
  readonly truth: Truth;
} {
  const { records, truth } = simulateRunner(options);
  return { records, truth };
}

function profileOf(person: Person): Profile {
  return {
    sex: person.sex,
    birthYear: known(person.birthYear),
    height: known(Math.round(person.height) as Centimetres),
    mass: known((Math.round(person.mass * 2) / 2) as Kilograms),
    timeZone: person.place.zone,
    units: 'metric',
    conditions: known([]),
    earlierBackPain: 'once',
    extra: {},
  };
}
