import { type Metres, metres } from '../units/quantity.ts';

/** Half the width of the mean that takes out a barometer's flutter. */
const SMOOTHING_SECONDS = 15;
/**
 * A change of direction counts once it has come this far: above the slow wander of a barometer in
 * wind (about a metre), below the smallest hill anyone would name.
 */
const CLIMB_THRESHOLD = 2;

export interface Climb {
  readonly ascent: Metres;
  readonly descent: Metres;
}

/**
 * Metres gained and lost. Altitude is averaged over 30 s; the last turning point moves only when the
 * line has come back from it by 2 m, so that noise does not add up to a mountain.
 *
 * @missing undefined without an altitude
 */
export function climbOf(time: Float64Array, altitude: Float64Array): Climb | undefined {
  const line = smoothed(time, altitude, SMOOTHING_SECONDS);
  const start = line.find((height) => !Number.isNaN(height));
  if (start === undefined) return undefined;
  const climb = { up: 0, down: 0 };
  let base = start;
  let extreme = start;
  let direction = 0;
  for (let i = 0; i < line.length; i++) {
    const height = line[i] ?? 0;
    if (direction === 0) {
      if (Math.abs(height - base) >= CLIMB_THRESHOLD) direction = Math.sign(height - base);
      if (direction !== 0) extreme = height;
    } else if ((height - extreme) * direction >= 0) {
      extreme = height;
    } else if ((extreme - height) * direction >= CLIMB_THRESHOLD) {
      count(climb, extreme - base);
      base = extreme;
      extreme = height;
      direction = -direction;
    }
  }
  count(climb, extreme - base);
  return { ascent: metres(climb.up), descent: metres(climb.down) };
}

function count(climb: { up: number; down: number }, rise: number): void {
  if (rise > 0) climb.up += rise;
  else climb.down -= rise;
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
    const now = time[i] ?? 0;
    for (; to < n && (time[to] ?? 0) <= now + half; to++) {
      const value = values[to] ?? 0;
      if (!Number.isNaN(value)) {
        total += value;
        count++;
      }
    }
    for (; (time[from] ?? 0) < now - half; from++) {
      const value = values[from] ?? 0;
      if (!Number.isNaN(value)) {
        total -= value;
        count--;
      }
    }
    out[i] = count > 0 ? total / count : Number.NaN;
  }
  return out;
}
