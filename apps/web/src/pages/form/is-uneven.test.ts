import { expect, test } from 'vitest';
import { isUneven } from './is-uneven.ts';

const every = (gap: number, count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => from + i * gap);

test.each([
  ['even', every(1 / 30, 60), false],
  [
    'even but for a picture that is missing here and there',
    every(1 / 30, 60).filter((_, i) => i % 20 !== 5),
    false,
  ],
  ['a little uneven, as phones film', every(1 / 30, 60).map((t, i) => t + (i % 3) * 0.002), false],
  ['slow in the middle', [...every(1 / 240, 60), ...every(1 / 30, 60, 1)], true],
  ['none', [], false],
])('times that are %s', (_, times, uneven) => {
  expect(isUneven(times)).toBe(uneven);
});
