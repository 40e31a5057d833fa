import { expect, test } from 'vitest';
import { pointsScale } from './points-scale.ts';

const whisker = (high: number) => ({ interval: { mean: high / 2, low: 0, high } });

test('small effects share a scale on which they look small', () => {
  const scale = pointsScale([whisker(0.4), { interval: null }]);
  expect(scale.ticks).toEqual([0, 1, 2, 3]);
  expect(scale.at(0.4) - scale.at(0)).toBeLessThan(15);
});

test('large effects fit, with fewer ticks', () => {
  const scale = pointsScale([whisker(7.2)]);
  expect(scale.ticks).toEqual([0, 2, 4, 6, 8]);
  expect(scale.at(7.2)).toBeLessThanOrEqual(97);
});
