import type { DosePoint } from '@plumbline/application';
import { expect, test } from 'vitest';
import { barsPath, doseLayout, marksPath, nearestMark } from './dose-layout.ts';

const SIZE = { width: 640, height: 300 };

function run(exposure: number, pain: number, more: Partial<DosePoint> = {}): DosePoint {
  const runId = `${exposure}/${pain}`;
  return {
    runId,
    day: '2026-03-07',
    exposure,
    sd: 0.1,
    obtained: 'measured',
    pain,
    recalled: false,
    ...more,
  };
}

function layoutOf(...points: readonly DosePoint[]) {
  return doseLayout({ points, harmless: 0, curve: null }, SIZE);
}

test('every run is a mark, farther right with more exposure and higher with more pain', () => {
  const { marks } = layoutOf(run(0.5, 4), run(-0.2, 0), run(0.1, 2));
  expect(marks.map(({ point }) => point.exposure)).toEqual([-0.2, 0.1, 0.5]);
  expect(marks.map(({ x }) => x)).toEqual([...marks.map(({ x }) => x)].sort((a, b) => a - b));
  expect(marks.map(({ y }) => -y)).toEqual([...marks.map(({ y }) => -y)].sort((a, b) => a - b));
});

test('the harmless level is in the picture though no run comes near it', () => {
  const { x } = doseLayout({ points: [run(8, 1), run(20, 2)], harmless: 50, curve: null }, SIZE);
  expect(x(50)).toBeLessThan(SIZE.width);
});

test('a mild diary does not look like a bad one', () => {
  expect(layoutOf(run(0, 1)).y.domain()[1]).toBe(5.5);
  expect(layoutOf(run(0, 9)).y.domain()[1]).toBe(9.5);
});

test('runs that are alike are set apart, and stay nearer to their own pain than to another', () => {
  const { marks, y } = layoutOf(...Array.from({ length: 12 }, (_, i) => run(0.1 + i / 1e4, 3)));
  expect(new Set(marks.map((mark) => mark.y)).size).toBeGreaterThan(1);
  for (const mark of marks) expect(Math.abs(mark.y - y(3))).toBeLessThan((y(2) - y(3)) / 2);
});

test('an error bar ends at the edge of the picture', () => {
  const { marks, inner } = layoutOf(run(0, 1), run(0.5, 3, { sd: 40, obtained: 'estimated' }));
  expect(marks[1]).toMatchObject({ low: inner.left, high: inner.right });
  expect(barsPath(marks).match(/H/g)).toHaveLength(1);
});

test('measured and estimated runs are drawn apart, recalled pain as diamonds', () => {
  const points = [
    run(0, 1),
    run(0.2, 1, { recalled: true }),
    run(0.5, 3, { obtained: 'estimated' }),
  ];
  const { marks } = layoutOf(...points);
  expect(marksPath(marks, 'measured').match(/M/g)).toHaveLength(2);
  expect(marksPath(marks, 'measured').match(/l/g)).toHaveLength(3);
  expect(marksPath(marks, 'estimated').match(/a/g)).toHaveLength(2);
});

test('pointing finds the nearest run, and nothing where none is near', () => {
  const { marks } = layoutOf(run(0, 1), run(1, 4));
  const [first, second] = marks;
  expect(nearestMark(marks, (second?.x ?? 0) - 5, (second?.y ?? 0) + 5)).toBe(1);
  expect(nearestMark(marks, ((first?.x ?? 0) + (second?.x ?? 0)) / 2, 0)).toBeNull();
});

test('a single run has a picture too', () => {
  const [mark] = doseLayout({ points: [run(0, 2)], harmless: 0, curve: null }, SIZE).marks;
  expect(Number.isFinite(mark?.x) && Number.isFinite(mark?.y)).toBe(true);
});
