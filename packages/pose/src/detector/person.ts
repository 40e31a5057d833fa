import type { Place } from '../picture/region.ts';

/** Where a body seems to be. */
export interface Person {
  /** How sure the detector is, 0 to 1. */
  readonly score: number;
  readonly box: Box;
  readonly hips: Place;
  /** On the circle round the whole body, above the hips. */
  readonly rim: Place;
}

/** Of the head and shoulders; its middle and sides. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}
