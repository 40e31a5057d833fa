import type { Slope } from './ground-slope.ts';

/** Tangent of the angle at which a camera at hip height looks down to the feet from three to six metres away, and its spread. */
const LOOKS_DOWN = { usual: 0.22, sd: 0.12 } as const;
/** Radians: how level a phone is held, and how well its way of looking is known. */
const HELD_LEVEL = (3 * Math.PI) / 180;
const YAW_SD = (3 * Math.PI) / 180;

export interface View {
  /** Radians, as `yawOf` gives it. */
  readonly yaw: number;
  readonly direction: 1 | -1;
}

export interface Roll {
  /** Radians by which the camera leans, so that level ground falls to the right of the picture. */
  readonly roll: number;
  readonly sd: number;
}

/**
 * How much of the ground line's slope is the camera's own lean. The rest is perspective: seen from ahead or from behind, level
 * ground runs up or down the picture, by as much as the camera looks down on the feet. A treadmill's incline counts as lean.
 */
export function cameraRoll({ slope, sd }: Slope, { yaw, direction }: View): Roll {
  const perspective = direction * LOOKS_DOWN.usual * Math.tan(yaw);
  const unsure = Math.hypot(sd, LOOKS_DOWN.sd * Math.tan(yaw), LOOKS_DOWN.usual * YAW_SD);
  const weight = HELD_LEVEL ** 2 / (HELD_LEVEL ** 2 + unsure ** 2);
  return { roll: weight * (slope - perspective), sd: Math.sqrt(weight) * unsure };
}
