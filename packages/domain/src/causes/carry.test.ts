import fc from 'fast-check';
import { expect, test } from 'vitest';
import { carrier } from './carry.ts';
import { shape } from './shape.ts';

const sighting = fc.record({
  day: fc.integer({ min: 0, max: 500 }),
  value: fc.double({ min: -10, max: 20, noNaN: true }),
  sd: fc.double({ min: 0.5, max: 5, noNaN: true }),
});

const WANDERS = { perDay: 0.1, runToRun: 2 };

test('nothing is carried from nothing', () => {
  expect(carrier([], WANDERS)(3)).toBeUndefined();
});

test('a carried value lies among what was seen, whenever that was', () => {
  fc.assert(
    fc.property(
      fc.array(sighting, { minLength: 1 }),
      fc.integer({ min: -50, max: 550 }),
      (seen, day) => {
        const carried = carrier(seen, WANDERS)(day);
        const values = seen.map(({ value }) => value);
        expect(carried?.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(carried?.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      },
    ),
  );
});

test('one sighting more never makes a day less sure', () => {
  fc.assert(
    fc.property(
      fc.array(sighting, { minLength: 2 }),
      fc.integer({ min: 0, max: 500 }),
      (seen, day) => {
        const all = carrier(seen, WANDERS)(day)?.sd ?? Number.NaN;
        const fewer = carrier(seen.slice(1), WANDERS)(day)?.sd ?? Number.NaN;
        expect(all).toBeLessThanOrEqual(fewer + 1e-9);
      },
    ),
  );
});

test('the error of two sightings of one thing is that of their joint normal', () => {
  const seen = [
    { day: 0, value: 0, sd: 1 },
    { day: 10, value: 6, sd: 1 },
  ];
  const [left, right] = [1 + 0.5 * 4, 1 + 0.5 * 6];
  expect(carrier(seen, { perDay: 0.5, runToRun: 0 })(4)).toEqual({
    value: expect.closeTo(6 / right / (1 / left + 1 / right), 10),
    sd: expect.closeTo(Math.sqrt(1 / (1 / left + 1 / right)), 10),
    gap: 4,
  });
});

test('a run differs from the trait by its own day, even where the trait is known exactly', () => {
  const seen = Array.from({ length: 5000 }, () => ({ day: 0, value: 4, sd: 0.001 }));
  expect(carrier(seen, WANDERS)(0)?.sd).toBeCloseTo(2, 3);
});

test('a shape goes straight from corner to corner and level beyond', () => {
  const roof = shape([
    [0, 0],
    [2, 1],
    [4, 3],
  ]);
  expect([-5, 0, 1, 2, 3, 4, 9].map(roof)).toEqual([0, 0, 0.5, 1, 2, 3, 3]);
});
