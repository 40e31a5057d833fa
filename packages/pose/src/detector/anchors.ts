import type { Place } from '../picture/region.ts';

/** Pixels a side that the detector looks at. */
export const DETECTOR_SIDE = 224;
/** Pixels that a cell of each layer spans; layers of equal cells lie over one another. */
const STRIDES = [8, 16, 32, 32, 32] as const;
/** Of each layer, in each cell. */
const PER_CELL = 2;

/** Where each of the detector's answers starts from, 0 to 1 across and down, in the order of its output. */
export function detectorAnchors(): readonly Place[] {
  const strides = [...new Set(STRIDES)];
  return strides.flatMap((stride) => {
    const cells = DETECTOR_SIDE / stride;
    const each = PER_CELL * STRIDES.filter((other) => other === stride).length;
    return Array.from({ length: cells * cells * each }, (_, i) => {
      const cell = Math.floor(i / each);
      return { x: ((cell % cells) + 0.5) / cells, y: (Math.floor(cell / cells) + 0.5) / cells };
    });
  });
}
