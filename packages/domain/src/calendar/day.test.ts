import fc from 'fast-check';
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

const aDay = (text: string) => {
  if (!isDay(text)) throw new Error(`${text} is no day`);
  return text;
};

test.each([
  ['over the end of a year', '2026-12-31', 1, '2027-01-01'],
  ['over the end of February', '2026-02-28', 1, '2026-03-01'],
  ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ['over a year without a leap day at its century', '2100-02-28', 1, '2100-03-01'],
  ['back over the start of a year', '2026-01-01', -1, '2025-12-31'],
])('a step %s', (_, from, days, to) => {
  expect(addDays(aDay(from), days)).toBe(to);
  expect(daysBetween(aDay(from), aDay(to))).toBe(days);
});

test('any number of days there and back is where one was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (days) => {
      const there = addDays(aDay('2026-03-09'), days);
      expect(isDay(there)).toBe(true);
      expect(daysBetween(aDay('2026-03-09'), there)).toBe(days);
      expect(addDays(there, -days)).toBe('2026-03-09');
    }),
    { seed: 1 },
  );
});
