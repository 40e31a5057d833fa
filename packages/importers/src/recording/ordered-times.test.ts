import { expect, test } from 'vitest';
import { orderedTimes } from './ordered-times.ts';

const START = Date.UTC(2026, 2, 9, 6, 30);
const at = (...seconds: number[]): Float64Array => {
  return Float64Array.from(seconds, (second) => START + second * 1000);
};
const upTo = (count: number, from = 0): number[] =>
  Array.from({ length: count }, (_, i) => from + i);
const secondsOf = (ms: Float64Array): number[] => [...ms].map((each) => (each - START) / 1000);

test('times that run on are kept as they are', () => {
  const { kept, ms, faults } = orderedTimes(at(0, 1, 2, 10, 700));
  expect([...kept]).toEqual([0, 1, 2, 3, 4]);
  expect(secondsOf(ms)).toEqual([0, 1, 2, 10, 700]);
  expect(faults).toEqual([]);
});

test('two parts of one second are both kept, to be merged', () => {
  expect(secondsOf(orderedTimes(at(0, 1, 1, 2)).ms)).toEqual([0, 1, 1, 2]);
});

test('a sample that arrived late is left out', () => {
  const { kept, faults } = orderedTimes(at(0, 1, 2, 4, 3, 5, 6));
  expect([...kept]).toEqual([0, 1, 2, 3, 5, 6]);
  expect(faults).toEqual([{ at: 4, kind: 'out-of-order', seconds: -1 }]);
});

test('one impossible time among good ones does not take the good ones with it', () => {
  const { kept, faults } = orderedTimes(at(0, 1, 2, 900_000_000, 3, 4));
  expect([...kept]).toEqual([0, 1, 2, 4, 5]);
  expect(faults[0]).toMatchObject({ at: 3, kind: 'out-of-order' });
});

test('a clock set forward by satellites after the start: the start moves to where the run was', () => {
  const wrong = upTo(15, -200_000_000);
  const { kept, ms, faults } = orderedTimes(at(...wrong, ...upTo(60)));
  expect(kept.length).toBe(75);
  expect(secondsOf(ms)).toEqual(upTo(75, -15));
  expect(faults).toMatchObject([{ at: 15, kind: 'clock-changed' }]);
});

test('a clock set back in the middle loses no sample', () => {
  const { ms, faults } = orderedTimes(at(...upTo(100, 3600), ...upTo(60, 100)));
  expect(secondsOf(ms)).toEqual(upTo(160, 3600));
  expect(faults).toMatchObject([{ at: 100, kind: 'clock-changed', seconds: -3599 }]);
});

test('samples without a time, or from before there were watches, are left out', () => {
  const { kept, faults } = orderedTimes(Float64Array.of(Number.NaN, START, 0, START + 1000));
  expect([...kept]).toEqual([1, 3]);
  expect(faults.map(({ kind }) => kind)).toEqual(['no-time', 'no-time']);
});

test('no samples give no times', () => {
  expect(orderedTimes(new Float64Array()).kept.length).toBe(0);
});
