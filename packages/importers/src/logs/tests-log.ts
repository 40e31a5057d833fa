import { STRENGTH_TESTS, type StrengthTest } from '@plumbline/domain';
import { aNumber, oneOf } from './kind.ts';
import type { LogRow, LogShape, ValuesOf } from './log-table.ts';

export const TESTS_COLUMNS = {
  test: oneOf(...STRENGTH_TESTS),
  value: aNumber(0, 7200, ''),
  unit: oneOf('s', 'reps'),
} as const;
type TestsColumns = typeof TESTS_COLUMNS;

export const TESTS: LogShape<TestsColumns> = {
  columns: TESTS_COLUMNS,
  required: ['test', 'value', 'unit'],
  hasRun: false,
  oneForEachRun: false,
};

export function strengthTest({ origin, day, values, extra }: LogRow<TestsColumns>): StrengthTest {
  const { test, value, unit } = values;
  if (test === undefined || value === undefined || unit === undefined) {
    throw new Error('a row was read without a cell that its log requires');
  }
  return { origin, day, test, value, unit, extra };
}

/** The cells that read as `entry` again. */
export function testValues({ test, value, unit }: StrengthTest): ValuesOf<TestsColumns> {
  return { test, value, unit };
}
