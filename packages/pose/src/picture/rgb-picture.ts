import type { Cut, GlancedPicture } from './picture.ts';
import { type Care, gridOver, sampled } from './plane.ts';
import type { Size } from './region.ts';

/** A picture from its raw bytes: rows from above, red, green and blue of each pixel. */
export function rgbPicture(bytes: Uint8Array, size: Size): GlancedPicture {
  const colours = [0, 1, 2].map((offset) => {
    return { ...size, bytes, offset, step: 3, stride: size.width * 3, outside: 0 };
  });
  const cutWith =
    (care: Care): Cut =>
    (region, columns, rows = columns) => {
      const out = new Uint8ClampedArray(columns * rows * 4).fill(255);
      for (const [channel, plane] of colours.entries()) {
        const values = sampled(plane, gridOver(region, { columns, rows }), care);
        for (let i = 0; i < values.length; i++) out[i * 4 + channel] = values[i] as number;
      }
      return out;
    };
  return { ...size, cut: cutWith('smooth'), glance: cutWith('rough') };
}
