import type { LandmarkClip, LandmarkFrame } from '@plumbline/domain';
import { LANDMARK_COUNT } from '@plumbline/domain';
import type { Gait } from '../gait.ts';
import { POINT } from '../passage/points.ts';
import { median } from '../signal/median.ts';

/** A body at one moment of the usual stride: places of BlazePose's points from the middle of the hips, in heights of the body, forward and down. */
export type Posture = readonly (readonly [forward: number, down: number])[];

/** Moments of a stride, from one landing of the near foot to before the next. */
export const STRIDE_MOMENTS = 24;
const FEWEST_STRIDES = 2;
/** A stride this much longer than the usual one skipped a landing. */
const LONGEST_STRIDE = 1.4;
/** Nose to heel of a body's height. */
const NOSE_HEIGHT = 0.93;

export type Points = NonNullable<LandmarkFrame['landmarks']>;

/** The runner at each moment of the usual stride, as the middle of all strides; nothing where there are fewer than two, or another view than the side. */
export function strideFigure(clip: LandmarkClip, gait: Gait): readonly Posture[] | undefined {
  const strides = stridesOf(gait);
  if (clip.view !== 'side' || strides.length < FEWEST_STRIDES) return undefined;
  const frames = clip.frames.filter(({ landmarks }) => landmarks);
  const height = bodyHeight(frames);
  const forward = gait.near === 'right' ? 1 : -1;
  return Array.from({ length: STRIDE_MOMENTS }, (_, moment) => {
    const seen = strides
      .map(([from, to]) => pointsAt(frames, from + ((to - from) * moment) / STRIDE_MOMENTS))
      .filter((points) => points !== undefined);
    const bodies = seen.map((points) => fromHips(points, { height, forward }));
    return Array.from({ length: LANDMARK_COUNT }, (__, k) => {
      const middle = (axis: 0 | 1) => median(bodies.map((body) => body[k]?.[axis] ?? 0));
      return [middle(0), middle(1)] as const;
    });
  });
}

/** From each landing of the near foot to the next, s of the clip. */
export function stridesOf({
  contacts,
  near,
}: Gait): readonly (readonly [from: number, to: number])[] {
  const times = contacts.filter(({ side }) => side === near).map(({ t }) => t);
  const strides = times.slice(1).map((to, i) => [times[i] as number, to] as const);
  const usual = median(strides.map(([from, to]) => to - from));
  return strides.filter(([from, to]) => to - from < LONGEST_STRIDE * usual);
}

/** Between the two pictures round a moment; nothing where the runner is not seen then. */
function pointsAt(frames: readonly LandmarkFrame[], t: number): Points | undefined {
  const after = frames.findIndex((frame) => frame.t >= t);
  const [a, b] = [frames[after - 1] ?? frames[after], frames[after]];
  if (!a?.landmarks || !b?.landmarks) return undefined;
  const share = a === b ? 0 : (t - a.t) / (b.t - a.t);
  const [from, to] = [a.landmarks, b.landmarks];
  return from.map(([x, y, sure], k) => {
    const [toX, toY] = to[k] ?? [x, y];
    return [x + share * (toX - x), y + share * (toY - y), sure] as const;
  });
}

export function hipsOf(points: Points): readonly [x: number, y: number] {
  const middle = (axis: 0 | 1) =>
    ((points[POINT.leftHip]?.[axis] ?? 0) + (points[POINT.rightHip]?.[axis] ?? 0)) / 2;
  return [middle(0), middle(1)];
}

export function fromHips(
  points: Points,
  { height, forward }: { readonly height: number; readonly forward: 1 | -1 },
): Posture {
  const [x, y] = hipsOf(points);
  return points.map((point) => [(forward * (point[0] - x)) / height, (point[1] - y) / height]);
}

/** Pixels from head to feet. */
export function bodyHeight(frames: readonly LandmarkFrame[]): number {
  const heights = frames.flatMap(({ landmarks }) => {
    const nose = landmarks?.[POINT.nose]?.[1];
    const heels = [landmarks?.[POINT.leftHeel]?.[1], landmarks?.[POINT.rightHeel]?.[1]];
    return nose === undefined ? [] : Math.max(...heels.map((heel) => heel ?? nose)) - nose;
  });
  return median(heights) / NOSE_HEIGHT;
}
