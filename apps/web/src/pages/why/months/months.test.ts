import type { CauseSummary, MonthView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { monthInWords, namesOf } from './month-words.ts';
import { monthsLayout } from './months-layout.ts';

const MARCH: MonthView = {
  month: '2026-03',
  runs: 6,
  km: 52,
  reports: 5,
  painMean: 1.25,
  painWorst: 3,
  high: [{ cause: 'overload', runs: 1 }],
};
const APRIL: MonthView = {
  ...MARCH,
  month: '2026-04',
  runs: 1,
  km: 26,
  reports: 0,
  painMean: null,
  painWorst: null,
  high: [],
};
const CAUSES = ['overload', 'form'] as const;
const km = (stored: number) => stored;

test('a month with twice the distance has a bar twice as high', () => {
  const { marks, distanceBottom } = monthsLayout([MARCH, APRIL], CAUSES, 600, km);
  const [march, april] = marks.map(({ bar }) => distanceBottom - bar);
  expect(march).toBeCloseTo(2 * (april ?? 0), 5);
});

test('the pain line stops where nothing was reported', () => {
  const { marks, painLine } = monthsLayout([MARCH, APRIL, MARCH], CAUSES, 600, km);
  expect(marks[1]).toMatchObject({ mean: null, worst: null });
  expect(painLine.match(/M/g)).toHaveLength(2);
});

test('only causes that were high in some month have a row', () => {
  expect(monthsLayout([MARCH, APRIL], CAUSES, 600, km).rows.map(({ cause }) => cause)).toEqual([
    'overload',
  ]);
});

test('more months than fit are scrolled, not squeezed', () => {
  const { column, width } = monthsLayout(
    Array.from({ length: 24 }, () => MARCH),
    CAUSES,
    240,
    km,
  );
  expect(column).toBeGreaterThanOrEqual(30);
  expect(width).toBeGreaterThan(240);
});

test('a month in words says what its picture shows', () => {
  const names = namesOf([{ cause: 'overload', name: 'Overload' } as CauseSummary]);
  const distance = (stored: number) => `${stored.toFixed(1)} km`;
  expect(monthInWords(MARCH, distance, names)).toBe(
    'March 2026: 6 runs, 52.0 km; pain 1.3 on average, 3 at worst, in 5 reports; Overload: 1 run',
  );
  expect(monthInWords(APRIL, distance, names)).toBe('April 2026: 1 run, 26.0 km; no pain reports');
});
