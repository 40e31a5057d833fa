import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

test.each([
  ['a sign that somebody should look', 'same_day', 200, 50, true, 'see_someone_first'],
  ['nine reports, all painful', 'none', 9, 9, true, 'too_little_data'],
  ['ten reports, three painful', 'none', 10, 3, true, 'causes_found'],
  ['nineteen reports, two painful', 'none', 19, 2, true, 'too_little_data'],
  ['twenty reports, two painful', 'none', 20, 2, false, 'nothing_stands_out'],
  ['twenty reports, none painful', 'none', 20, 0, false, 'no_pain'],
  ['within days is not a stop for an answer', 'within_days', 40, 9, false, 'nothing_stands_out'],
] as const)('%s', (_, tier, reported, painful, anyFound, verdict) => {
  expect(verdictOf({ tier, reported, painful, anyFound })).toBe(verdict);
});
