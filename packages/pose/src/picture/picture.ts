import type { Region, Size } from './region.ts';

/** One upright picture of a film, held by whoever decoded it. */
export interface Picture extends Size {
  /**
   * Pixels of the region, `columns` along its side and `rows` about its middle (as many, unless it is said), four bytes each
   * (red, green, blue, full); black outside the picture.
   */
  readonly cut: (region: Region, columns: number, rows?: number) => ArrayLike<number>;
}
