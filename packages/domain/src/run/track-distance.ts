import { at } from './at.ts';

const METRES_PER_DEGREE = 111_195;
const RADIANS = Math.PI / 180;
/** Faster than anyone runs: a jump of the receiver, not of the runner. */
const JUMP_SPEED = 12;
/** After so long somewhere else the receiver is believed, and the way there is not counted. */
const BELIEVED_AFTER_SECONDS = 30;

/**
 * Metres since the start along a track of positions, for files that carry no distance. Jumps faster
 * than 12 m/s are left out; a missing position keeps the distance of the one before.
 *
 * @unit m, one entry a sample
 */
export function trackDistance(
  time: Float64Array,
  latitude: Float64Array,
  longitude: Float64Array,
): Float64Array {
  const metres = new Float64Array(time.length);
  let last = -1;
  let sum = 0;
  for (let i = 0; i < time.length; i++) {
    metres[i] = sum;
    if (Number.isNaN(at(latitude, i) + at(longitude, i))) continue;
    const step = last < 0 ? 0 : stepLength(latitude, longitude, last, i);
    const seconds = at(time, i) - at(time, Math.max(last, 0));
    const isJump = last >= 0 && step > JUMP_SPEED * seconds;
    if (isJump && seconds < BELIEVED_AFTER_SECONDS) continue;
    if (!isJump) sum += step;
    metres[i] = sum;
    last = i;
  }
  return metres;
}

function stepLength(
  latitude: Float64Array,
  longitude: Float64Array,
  from: number,
  to: number,
): number {
  const north = at(latitude, to) - at(latitude, from);
  const east = ((at(longitude, to) - at(longitude, from) + 540) % 360) - 180;
  const shrink = Math.cos(at(latitude, from) * RADIANS);
  return METRES_PER_DEGREE * Math.hypot(north, east * shrink);
}
