import { expect, test } from 'vitest';
import { roughly } from './amounts.ts';
import { shownOf } from './copying.ts';

const half = { arrived: 1, files: 1200, bytes: 50e6, total: 100e6, ms: 5000 };

test('copying tells files, bytes, part and, once the pace is known, the time left', () => {
  expect(shownOf(half)).toMatchObject({
    files: '1 of 1,200 files',
    bytes: '50 MB of 100 MB',
    left: 'a few seconds left',
    done: 0.5,
  });
  expect(shownOf({ ...half, ms: 200 }).left).toBe('');
  expect(shownOf({ ...half, bytes: 100e6 }).left).toBe('');
});

test('empty files can be copied, though their part cannot be told', () => {
  expect(shownOf({ ...half, bytes: 0, total: 0 })).toMatchObject({ bytes: '', done: null });
});

test('the time left is said roughly, so that it does not flicker', () => {
  expect([4, 43, 61, 200].map(roughly)).toEqual([
    'a few seconds',
    '40 seconds',
    '60 seconds',
    '3 minutes',
  ]);
});
