import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isDay } from './day.ts';
import { instant } from './instant.ts';
import { instantAtWallClock, offsetIn } from './zone.ts';

test.each([
  ['2026-03-09', true],
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-3-9', false],
  ['1899-12-31', false],
  ['', false],
])('%s is a day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test('a day across the change to summer time is still one day long', () => {
  const [before, after] = ['2026-03-28', '2026-03-30'];
  if (!isDay(before) || !isDay(after)) throw new Error('not days');
  expect(daysBetween(before, after)).toBe(2);
  expect(addDays(before, 2)).toBe(after);
});

test("a run late in the evening belongs to the runner's own day, not to UTC's", () => {
  const at = instant(Date.UTC(2026, 6, 1, 22, 30));
  expect(dayOf(at, 120)).toBe('2026-07-02');
  expect(dayOf(at, -420)).toBe('2026-07-01');
});

test('Berlin is one hour ahead in winter and two in summer', () => {
  expect(offsetIn('Europe/Berlin', instant(Date.UTC(2026, 0, 1)))).toBe(60);
  expect(offsetIn('Europe/Berlin', instant(Date.UTC(2026, 6, 1)))).toBe(120);
  expect(offsetIn('Mars/Olympus', instant(0))).toBeUndefined();
});

test('a wall clock is turned into the moment it was read', () => {
  const noon = Date.UTC(2026, 6, 1, 12);
  expect(instantAtWallClock(noon, 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 10));
});
