import { LANDMARK_COUNT } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import { bodyFrom } from './body.ts';
import { MAP_SIDE, refined } from './refine.ts';

const POINTS = 39;
const EMPTY = new Float32Array(MAP_SIDE * MAP_SIDE * POINTS).fill(-20);

/** A map in which one point is likely in these cells. */
function mapWith(
  point: number,
  cells: readonly (readonly [column: number, row: number, logit: number])[],
) {
  const map = EMPTY.slice();
  for (const [column, row, logit] of cells) map[(row * MAP_SIDE + column) * POINTS + point] = logit;
  return map;
}

describe('a point', () => {
  const of = { point: 31, points: POINTS };
  const rough = { x: 0.5, y: 0.5 };

  test('moves to the middle of what its map holds near it', () => {
    const map = mapWith(31, [
      [33, 34, 9],
      [34, 34, 9],
    ]);
    const place = refined(map, of, rough);
    expect(place.x).toBeCloseTo(33.5 / MAP_SIDE, 3);
    expect(place.y).toBeCloseTo(34 / MAP_SIDE, 3);
  });

  test.each([
    ['far from it', mapWith(31, [[40, 32, 9]])],
    ['of another point', mapWith(30, [[33, 34, 9]])],
    ['that is not sure', mapWith(31, [[33, 34, -0.1]])],
  ])('stays where a map %s says nothing', (_, map) => {
    expect(refined(map, of, rough)).toEqual(rough);
  });

  test.each([
    { x: -0.1, y: 0.5 },
    { x: 0.5, y: 1 },
    { x: 1.7, y: -3 },
  ])('outside its map stays: %o', (place) => {
    expect(refined(mapWith(31, [[0, 0, 9]]), of, place)).toEqual(place);
  });

  test('at the edge takes what there is of the map', () => {
    expect(refined(mapWith(31, [[0, 63, 9]]), of, { x: 0.01, y: 0.99 })).toEqual({
      x: expect.closeTo(0, 3),
      y: expect.closeTo(63 / 64, 3),
    });
  });
});

describe('a body', () => {
  const points = new Float32Array(POINTS * 5);
  for (let k = 0; k < POINTS; k++) points.set([128 + k, 128, 0, 0, 0], k * 5);
  points.set([128, 128, 0, 0, 0], 33 * 5);
  points.set([128, 64, 0, 0, 0], 34 * 5);
  const region = { x: 400, y: 300, size: 512, rotation: 0 };

  test('has its points in pixels of the picture, and how visible each is', () => {
    const { landmarks } = bodyFrom({ points, map: EMPTY }, region);
    expect(landmarks).toHaveLength(LANDMARK_COUNT);
    expect(landmarks[10]).toEqual([420, 300, 0.5]);
  });

  test('is looked for next round its hips, as wide as its circle and a quarter more', () => {
    const { next } = bodyFrom({ points, map: EMPTY }, region);
    expect(next).toEqual({ x: 400, y: 300, size: 2 * 128 * 1.25, rotation: 0 });
  });

  test('in a turned square is turned back', () => {
    const { landmarks } = bodyFrom({ points, map: EMPTY }, { ...region, rotation: Math.PI / 2 });
    expect(landmarks[10]?.[0]).toBeCloseTo(400);
    expect(landmarks[10]?.[1]).toBeCloseTo(320);
  });
});
