import type { Estimate } from '@plumbline/domain';
import type { Gait } from '../gait.ts';
import type { MeasuredValue } from '../values/gait-value.ts';

/** How a value changed from one clip to another. */
export interface GaitChange {
  readonly name: MeasuredValue;
  readonly early: Estimate;
  readonly late: Estimate;
  /** Late less early, with the standard error of the difference. */
  readonly change: Estimate;
  /** The smallest change that is called real. */
  readonly smallest: number;
  readonly real: boolean;
}

/** Standard errors that a change has to exceed. */
const BEYOND = 1.96;

/**
 * Changes that are never called real below these, however many steps: contact time M01 (32 ms), angles of trunk and limbs M07 (5°).
 */
const SMALLEST_REAL: Readonly<Partial<Record<MeasuredValue, number>>> = {
  contact_ms: 32,
  trunk_lean_deg: 5,
  head_forward_deg: 5,
  elbow_angle_deg: 5,
  arm_swing_deg: 5,
};

/** Every value that both clips have, late against early. Clips of different views are not compared. */
export function compareGait(early: Gait, late: Gait): readonly GaitChange[] {
  if (early.view !== late.view || early.near !== late.near) return [];
  return (Object.keys(early.values) as readonly MeasuredValue[]).flatMap((name) => {
    const [from, to] = [early.values[name], late.values[name]];
    if (!from || !to) return [];
    const sd = Math.hypot(from.sd, to.sd);
    const value = to.value - from.value;
    const smallest = Math.max(BEYOND * sd, SMALLEST_REAL[name] ?? 0);
    const change = { value, sd };
    return [{ name, early: from, late: to, change, smallest, real: Math.abs(value) > smallest }];
  });
}
