import { type Metres, metres } from '../units/quantity.ts';
import { at } from './at.ts';

/** Half the width of the mean that takes out a barometer's flutter. */
const SMOOTHING_SECONDS = 15;
/**
 * A change of direction counts once it has come this far: above the slow wander of a barometer in
 * wind (about a metre), below the smallest hill anyone would name.
 */
export const CLIMB_THRESHOLD = 2;

export interface Climb {
  readonly ascent: Metres;
  readonly descent: Metres;
}

/**
 * Metres gained and lost. Altitude is averaged over 30 s; the last turning point moves only when the
 * line has come back from it by 2 m, so that noise does not add up to a mountain.
 *
 * @missing undefined with fewer than two altitudes
 */
export function climbOf(time: Float64Array, altitude: Float64Array): Climb | undefined {
  const line = smoothed(time, altitude, SMOOTHING_SECONDS).filter(Number.isFinite);
  const first = line[0];
  if (first === undefined || line.length < 2) return undefined;
  let ascent = 0;
  let descent = 0;
  let base = first;
  let extreme = first;
  let direction = 0;
  for (const height of line) {
    const onward = direction === 0 ? Math.abs(height - base) : (height - extreme) * direction;
    if (direction === 0) {
      if (onward < CLIMB_THRESHOLD) continue;
      direction = Math.sign(height - base);
      extreme = height;
    } else if (onward >= 0) {
      extreme = height;
    } else if (onward <= -CLIMB_THRESHOLD) {
      if (direction > 0) ascent += extreme - base;
      else descent += base - extreme;
      base = extreme;
      extreme = height;
      direction = -direction;
    }
  }
  if (direction > 0) ascent += extreme - base;
  if (direction < 0) descent += base - extreme;
  return { ascent: metres(ascent), descent: metres(descent) };
}

/** Mean of the known values within `half` seconds either side; NaN where there is none. */
export function smoothed(time: Float64Array, values: Float64Array, half: number): Float64Array {
  const n = values.length;
  const out = new Float64Array(n);
  let from = 0;
  let to = 0;
  let total = 0;
  let count = 0;
  for (let i = 0; i < n; i++) {
    const now = at(time, i);
    for (; to < n && at(time, to) <= now + half; to++) {
      const value = at(values, to);
      if (!Number.isNaN(value)) {
        total += value;
        count++;
      }
    }
    for (; at(time, from) < now - half; from++) {
      const value = at(values, from);
      if (!Number.isNaN(value)) {
        total -= value;
        count--;
      }
    }
    out[i] = count > 0 ? total / count : Number.NaN;
  }
  return out;
}
