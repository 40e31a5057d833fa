import type { Region, Size } from '../picture/region.ts';

/** Shares of the shorter side of a picture: smaller squares show smaller runners. */
const SIDES = [1, 0.6] as const;

/** Squares that cover the picture and overlap by at least half, larger ones first. */
export function tilings({ width, height }: Size): readonly (readonly Region[])[] {
  return SIDES.map((share) => {
    const size = share * Math.min(width, height);
    return middles(height, size).flatMap((y) =>
      middles(width, size).map((x) => ({ x, y, size, rotation: 0 })),
    );
  });
}

function middles(length: number, size: number): readonly number[] {
  const count = Math.max(1, Math.ceil((length - size) / (size / 2) - 1e-9) + 1);
  if (count === 1) return [length / 2];
  return Array.from({ length: count }, (_, i) => size / 2 + (i * (length - size)) / (count - 1));
}
