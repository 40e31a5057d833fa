import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brightnessOf } from './light.ts';
import { inPicture, type Region, regionRound, wholePicture } from './region.ts';
import { rgbPicture } from './rgb-picture.ts';

const SIZE = { width: 320, height: 240 };

/** A black picture with a white square of so many pixels round a place. */
function withSpot(x: number, y: number, side: number) {
  const bytes = new Uint8Array(SIZE.width * SIZE.height * 3);
  for (let row = Math.round(y - side / 2); row < y + side / 2; row++) {
    for (let column = Math.round(x - side / 2); column < x + side / 2; column++) {
      bytes.fill(255, (row * SIZE.width + column) * 3, (row * SIZE.width + column) * 3 + 3);
    }
  }
  return rgbPicture(bytes, SIZE);
}

/** The middle of what is bright in a cut, 0 to 1 across and down. */
function brightPlace(pixels: ArrayLike<number>, side: number) {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i < side * side; i++) {
    const bright = pixels[i * 4] as number;
    sum += bright;
    x += bright * ((i % side) + 0.5);
    y += bright * (Math.floor(i / side) + 0.5);
  }
  return { x: x / sum / side, y: y / sum / side };
}

describe('the square round a body', () => {
  test('of a runner who stands is not turned', () => {
    const region = regionRound({ x: 100, y: 120 }, { x: 100, y: 40 });
    expect(region).toEqual({ x: 100, y: 120, size: 200, rotation: 0 });
  });

  test.each([
    ['leans to the right', { x: 180, y: 120 }, Math.PI / 2],
    ['leans to the left', { x: 20, y: 120 }, -Math.PI / 2],
  ])('of a body that %s by a quarter turns with it', (_, rim, rotation) => {
    expect(regionRound({ x: 100, y: 120 }, rim).rotation).toBeCloseTo(rotation);
  });

  test('puts the body upright: what is above the hips in the square is on the way to its rim', () => {
    const region = regionRound({ x: 100, y: 120 }, { x: 150, y: 60 });
    const above = inPicture(region, { x: 0.5, y: 0.1 });
    expect(Math.atan2(above.y - 120, above.x - 100)).toBeCloseTo(Math.atan2(60 - 120, 150 - 100));
  });
});

describe('a cut of raw pixels', () => {
  const regions: fc.Arbitrary<Region> = fc.record({
    x: fc.double({ min: 100, max: 220, noNaN: true }),
    y: fc.double({ min: 80, max: 160, noNaN: true }),
    size: fc.double({ min: 60, max: 400, noNaN: true }),
    rotation: fc.double({ min: -3, max: 3, noNaN: true }),
  });

  test('shows a place of the picture where the region has it, however the region lies', () => {
    fc.assert(
      fc.property(
        regions,
        fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        (region, u, v) => {
          const place = inPicture(region, { x: u, y: v });
          fc.pre(place.x > 5 && place.y > 5 && place.x < 315 && place.y < 235);
          const spot = { x: Math.round(place.x), y: Math.round(place.y) };
          const seen = brightPlace(withSpot(spot.x, spot.y, 6).cut(region, 64), 64);
          const back = inPicture(region, seen);
          expect(Math.hypot(back.x - spot.x, back.y - spot.y)).toBeLessThan(1 + region.size / 64);
        },
      ),
    );
  });

  test('is black outside the picture', () => {
    const bytes = new Uint8Array(SIZE.width * SIZE.height * 3).fill(200);
    const pixels = rgbPicture(bytes, SIZE).cut(wholePicture(SIZE), 64);
    expect(pixels[0]).toBe(0);
    expect(pixels[(32 * 64 + 32) * 4]).toBe(200);
  });
});

test.each([
  [0, 0],
  [51, 0.2],
  [255, 1],
])('pixels of %i are %f bright', (value, bright) => {
  expect(brightnessOf(new Uint8Array(16 * 16 * 4).fill(value), 16)).toBeCloseTo(bright);
});
