import { expect, test } from 'vitest';
import { daysBetween, dayWords, isCalendarDay, localDay } from './days.ts';

const NEAR = { today: 'Today', yesterday: 'Yesterday' };

test('days are counted on the calendar, over a change of clocks and a leap day', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-30', false],
  ['2026-13-01', false],
  ['26-1-1', false],
  ['yesterday', false],
  ['', false],
])('whether %s is a day of the calendar: %s', (text, is) => {
  expect(isCalendarDay(text)).toBe(is);
});

test('the nearest days have names of their own', () => {
  expect(dayWords('2026-03-09', '2026-03-09', NEAR)).toBe('Today');
  expect(dayWords('2026-03-08', '2026-03-09', NEAR)).toBe('Yesterday');
  expect(dayWords('2026-03-07', '2026-03-09', NEAR)).toBe('Sat, 7 Mar 2026');
});

test('a day is that of the runner’s clock, not of Greenwich', () => {
  expect(localDay(new Date(2026, 0, 5, 0, 10))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 11, 31, 23, 50))).toBe('2026-12-31');
});
