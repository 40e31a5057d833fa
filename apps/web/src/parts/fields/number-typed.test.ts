import { expect, test } from 'vitest';
import { numberShown, numberTyped } from './number-typed.ts';

const HOURS = { min: 0, max: 24 };

test.each([
  ['7.5', 7.5],
  ['7,5', 7.5],
  [' .5 ', 0.5],
  ['0', 0],
  ['', null],
  ['  ', null],
  ['25', undefined],
  ['-1', undefined],
  ['7h', undefined],
  ['1,000.5', undefined],
  ['.', undefined],
])('“%s” in a box for hours is %s', (text, value) => {
  expect(numberTyped(text, HOURS)).toBe(value);
});

test('a degree below nought may be typed with either sign', () => {
  const outside = { min: -60, max: 60 };
  expect(numberTyped('-5', outside)).toBe(-5);
  expect(numberTyped('−5', outside)).toBe(-5);
});

test('a box shows no digits that say nothing', () => {
  expect(numberShown(64.000001)).toBe('64');
  expect(numberShown(8.204)).toBe('8.2');
  expect(numberShown(null)).toBe('');
});
