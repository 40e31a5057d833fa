import { expect, test } from 'vitest';
import type { Exposure } from '../causes/cause.ts';
import { doseColumn } from './dose-column.ts';
import type { History } from './history.ts';
import { painfulRunsOf } from './pain-points.ts';

const unknown: Exposure = { obtained: 'unknown', why: 'not-recorded' };
const upTo2 = (value: number): number => Math.min(1, Math.max(0, value / 2));

function measured(value: number, sd = 0): Exposure {
  return { obtained: 'measured', value, sd };
}

test('a cause never measured says nothing and is no zero', () => {
  const column = doseColumn([unknown, unknown, unknown], upTo2);
  expect([...column.centred]).toEqual([0, 0, 0]);
  expect(column.expected[0]).toBeGreaterThan(0.2);
  expect(column.variance[0]).toBeGreaterThan(0.05);
});

test('an unknown run takes the usual of the known ones', () => {
  const column = doseColumn([measured(0), unknown, measured(2)], upTo2);
  expect(column.expected[1]).toBeCloseTo(0.5, 9);
  expect(column.centred[1]).toBeCloseTo(0, 9);
});

test('a noisy measurement is drawn toward the usual, an exact one is not', () => {
  const values = [0.2, 0.6, 1, 1.4, 1.8];
  const exact = doseColumn(
    values.map((v) => measured(v)),
    upTo2,
  );
  const noisy = doseColumn(
    values.map((v) => measured(v, 0.4)),
    upTo2,
  );
  expect(exact.expected[4]).toBeCloseTo(0.9, 9);
  expect(noisy.expected[4]).toBeLessThan(0.8);
  expect(noisy.expected[4]).toBeGreaterThan(0.5);
});

test('an estimate is averaged over its error', () => {
  const column = doseColumn([{ obtained: 'estimated', value: 0, sd: 0.5 }, measured(0)], upTo2);
  expect(column.expected[0]).toBeGreaterThan(0.05);
  expect(column.expected[1]).toBe(0);
});

test('what was carried here from a check keeps its error, what was measured here loses some', () => {
  const values = [0.2, 0.6, 1, 1.4, 1.8];
  const errorOf = (obtained: 'measured' | 'estimated'): number | undefined => {
    const exposures = values.map((value): Exposure => ({ obtained, value, sd: 0.5 }));
    return doseColumn(exposures, (value) => value, { estimates: 'carried' }).variance[0];
  };
  expect(errorOf('estimated')).toBeCloseTo(0.25, 9);
  expect(errorOf('measured')).toBeLessThan(0.1);
});

test('an unknown dose is like that of runs as far', () => {
  const far = Array.from({ length: 20 }, (_, i) => (i < 12 ? 0 : 1));
  const exposures = far.map((long, i) => (i === 19 ? unknown : measured(long * 2)));
  const column = doseColumn(exposures, upTo2, { far });
  expect(column.expected[19]).toBeCloseTo(1);
  expect(doseColumn(exposures, upTo2).expected[19]).toBeCloseTo(7 / 19);
});

test('what lies below the harmless level is not counted, though it helps to recognise the cause', () => {
  const early = (value: number) => Math.max(0, value + 1);
  const column = doseColumn([measured(-0.5), measured(0), measured(1)], early, { harmless: 1 });
  const [runs] = painfulRunsOf(
    { outcome: { pain: Float64Array.of(4, 4, 4) }, painful: [0, 1, 2] } as unknown as History,
    [column],
    1,
  );
  expect(runs?.dose[0]).toBeLessThan(0);
  expect(runs?.dose[1]).toBeCloseTo(0, 1);
  expect(runs?.dose[2]).toBeGreaterThan(0.3);
});
