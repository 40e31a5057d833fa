import { expect, test } from 'vitest';
import { FIELD, weekBars } from './week-bars.ts';

const weeks = (...minutes: readonly number[]) =>
  minutes.map((m, i) => ({ monday: `2026-03-${String(2 + 7 * i).padStart(2, '0')}`, minutes: m }));

test('bars stand on the ground, fit the field and are as high as their minutes', () => {
  const { bars, top } = weekBars(weeks(0, 30, 60));
  expect(top).toBe(60);
  expect(bars.map(({ height }) => height)).toEqual([0, FIELD.height / 2, FIELD.height]);
  for (const { x, y, width, height } of bars) {
    expect(y + height).toBe(FIELD.height);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(FIELD.width);
  }
});

test.each([
  [[5], 30],
  [[31], 40],
  [[101], 150],
])('with %j minutes the field reaches up to %i', (minutes, top) => {
  expect(weekBars(weeks(...minutes)).top).toBe(top);
});

test('no weeks are no bars', () => {
  expect(weekBars([]).bars).toEqual([]);
});
