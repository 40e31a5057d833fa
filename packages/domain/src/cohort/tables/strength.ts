import { EXERCISES, exerciseNamed } from '../../causes/weakness/catalogue.ts';
import { STRENGTH_TESTS, type StrengthEntry, type StrengthTest } from '../../record/strength.ts';
import { decimal, defineTable, text, whole } from '../table.ts';
import { dayColumn, type OfDay } from './day-column.ts';

interface StrengthRow extends OfDay {
  readonly entry: StrengthEntry;
}

interface TestRow extends OfDay {
  readonly test: StrengthTest;
}

const OTHER = 'other';

export const strength = defineTable<StrengthRow>({
  name: 'strength',
  means: 'One row for each exercise of a strength session.',
  rows: (runner) => runner.timeline.strength.map((entry) => ({ runner, day: entry.day, entry })),
  columns: [
    dayColumn(),
    text(
      'exercise',
      {
        means: `The exercise by the catalogue’s name; “${OTHER}” for what the catalogue does not know, whatever the runner wrote.`,
        missing: 'never',
        values: [...EXERCISES.map(({ name }) => name), OTHER],
      },
      ({ entry }) => exerciseNamed(entry.exercise)?.name ?? OTHER,
    ),
    whole('sets', { means: 'Sets.' }, ({ entry }) => entry.sets),
    whole('reps', { means: 'Repetitions of a set.' }, ({ entry }) => entry.reps),
    whole(
      'hold_seconds',
      { unit: 's, to five', step: 5, means: 'Time of one hold.' },
      ({ entry }) => entry.hold,
    ),
    decimal('load_kg', { unit: 'kg', step: 1, means: 'Load.' }, ({ entry }) => entry.load),
    whole('minutes', { unit: 'min', means: 'Time of it all.' }, ({ entry }) => entry.minutes),
  ],
});

export const tests = defineTable<TestRow>({
  name: 'tests',
  means: 'One row for each field test of strength.',
  rows: (runner) => runner.timeline.tests.map((test) => ({ runner, day: test.day, test })),
  columns: [
    dayColumn(),
    text(
      'test',
      { means: 'The test.', missing: 'never', values: STRENGTH_TESTS },
      ({ test }) => test.test,
    ),
    whole(
      'value',
      { unit: 'by the column `unit`', means: 'The result.' },
      ({ test }) => test.value,
    ),
    text(
      'unit',
      { means: 'Unit of the result.', missing: 'never', values: ['s', 'reps'] },
      ({ test }) => test.unit,
    ),
  ],
});
