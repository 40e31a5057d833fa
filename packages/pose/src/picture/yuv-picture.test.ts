import { expect, test } from 'vitest';
import type { Turn } from './plane.ts';
import { rgbPicture } from './rgb-picture.ts';
import { type YuvFormat, yuvPicture } from './yuv-picture.ts';

const SIZE = { width: 64, height: 48 };
const REGION = { x: 30, y: 22, size: 30, rotation: 0.3 };

/** Red, green and blue that change slowly from place to place, so that planes of colour that are coarser lose little. */
function colourAt(x: number, y: number): readonly [number, number, number] {
  return [60 + 2 * x, 200 - 3 * y, 40 + x + 2 * y];
}

function asRgb() {
  const bytes = new Uint8Array(SIZE.width * SIZE.height * 3);
  for (let y = 0; y < SIZE.height; y++) {
    for (let x = 0; x < SIZE.width; x++) bytes.set(colourAt(x, y), (y * SIZE.width + x) * 3);
  }
  return rgbPicture(bytes, SIZE);
}

const STEPS = {
  I420: [2, 2],
  NV12: [2, 2],
  I422: [2, 1],
  I444: [1, 1],
} as const;

/** The same picture as a decoder leaves it that was told to turn it: colours by BT.709, 16 to 235. */
function asYuv(format: YuvFormat, turn: Turn) {
  const [w, h] = turn % 180 === 0 ? [SIZE.width, SIZE.height] : [SIZE.height, SIZE.width];
  const upright = (x: number, y: number): readonly [number, number] => {
    if (turn === 90) return [h - y, x];
    if (turn === 180) return [w - x, h - y];
    if (turn === 270) return [y, w - x];
    return [x, y];
  };
  const [across, down] = STEPS[format];
  const plane = (
    [dx, dy]: readonly [number, number],
    value: (light: number, rgb: readonly number[]) => number,
  ) =>
    Array.from({ length: (w / dx) * (h / dy) }, (_, i) => {
      const x = (i % (w / dx)) * dx + dx / 2;
      const y = Math.floor(i / (w / dx)) * dy + dy / 2;
      const [ux, uy] = upright(x, y);
      const rgb = colourAt(ux - 0.5, uy - 0.5);
      return Math.round(value(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2], rgb));
    });
  const light = plane([1, 1], (bright) => 16 + (219 * bright) / 255);
  const blue = plane([across, down], (b, rgb) => 128 + (224 * ((rgb[2] ?? 0) - b)) / 255 / 1.8556);
  const red = plane([across, down], (b, rgb) => 128 + (224 * ((rgb[0] ?? 0) - b)) / 255 / 1.5748);
  const isInTurn = format === 'NV12';
  const colours = isInTurn ? blue.flatMap((b, i) => [b, red[i] ?? 0]) : [...blue, ...red];
  const stride = w / across;
  return yuvPicture({
    width: w,
    height: h,
    bytes: Uint8Array.from([...light, ...colours]),
    format,
    layout: [
      { offset: 0, stride: w },
      { offset: light.length, stride: isInTurn ? 2 * stride : stride },
      { offset: light.length + blue.length, stride },
    ],
    turn,
    matrix: 'bt709',
    isFullRange: false,
  });
}

test.each([
  ['I420', 0],
  ['I420', 90],
  ['I420', 180],
  ['I420', 270],
  ['NV12', 0],
  ['NV12', 90],
  ['I422', 270],
  ['I444', 0],
] as const)(
  'a decoder’s own planes (%s, to be turned by %i°) show what red, green and blue would',
  (format, turn) => {
    const [seen, expected] = [asYuv(format, turn), asRgb()];
    expect({ width: seen.width, height: seen.height }).toEqual(SIZE);
    for (const [how, columns, most] of [
      ['cut', 32, 12],
      ['cut', 16, 12],
      ['glance', 8, 20],
    ] as const) {
      const [a, b] = [seen[how](REGION, columns), expected.cut(REGION, columns)];
      const worst = Math.max(...Array.from(a, (value, i) => Math.abs(value - (b[i] ?? 0))));
      expect(worst).toBeLessThan(most);
    }
  },
);

test('what lies outside a picture from planes is black', () => {
  const cut = asYuv('I420', 90).cut({ x: -100, y: -100, size: 20, rotation: 0 }, 4);
  expect(Array.from(cut).slice(0, 4)).toEqual([0, 0, 0, 255]);
});

test('a cut may be lower than it is wide: of the middle of its region', () => {
  const whole = { x: 32, y: 24, size: 64, rotation: 0 };
  const [low, square] = [asRgb().cut(whole, 32, 24), asRgb().cut(whole, 32)];
  expect(low).toHaveLength(32 * 24 * 4);
  expect(Array.from(low)).toEqual(Array.from(square).slice(4 * 32 * 4, -4 * 32 * 4));
});
