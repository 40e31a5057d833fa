import { expect, test } from 'vitest';
import { addDays, addMonths, daysOf, monthsBetween, weeksOf } from './calendar.ts';

test('days and months are counted across their ends', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(daysOf('2024-02')).toHaveLength(29);
});

test('a week begins on Monday, and what belongs to another month stays empty', () => {
  const weeks = weeksOf('2026-03');
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01']);
  expect(weeks.at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null]);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
});
