import type { Region, Size } from './region.ts';

/** One upright picture of a film, held by whoever decoded it. */
export interface Picture extends Size {
  /** `side` × `side` pixels of the region, four bytes each (red, green, blue, anything); black outside the picture. */
  readonly cut: (region: Region, side: number) => ArrayLike<number>;
}
