import { describe, expect, test } from 'vitest';
import { clipOf, picturesWorthSeeing } from './clip.ts';

const FACTS = {
  width: 100,
  height: 200,
  view: 'side',
  model: 'heavy',
  runnerHeightCm: 176,
  run: undefined,
  phase: 'late',
  slowedBy: 4,
} as const;

test('a clip has real times from its first picture on, its model, and its light', () => {
  const seen = [
    { t: 2, landmarks: [], brightness: 0.2 },
    { t: 2.4, landmarks: undefined, brightness: undefined },
    { t: 2.8, landmarks: [], brightness: 0.4 },
  ];
  const clip = clipOf(seen, FACTS);
  expect(clip.frames.map(({ t }) => t)).toEqual([0, expect.closeTo(0.1), expect.closeTo(0.2)]);
  expect(clip).toMatchObject({ model: 'blazepose-heavy', phase: 'late', width: 100 });
  expect(clip.brightness).toBeCloseTo(0.3);
  expect(clip.film).toEqual({ from: 2, slowedBy: 4 });
  expect(clipOf([], FACTS)).toMatchObject({ frames: [], brightness: undefined });
});

describe.each([
  [30, 1, 30],
  [60, 1, 60],
  [120, 1, 120],
  [240, 1, 120],
  [30, 8, 15],
  [30, 4, 30],
])('of a film of %i frames a second, slowed down by %i', (rate, slowedBy, seen) => {
  test(`${seen} are looked at in a second of film`, () => {
    const worth = picturesWorthSeeing(slowedBy);
    const times = Array.from({ length: rate }, (_, i) => i / rate);
    expect(times.filter(worth)).toHaveLength(seen);
  });
});
