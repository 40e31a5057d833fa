import type { StreamView } from '@plumbline/application';
import { describe, expect, test } from 'vitest';
import { formatFor } from '../../show/format.ts';
import { drawRoute, pointOf } from './route-of.ts';
import { heightOf, marksOf, pathOf, rangeOf, runningMean } from './streams/draw.ts';
import { changeText, lanesOf, meanOf, meanWithin } from './streams/lane.ts';
import {
  isWhole,
  momentAtKm,
  momentsIn,
  moveEnd,
  nearestMoment,
  partBetween,
} from './streams/part.ts';

const metric = formatFor({ units: 'metric', temperature: 'celsius' });
const imperial = formatFor({ units: 'imperial', temperature: 'fahrenheit' });

const stream = (name: StreamView['name'], values: StreamView['values'], unit = ''): StreamView => ({
  name,
  says: name,
  unit,
  values,
  mean: null,
  thirds: { first: values[0] ?? null, last: values.at(-1) ?? null },
});

describe('a stream made ready to draw', () => {
  test('streams stand in one order, without the speed, which the pace tells, and without those that are empty', () => {
    const streams = [
      stream('impactG', [4]),
      stream('gradient', [1]),
      stream('speed', [3]),
      stream('cadence', [null, null]),
      stream('pace', [300]),
    ];
    expect(lanesOf(streams, metric).map(({ name }) => name)).toEqual([
      'pace',
      'gradient',
      'impactG',
    ]);
  });

  test('a runner who thinks in miles reads minutes a mile and °F', () => {
    const [pace, warm] = lanesOf([stream('pace', [300]), stream('temperature', [25])], imperial);
    expect([pace?.text(pace.values[0] ?? 0), pace?.unit]).toEqual(['8:03', '/mi']);
    expect([warm?.values[0], warm?.unit]).toEqual([77, '°F']);
  });

  test.each([
    ['pace', 300, 309, '+0:09'],
    ['heartRate', 150, 146, '−4'],
    ['gradient', 1.02, 1.01, '0.0'],
    ['cadence', 95.49, 93.51, '−1'],
    ['pace', 300.4, 309.6, '+0:10'],
  ] as const)('%s from %d to %d is a change of %s', (name, first, last, said) => {
    const [lane] = lanesOf([stream(name, [first, last])], metric);
    expect(lane && changeText(lane, first, last)).toBe(said);
  });

  test('of the whole run a stream says what the run itself says; of a part, time over distance', () => {
    const whole = { ...stream('pace', [300, 600]), mean: 395 };
    const [pace] = lanesOf([whole], metric);
    expect(pace && meanWithin(pace, 0, 2)).toBe(395);
    expect(pace && meanWithin({ ...pace, mean: null }, 0, 2)).toBeCloseTo(400);
  });

  test.each([
    ['verticalOscillation', 86, '3.39', 'in'],
    ['stepLength', 1070, '42.13', 'in'],
    ['altitude', 100, '328', 'ft'],
  ] as const)('a runner who thinks in inches reads %s so', (name, mm, said, unit) => {
    const [lane] = lanesOf([stream(name, [mm], 'mm')], imperial);
    expect([lane?.text(lane.values[0] ?? 0), lane?.unit]).toEqual([said, unit]);
  });

  test('what is missing is in no mean', () => {
    expect(meanOf([1, null, 3, 100], 0, 3)).toBe(2);
    expect(meanOf([null], 0, 1)).toBeNull();
  });
});

