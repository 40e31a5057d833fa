import { describe, expect, test } from 'vitest';
import { leastSquares } from './least-squares.ts';
import { lowPass, passed } from './low-pass.ts';
import { median, spread } from './median.ts';
import { residualCutoff } from './residual-cutoff.ts';
import { strideRepetition } from './stride-period.ts';

const wave = (frequency: number, rate: number, seconds = 6) =>
  Float64Array.from({ length: seconds * rate }, (_, i) =>
    Math.sin((2 * Math.PI * frequency * i) / rate),
  );

describe('the low-pass', () => {
  test.each([
    [1, 0.99, 1.01],
    [12, 0.68, 0.73],
    [40, 0, 0.02],
  ])(
    'lets %d Hz through by a share that fits a cut-off of 12 Hz, and late by nothing',
    (frequency, low, high) => {
      const [before, after] = [
        wave(frequency, 240),
        lowPass(wave(frequency, 240), { rate: 240, cutoff: 12 }),
      ];
      const middle = { from: 400, to: 1000 };
      let [same, all] = [0, 0];
      for (let i = middle.from; i < middle.to; i += 1) {
        same += (before[i] as number) * (after[i] as number);
        all += (before[i] as number) ** 2;
      }
      expect(same / all).toBeGreaterThanOrEqual(low);
      expect(same / all).toBeLessThanOrEqual(high);
      expect(same / all).toBeCloseTo(passed(frequency, { rate: 240, cutoff: 12 }), 1);
    },
  );

  test.each([30, 24, 8])(
    'stays within its input at %d frames a second, where the cut-off is near half the rate',
    (rate) => {
      for (const cutoff of [8, 10.5, 13]) {
        expect(Math.max(...lowPass(wave(2, rate), { rate, cutoff }).map(Math.abs))).toBeLessThan(
          1.3,
        );
      }
    },
  );
});

test('residual analysis asks for a higher cut-off where there is more to keep', () => {
  const noise = (i: number) => 0.02 * Math.sin(i * i * 12.9898);
  const slow = wave(1.4, 120).map((value, i) => value + noise(i));
  const quick = slow.map((value, i) => value + 0.3 * Math.sin((2 * Math.PI * 9 * i) / 120));
  const bounds = { rate: 120, low: 4, high: 14 };
  expect(residualCutoff(quick, bounds)).toBeGreaterThan(residualCutoff(slow, bounds));
});

test('a stride is found to a hundredth of a frame’s time, and nothing where nothing repeats', () => {
  expect(strideRepetition(wave(1.437, 30, 10), 30)?.period).toBeCloseTo(1 / 1.437, 2);
  expect(
    strideRepetition(
      Float64Array.from({ length: 300 }, (_, i) => i),
      30,
    ),
  ).toBeUndefined();
  expect(strideRepetition(new Float64Array(300), 30)).toBeUndefined();
});

test('a wild value moves neither median nor spread much', () => {
  expect(median([1, 2, 3, 4, 1000])).toBe(3);
  expect(spread([1, 2, 3, 4, 1000])).toBeCloseTo(1.48, 2);
});

test('rows that do not settle the weights give none', () => {
  expect(
    leastSquares(
      [
        [1, 2],
        [2, 4],
        [3, 6],
      ],
      [1, 2, 3],
    ),
  ).toBeUndefined();
  expect(
    leastSquares(
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
      [2, 3, 5],
    )?.weights,
  ).toEqual([2, 3]);
});
