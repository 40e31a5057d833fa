import type { Region, Size } from './region.ts';

/** One upright picture of a film, held by whoever decoded it. */
export interface Picture extends Size {
  /**
   * Pixels of the region, `columns` along its side and `rows` about its middle (as many, unless it is said), four bytes each
   * (red, green, blue, full); black outside the picture.
   */
  readonly cut: Cut;
}

/** A picture that can be looked at in haste. */
export interface GlancedPicture extends Picture {
  /** As `cut`, rougher and in less time. */
  readonly glance: Cut;
}

export type Cut = (region: Region, columns: number, rows?: number) => ArrayLike<number>;
