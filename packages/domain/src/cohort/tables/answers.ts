import { type CauseAnswer, VERDICTS } from '../../attribution/answer.ts';
import { CAUSE_IDS, type CauseId } from '../../causes/cause.ts';
import type { StudyRunner } from '../study-runner.ts';
import { decimal, defineTable, text, whole } from '../table.ts';

const SHOWN = { hides: 'nothing' } as const;

export const answers = defineTable<StudyRunner>({
  name: 'answers',
  means:
    'One row a runner: what the answer came to over all told days, worked out without the safety answers, which are in no study.',
  rows: (runner) => [runner],
  columns: [
    text(
      'verdict',
      { means: 'What the answer says as a whole.', missing: 'never', values: VERDICTS },
      ({ answer }) => answer.verdict,
    ),
    countColumn('runs', 'Runs in the answer’s window.', ({ answer }) => answer.window.runs),
    countColumn(
      'reported_runs',
      'Those with a report of pain or of none.',
      ({ answer }) => answer.window.reportedRuns,
    ),
    countColumn(
      'painful_runs',
      'Those with pain of 3 or more.',
      ({ answer }) => answer.window.painfulRuns,
    ),
    ...CAUSE_IDS.flatMap(causeColumns),
    probability(
      'something_else_probability',
      'Posterior probability that none of the five adds anything.',
      ({ answer }) => answer.somethingElse.probability,
    ),
  ],
});

function countColumn(name: string, means: string, cell: (runner: StudyRunner) => number) {
  return whole<StudyRunner>(name, { means, missing: 'never' }, cell);
}

function probability(name: string, means: string, cell: (runner: StudyRunner) => number | null) {
  return decimal<StudyRunner>(
    name,
    { ...SHOWN, means, step: 0.001, unit: '0 to 1', range: [0, 1] },
    cell,
  );
}

function causeColumns(id: CauseId) {
  const of = ({ answer }: StudyRunner): CauseAnswer | undefined =>
    answer.causes.find(({ cause }) => cause === id);
  const name = id.replace('-', '_');
  const points = (part: 'mean' | 'low' | 'high', means: string) =>
    decimal<StudyRunner>(
      `${name}_points_${part}`,
      {
        ...SHOWN,
        ...{
          means,
          step: 0.01,
          unit: 'points of pain, 0 to 10',
          missing: 'there was no painful run',
        },
      },
      (runner) => of(runner)?.painPoints?.[part],
    );
  return [
    probability(
      `${name}_probability`,
      `Posterior probability that “${id}” adds to this runner’s pain.`,
      (runner) => of(runner)?.probability ?? null,
    ),
    points('mean', 'What it added to the painful runs, on average.'),
    points('low', 'Low end of the interval that holds 80 % of the probability.'),
    points('high', 'High end of it.'),
  ];
}
