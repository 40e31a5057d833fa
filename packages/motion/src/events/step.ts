import type { Side } from '../passage/points.ts';

/** One step: when the foot landed and left, and how the foot and the leg were when it landed. */
export interface Step {
  readonly side: Side;
  /** s */
  readonly contact: number;
  readonly toeOff: number;
  /** Radians of heel to toe against the same foot flat, toes up positive. */
  readonly strike: number;
  /** Pixels that the ankle is ahead of the hips at contact. */
  readonly overstride: number;
}

/** What all steps of a foot may be wrong by together, as standard errors. */
export interface CommonError {
  /** s */
  readonly contact: number;
  readonly toeOff: number;
  /** Radians. */
  readonly strike: number;
  /** Pixels. */
  readonly overstride: number;
}
