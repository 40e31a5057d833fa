import { POINT } from '../passage/points.ts';
import { midHips, midShoulders, type Track } from '../passage/track.ts';
import { median } from '../signal/median.ts';

/** Shoulders and hips of a model's body from the front, as shares of its trunk from shoulders to hips. */
const WIDTHS = 0.7 + 0.38;

/**
 * Radians by which the camera looks from the side of the runner's path towards its end or its start: from how far left and right
 * shoulder and hip are apart on average. Positive where the left ones are to the right.
 */
export function yawOf({ x, y }: Track): number {
  const [hipX, hipY, shoulderX, shoulderY] = [
    midHips(x),
    midHips(y),
    midShoulders(x),
    midShoulders(y),
  ];
  const trunk = median(
    hipX.map((hip, i) =>
      Math.hypot(hip - (shoulderX[i] as number), (hipY[i] as number) - (shoulderY[i] as number)),
    ),
  );
  const apart = (left: number, right: number) =>
    median(Float64Array.from(x[left] ?? [], (value, i) => value - (x[right]?.[i] as number)));
  const both =
    apart(POINT.leftShoulder, POINT.rightShoulder) + apart(POINT.leftHip, POINT.rightHip);
  return Math.asin(Math.min(1, Math.max(-1, both / (WIDTHS * trunk))));
}
