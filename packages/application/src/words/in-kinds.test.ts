import { expect, test } from 'vitest';
import { inKinds } from './in-kinds.ts';

const problem = (line: number, field: string, received = '0.08') => ({
  code: 'value-out-of-range' as const,
  place: { file: 'Activities.csv', line, field },
  expected: '0.2 to 2.5 m a step',
  received,
});
const told = ({ place }: { place: { line?: number; field?: string } }) =>
  `line ${place.line}, ${place.field}.`;

test('many rows with one fault are one sentence: the first, and where the others are', () => {
  const steps = Array.from({ length: 47 }, (_, i) => problem(i + 2, 'Avg Stride Length'));
  expect(inKinds([...steps, problem(9, 'Avg HR')], told, 'first-of-a-kind')).toEqual([
    'line 2, Avg Stride Length. The same in 46 more places: lines 3, 4, 5, 6, 7, 8, 9, 10 and 38 more.',
    'line 9, Avg HR.',
  ]);
});

test('a few are told one by one, and all of them where that is asked for', () => {
  const few = [2, 3, 4].map((line) => problem(line, 'Avg HR'));
  expect(inKinds(few, told, 'first-of-a-kind')).toHaveLength(3);
  const many = [2, 3, 4, 5].map((line) => problem(line, 'Avg HR'));
  expect(inKinds(many, told, 'first-of-a-kind')).toEqual([
    'line 2, Avg HR. The same in 3 more places: lines 3, 4 and 5.',
  ]);
  expect(inKinds(many, told, 'all')).toHaveLength(4);
});

test('how many more there were than are listed is said for itself', () => {
  const rows = [2, 3, 4, 5].map((line) => problem(line, 'Avg HR'));
  const last = problem(9, 'Avg HR', '12 more such, this the last');
  expect(inKinds([...rows, last], told, 'first-of-a-kind')).toHaveLength(2);
});
