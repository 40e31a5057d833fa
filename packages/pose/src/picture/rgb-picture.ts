import type { Picture } from './picture.ts';
import type { Region, Size } from './region.ts';

/** A picture from its raw bytes: rows from above, red, green and blue of each pixel. */
export function rgbPicture(bytes: Uint8Array, size: Size): Picture {
  return {
    ...size,
    cut: (region, side) => {
      const out = new Uint8ClampedArray(side * side * 4);
      const source = { bytes, ...size };
      // Where a pixel stands for many of the picture's, their mean: none is passed over.
      const finer = Math.max(1, Math.round(region.size / side));
      if (finer === 1) cutBetween(out, source, gridOver(region, side));
      else cutMeans(out, source, { ...gridOver(region, side * finer), finer });
      return out;
    },
  };
}

interface Source extends Size {
  readonly bytes: Uint8Array;
}

/** Places in rows over a region, by the first of them and the way from one to the next in its row. */
interface Grid {
  readonly side: number;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function gridOver({ x, y, size, rotation }: Region, side: number): Grid {
  const step = size / side;
  const [dx, dy] = [Math.cos(rotation) * step, Math.sin(rotation) * step];
  const half = (side - 1) / 2;
  return { side, dx, dy, x: x - half * dx + half * dy, y: y - half * dy - half * dx };
}

/** Each pixel is the mean of `finer` × `finer` pixels of the picture. */
function cutMeans(
  out: Uint8ClampedArray,
  { bytes, width, height }: Source,
  { side, x, y, dx, dy, finer }: Grid & { readonly finer: number },
): void {
  const cells = side / finer;
  const sums = new Float32Array(cells * cells * 4);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const px = Math.floor(x + column * dx - row * dy);
      const py = Math.floor(y + column * dy + row * dx);
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const from = (py * width + px) * 3;
      const to = (Math.floor(row / finer) * cells + Math.floor(column / finer)) * 4;
      sums[to] = (sums[to] as number) + (bytes[from] as number);
      sums[to + 1] = (sums[to + 1] as number) + (bytes[from + 1] as number);
      sums[to + 2] = (sums[to + 2] as number) + (bytes[from + 2] as number);
    }
  }
  for (let i = 0; i < sums.length; i++) out[i] = (sums[i] as number) / (finer * finer);
}

/** Each pixel is what lies between the four pixels round its place; a pixel's middle is half a pixel from its edge. */
function cutBetween(out: Uint8ClampedArray, source: Source, { side, x, y, dx, dy }: Grid): void {
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [px, py] = [x + column * dx - row * dy - 0.5, y + column * dy + row * dx - 0.5];
      const [left, top] = [Math.floor(px), Math.floor(py)];
      const [right, down] = [px - left, py - top];
      const to = (row * side + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const above =
          (1 - right) * valueAt(source, left, top, channel) +
          right * valueAt(source, left + 1, top, channel);
        const below =
          (1 - right) * valueAt(source, left, top + 1, channel) +
          right * valueAt(source, left + 1, top + 1, channel);
        out[to + channel] = (1 - down) * above + down * below;
      }
    }
  }
}

function valueAt({ bytes, width, height }: Source, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= width || y >= height) return 0;
  return bytes[(y * width + x) * 3 + channel] as number;
}