describe('the scale of a stream', () => {
  test('a stop at a light does not press the rest flat', () => {
    const values = [...Array.from({ length: 500 }, (_, i) => 300 + (i % 20)), 5000, null];
    const { low, high } = rangeOf(values, 10);
    expect(low).toBeGreaterThan(290);
    expect(high).toBeLessThan(330);
    expect(heightOf(5000, { low, high }, false)).toBe(1.05);
  });

  test('a stream that never changes still has a scale', () => {
    expect(rangeOf([20, 20], 4)).toEqual({ low: 18, high: 22 });
    expect(rangeOf([], 4)).toEqual({ low: -2, high: 2 });
  });

  test('a quicker pace is higher', () => {
    const range = { low: 300, high: 400 };
    expect(heightOf(310, range, true)).toBeGreaterThan(heightOf(390, range, true));
  });

  test('a path is broken where values are missing', () => {
    expect(pathOf([0, 1, 2, 3], [0, 10, null, 5], { low: 0, high: 10 }, false)).toBe(
      'M0 100.0L1 0.0M3 50.0',
    );
  });

  test('a running mean goes round what is missing', () => {
    expect(runningMean([1, 3, null, 5, 7], 3)).toEqual([2, 2, null, 6, 6]);
    expect(runningMean([4, 8], 1)).toEqual([4, 8]);
  });

  test.each([
    [0, 3900, 8, true, [0, 600, 1200, 1800, 2400, 3000, 3600]],
    [287, 352, 3, true, [300, 330]],
    [-3.2, 3.4, 3, false, [0]],
    [236, 262, 3, false, [240, 250, 260]],
  ])('from %d to %d at most %d marks', (low, high, most, isClock, marks) => {
    expect(marksOf({ low, high }, most, isClock).map((one) => one + 0)).toEqual(marks);
  });
});

describe('the part of a run that is shown', () => {
  const whole = { from: 0, to: 3600 };

  test.each([
    ['drawn from left to right', 600, 1200, { from: 600, to: 1200 }],
    ['drawn from right to left', 1200, 600, { from: 600, to: 1200 }],
    ['a slip of the finger', 600, 602, { from: 571, to: 631 }],
    ['drawn beyond the end', 3000, 9000, { from: 3000, to: 3600 }],
    ['at the very end', 3600, 3600, { from: 3540, to: 3600 }],
  ])('%s', (_, a, b, part) => {
    expect(partBetween(a, b, whole)).toEqual(part);
  });

  test('one end moves, the other stays', () => {
    const part = { from: 600, to: 1200 };
    expect(moveEnd(part, 'from', 900, whole)).toEqual({ from: 900, to: 1200 });
    expect(moveEnd(part, 'from', 1300, whole)).toEqual({ from: 1140, to: 1200 });
    expect(moveEnd(part, 'to', 4000, whole)).toEqual({ from: 600, to: 3600 });
    expect(isWhole(part, whole)).toBe(false);
    expect(isWhole(whole, whole)).toBe(true);
  });

  test('its moments, and the moment nearest to a second', () => {
    const seconds = [0, 10, 20, 30];
    expect(momentsIn(seconds, { from: 5, to: 20 })).toEqual({ first: 1, end: 3 });
    expect([-5, 4, 6, 25, 99].map((second) => nearestMoment(seconds, second))).toEqual([
      0, 0, 1, 3, 3,
    ]);
    expect(momentAtKm([null, 0.5, 1], 0.7)).toBe(2);
    expect(momentAtKm([null], 0.7)).toBeNull();
  });
});

describe('the shape of a route', () => {
  test('north is up, and there is room around', () => {
    const drawn = drawRoute([
      [0, 0],
      [100, 0],
      [100, 100],
    ]);
    expect(drawn?.points[2]?.[1]).toBeLessThan(drawn?.points[0]?.[1] ?? 0);
    expect(drawn).toMatchObject({ width: 116, height: 116, bar: 20, wide: 100, tall: 100 });
    expect(drawn?.apart).toBeCloseTo(141.4, 1);
  });

  test('a run on the spot, and no run at all', () => {
    expect(
      drawRoute([
        [0, 0],
        [0, 0],
      ]),
    ).toMatchObject({ wide: 0, width: 8 });
    expect(drawRoute([[0, 0]])).toBeNull();
  });

  test('a moment is found along a route told less often', () => {
    expect(pointOf(600, 1199, 1200)).toBe(599);
    expect(pointOf(600, 0, 1200)).toBe(0);
    expect(pointOf(600, 0, 1)).toBe(0);
  });
});
