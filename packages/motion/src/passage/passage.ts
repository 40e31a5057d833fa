import type { LandmarkClip } from '@plumbline/domain';
import { type EvenBody, evenBody } from '../events/even-body.ts';
import { type FootSteps, fineSteps } from '../events/fine-steps.ts';
import { roughSteps } from '../events/rough-steps.ts';
import { cameraRoll, type Roll } from '../frame/camera-roll.ts';
import { directionOf } from '../frame/direction.ts';
import { groundSlope } from '../frame/ground-slope.ts';
import { upright } from '../frame/upright.ts';
import { yawOf } from '../frame/yaw.ts';
import { likeOtherStrides } from '../legs/like-other-strides.ts';
import { ARMS, LEGS, likeliestSwaps, withSwaps } from '../legs/untangled.ts';
import { withoutSpikes } from '../legs/without-spikes.ts';
import { evenTimes, valuesAt } from '../signal/even-grid.ts';
import { stridePeriod } from '../signal/stride-period.ts';
import { POINT, type Side } from './points.ts';
import { legLength, rateOf, type Track } from './track.ts';

/** One unbroken stretch of a runner seen from the side, worked out. */
export interface SidePassage {
  readonly track: Track;
  readonly body: EvenBody;
  /** s of one stride. */
  readonly stride: number;
  /** The half of the body towards the camera. */
  readonly near: Side;
  readonly direction: 1 | -1;
  /** Radians by which the body's frame leans from the vertical, to the right of the picture. */
  readonly slope: number;
  readonly roll: Roll;
  readonly yaw: number;
  /** Pixels. */
  readonly leg: number;
  readonly feet: Readonly<Partial<Record<Side, FootSteps>>>;
  readonly swaps: number;
}

/** A track with slipped points put back and left and right told apart. */
export function repaired(
  track: Track,
  view: LandmarkClip['view'],
): { readonly track: Track; readonly swaps: number } {
  const leg = (legLength(track, 'left') + legLength(track, 'right')) / 2;
  const smooth = withoutSpikes(track, leg);
  const likeliest = likeliestSwaps(smooth, LEGS, leg);
  const labelled = [smooth, withSwaps(smooth, LEGS, likeliest)];
  const strides = labelled.flatMap((one) => strideIn(one, view) ?? []);
  const swapped = likeOtherStrides(smooth, likeliest, Math.min(...strides));
  const legs = withSwaps(smooth, LEGS, swapped);
  return {
    track: withSwaps(legs, ARMS, likeliestSwaps(legs, ARMS, leg)),
    swaps: swapped.filter((is, i) => i > 0 && is !== swapped[i - 1]).length,
  };
}

/** s of a stride, in this view; nothing where the feet do not repeat what they do. */
export function strideIn(track: Track, view: LandmarkClip['view']): number | undefined {
  const rate = rateOf(track.t);
  const axis = view === 'side' ? track.x : track.y;
  const [left, right] = [axis[POINT.leftAnkle], axis[POINT.rightAnkle]];
  const apart = Float64Array.from(left ?? [], (value, i) => value - (right?.[i] as number));
  return stridePeriod(valuesAt(evenTimes(track.t, rate), track.t, apart), rate);
}

/** The passage worked out, or nothing where the feet do not step. */
export function sidePassage(found: Track): SidePassage | undefined {
  const { track, swaps } = repaired(found, 'side');
  const stride = strideIn(track, 'side');
  if (stride === undefined) return undefined;

  const direction = directionOf(track);
  const near: Side = direction === 1 ? 'right' : 'left';
  const leg = legLength(track, near);
  const first = upright(track, { direction, slope: 0, stride });
  const ground = groundSlope(track, roughSteps(evenBody(first, stride), stride).steps);
  const level = upright(track, { direction, slope: ground.slope, stride });
  const body = evenBody(level, stride);
  const { steps, beltSpeed } = roughSteps(body, stride);
  const feet = fineSteps(level, steps, { beltSpeed, leg, cutoff: body.cutoffs.feet });
  const yaw = yawOf(track);
  const roll = cameraRoll(ground, { yaw, direction });
  return { track, body, stride, near, direction, slope: ground.slope, roll, yaw, leg, feet, swaps };
}
