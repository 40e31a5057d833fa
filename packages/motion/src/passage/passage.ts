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
import { type Repetition, strideRepetition } from '../signal/stride-period.ts';
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

/** As a correlation, by how much strides have to be more alike for the model's labels to be taken before the path's. */
const CLEARLY_MORE = 0.1;

/** A track with slipped points put back and left and right told apart. */
export function repaired(
  track: Track,
  view: LandmarkClip['view'],
): { readonly track: Track; readonly swaps: number } {
  const leg = (legLength(track, 'left') + legLength(track, 'right')) / 2;
  const smooth = withoutSpikes(track, leg);
  const swapped = legSwaps(smooth, view, leg);
  const legs = withSwaps(smooth, LEGS, swapped);
  return {
    track: withSwaps(legs, ARMS, likeliestSwaps(legs, ARMS, leg)),
    swaps: swapped.filter((is, i) => i > 0 && is !== swapped[i - 1]).length,
  };
}

function legSwaps(track: Track, view: LandmarkClip['view'], leg: number): readonly boolean[] {
  const byPath = likeliestSwaps(track, LEGS, leg);
  const asLabelled = byPath.map(() => false);
  const path = repetitionIn(withSwaps(track, LEGS, byPath), view);
  const model = repetitionIn(track, view);
  const isModelBetter = (model?.likeness ?? 0) > (path?.likeness ?? 0) + CLEARLY_MORE;
  const stride = (isModelBetter ? model : path)?.period;
  if (stride === undefined) return byPath;
  return likeOtherStrides(track, isModelBetter ? asLabelled : byPath, { leg, stride });
}

/** s of a stride, in this view; nothing where the feet do not repeat what they do. */
export function strideIn(track: Track, view: LandmarkClip['view']): number | undefined {
  return repetitionIn(track, view)?.period;
}

function repetitionIn(track: Track, view: LandmarkClip['view']): Repetition | undefined {
  const rate = rateOf(track.t);
  const axis = view === 'side' ? track.x : track.y;
  const [left, right] = [axis[POINT.leftAnkle], axis[POINT.rightAnkle]];
  const apart = Float64Array.from(left ?? [], (value, i) => value - (right?.[i] as number));
  return strideRepetition(valuesAt(evenTimes(track.t, rate), track.t, apart), rate);
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
