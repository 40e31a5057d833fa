import type { TestEntryView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { FIELD, historyPicture } from './history-picture.ts';

function result(day: string, value: number): TestEntryView {
  return { id: day, day, test: 'prone_plank', value, unit: 's' };
}

test('results lie by day and by value, and fit the field', () => {
  const picture = historyPicture([
    [result('2026-01-01', 60), result('2026-01-31', 120)],
    [result('2026-01-16', 90)],
  ]);
  expect(picture?.levels).toEqual([0, 60, 120]);
  expect(picture?.days).toEqual(['2026-01-01', '2026-01-31']);
  expect(picture?.lines).toMatchObject([
    [
      { x: 0, y: FIELD.height / 2 },
      { x: FIELD.width, y: 0 },
    ],
    [{ x: FIELD.width / 2, y: FIELD.height / 4 }],
  ]);
});

test('one result stands in the middle, none is no picture', () => {
  expect(historyPicture([[result('2026-01-01', 9)]])?.lines[0]?.[0]?.x).toBe(FIELD.width / 2);
  expect(historyPicture([[], []])).toBeUndefined();
});

test.each([
  [0, 2],
  [9, 10],
  [47, 50],
  [99, 100],
  [310, 400],
  [1000, 1000],
])('a best of %i needs a field up to %i', (value, top) => {
  expect(historyPicture([[result('2026-01-01', value)]])?.levels[2]).toBe(top);
});
