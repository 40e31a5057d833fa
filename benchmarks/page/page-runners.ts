import { type Day, QUESTION_IDS, type RunnerRecords } from '@plumbline/domain';
import { DEMO_RUNNER, type SimulationOptions, simulateRecords } from '@plumbline/simulator';

/** A runner whose page is drawn, and the evening on which that is done. */
export interface PageRunner {
  readonly id: 'sample' | 'two-years' | 'almost-nothing';
  readonly name: string;
  readonly records: RunnerRecords;
  readonly now: Date;
}

const TWO_YEARS: SimulationOptions = {
  seed: 11,
  causes: ['overload', 'weakness', 'dehydration'],
  from: '2024-04-01' as Day,
  days: 730,
  runs: 330,
  measured: 'full',
};

/** The sample runner, one with two years of runs and all that can be measured, and one with two runs and one row. */
export function pageRunners(): readonly PageRunner[] {
  const sample = simulateRecords(DEMO_RUNNER).records;
  const twoYears = simulateRecords(TWO_YEARS).records;
  return [
    pageRunner('sample', 'the sample runner', sample),
    pageRunner('two-years', 'two years of runs', twoYears),
    pageRunner('almost-nothing', 'two runs, one of them with pain', hardlyAny(sample)),
  ];
}

function pageRunner(id: PageRunner['id'], name: string, records: RunnerRecords): PageRunner {
  const last = records.runs
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return {
    id,
    name,
    records: { ...records, triage: noToAll() },
    now: new Date(`${last}T21:00:00Z`),
  };
}

function hardlyAny({ runs, diary, ...rest }: RunnerRecords): RunnerRecords {
  const kept = runs.slice(0, 2);
  const day = kept.at(-1)?.day;
  const rows = diary.filter((row) => row.day === day).slice(0, 1);
  const none = { strength: [], tests: [], hydration: [], form: [], profile: undefined };
  return { ...rest, ...none, runs: kept, diary: rows };
}

/** Nothing is explained before the safety questions are answered. */
function noToAll(): NonNullable<RunnerRecords['triage']> {
  const no = { value: false, since: undefined, examined: undefined };
  return {
    age: 41,
    sex: undefined,
    answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, no])),
    seen: undefined,
  };
}
