import { expect, test } from 'vitest';
import { stepTo } from './step-to.ts';

test.each([
  ['ArrowRight', 2, 3],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 2, 1],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['a', 1, null],
])('%s from %d leads to %s', (key, from, to) => {
  expect(stepTo(key, from, 5)).toBe(to);
});
