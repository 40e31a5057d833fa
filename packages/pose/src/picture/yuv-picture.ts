import type { Cut, GlancedPicture } from './picture.ts';
import {
  type Care,
  gridOver,
  halved,
  type Plane,
  sampled,
  scaled,
  type Turn,
  unturned,
} from './plane.ts';
import type { Size } from './region.ts';

/** How decoders lay a picture out: how bright, then two planes of colour, or both colours in turn (NV12). */
export const YUV_FORMATS = ['I420', 'I422', 'I444', 'NV12'] as const;
export type YuvFormat = (typeof YUV_FORMATS)[number];

/** A picture as a decoder leaves it, before it is turned upright. */
export interface YuvFrame extends Size {
  readonly bytes: Uint8Array;
  readonly format: YuvFormat;
  /** Of each plane, in bytes. */
  readonly layout: readonly { readonly offset: number; readonly stride: number }[];
  /** Clockwise. */
  readonly turn: Turn;
  /** By which rule colours were written: the names of WebCodecs. */
  readonly matrix: string | null;
  /** Whether black is 0 and white 255, not 16 and 235. */
  readonly isFullRange: boolean;
}

/** Shares of red and blue in how bright a colour is: ITU-R BT.709, BT.601 and BT.2020. */
const SHARES: Readonly<Record<string, readonly [red: number, blue: number]>> = {
  bt709: [0.2126, 0.0722],
  bt470bg: [0.299, 0.114],
  smpte170m: [0.299, 0.114],
  'bt2020-ncl': [0.2627, 0.0593],
};
const GREY = 128;

/** A picture from a decoder's own planes: only what a cut shows is turned into red, green and blue. */
export function yuvPicture(frame: YuvFrame): GlancedPicture {
  const [light, blue, red] = planesOf(frame);
  const { turn } = frame;
  const isTurned = turn === 90 || turn === 270;
  const size = isTurned
    ? { width: frame.height, height: frame.width }
    : { width: frame.width, height: frame.height };
  const paint = painter(frame);
  const shares = [blue.width / frame.width, blue.height / frame.height] as const;
  const cutWith =
    (care: Care): Cut =>
    (region, columns, rows = columns) => {
      const grid = unturned(gridOver(region, { columns, rows }), turn, size);
      // Eyes and networks see colours coarsely.
      const coarse = scaled(halved(grid), shares);
      const [b, r] = [sampled(blue, coarse, care), sampled(red, coarse, care)];
      return paint({ light: sampled(light, grid, care), blue: b, red: r }, columns);
    };
  return { ...size, cut: cutWith('smooth'), glance: cutWith('rough') };
}

function planesOf({ bytes, format, layout, width, height, isFullRange }: YuvFrame) {
  const across = format === 'I444' ? 1 : 2;
  const down = format === 'I420' || format === 'NV12' ? 2 : 1;
  const isInTurn = format === 'NV12';
  const colour = { width: Math.ceil(width / across), height: Math.ceil(height / down) };
  const plane = (of: number, size: Size, rest: Pick<Plane, 'step' | 'outside'>): Plane => {
    const where = layout[of];
    if (!where) throw new Error(`a picture in ${format} has no plane ${of}`);
    return { bytes, ...size, ...where, ...rest };
  };
  const grey = { step: isInTurn ? 2 : 1, outside: GREY };
  const blue = plane(1, colour, grey);
  return [
    plane(0, { width, height }, { step: 1, outside: isFullRange ? 0 : 16 }),
    blue,
    isInTurn ? { ...blue, offset: blue.offset + 1 } : plane(2, colour, grey),
  ] as const;
}

interface Values {
  readonly light: Float32Array;
  /** How far from grey, for every two by two pixels. */
  readonly blue: Float32Array;
  readonly red: Float32Array;
}

/** Red, green, blue and a full byte of each pixel of rows that long. */
function painter({ matrix, isFullRange, height }: YuvFrame) {
  // What a film does not say is taken as its size suggests.
  const [kr, kb] = SHARES[matrix ?? ''] ?? SHARES[height > 576 ? 'bt709' : 'smpte170m'] ?? [0, 0];
  const kg = 1 - kr - kb;
  const [black, gain] = isFullRange ? [0, 1] : [16, 255 / 219];
  const spread = isFullRange ? 2 : 2 * (255 / 224);
  const [toRed, toBlue] = [(1 - kr) * spread, (1 - kb) * spread];
  const [redToGreen, blueToGreen] = [(toRed * kr) / kg, (toBlue * kb) / kg];
  return ({ light, blue, red }: Values, columns: number): Uint8ClampedArray => {
    const out = new Uint8ClampedArray(light.length * 4);
    const coarse = (columns + 1) >> 1;
    for (let i = 0, row = 0; i < light.length; row++) {
      for (let column = 0; column < columns; column++, i++) {
        const from = (row >> 1) * coarse + (column >> 1);
        const bright = ((light[i] as number) - black) * gain;
        const b = (blue[from] as number) - GREY;
        const r = (red[from] as number) - GREY;
        out[4 * i] = bright + toRed * r;
        out[4 * i + 1] = bright - redToGreen * r - blueToGreen * b;
        out[4 * i + 2] = bright + toBlue * b;
        out[4 * i + 3] = 255;
      }
    }
    return out;
  };
}
