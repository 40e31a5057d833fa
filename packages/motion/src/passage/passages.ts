import type { LandmarkClip, LandmarkFrame } from '@plumbline/domain';
import { LANDMARK_COUNT } from '@plumbline/domain';
import { POINT } from './points.ts';
import { type Track, usualDistance } from './track.ts';

/** s without a runner after which the next one found begins a new stretch. */
const LONGEST_GAP = 0.13;
/** Missing frames in a row after which a new stretch begins, where they are rarer than that. */
const MISSING_FRAMES = 4;
/** A hip that is this many trunks away one frame later belongs to someone else. */
const JUMP = 0.8;
const FEWEST_FRAMES = 16;
/** Visibility below which a point is a guess. */
const GUESSED = 0.05;
const LEG_PAIRS = [
  [POINT.leftHip, POINT.rightHip],
  [POINT.leftKnee, POINT.rightKnee],
  [POINT.leftAnkle, POINT.rightAnkle],
] as const;

export interface Passages {
  readonly tracks: readonly Track[];
  /** How often the points jumped from one body to another. */
  readonly jumps: number;
}

/** The stretches of a clip in which one runner is seen without a break. */
export function passagesOf({ frames }: LandmarkClip): Passages {
  const gap = longestGap(frames);
  const stretches: LandmarkFrame[][] = [];
  let last: LandmarkFrame | undefined;
  let jumps = 0;
  for (const frame of frames) {
    if (!isSeen(frame)) continue;
    const jumped = last !== undefined && isJump(last, frame);
    if (jumped) jumps += 1;
    if (!last || jumped || frame.t - last.t > gap) stretches.push([]);
    stretches.at(-1)?.push(frame);
    last = frame;
  }
  const tracks = stretches.filter(({ length }) => length >= FEWEST_FRAMES).map(trackOf);
  return { tracks, jumps };
}

/** Whether the model saw at least one leg, and not only guessed where one would be. */
function isSeen({ landmarks }: LandmarkFrame): boolean {
  const visible = (point: number) => landmarks?.[point]?.[2] ?? 0;
  return LEG_PAIRS.some(([left, right]) => Math.max(visible(left), visible(right)) >= GUESSED);
}

function longestGap(frames: readonly LandmarkFrame[]): number {
  const times = frames.map(({ t }) => t);
  const steps = times.slice(1).map((t, i) => t - (times[i] as number));
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  return Math.max(LONGEST_GAP, (MISSING_FRAMES + 0.5) * usual);
}

function isJump(from: LandmarkFrame, to: LandmarkFrame): boolean {
  const [a, b] = [trackOf([from]), trackOf([to])];
  const trunk = usualDistance(a, [POINT.leftShoulder, POINT.leftHip]);
  const moved = [POINT.leftHip, POINT.rightHip].map((hip) =>
    Math.hypot(
      (b.x[hip]?.[0] ?? 0) - (a.x[hip]?.[0] ?? 0),
      (b.y[hip]?.[0] ?? 0) - (a.y[hip]?.[0] ?? 0),
    ),
  );
  return Math.min(...moved) > JUMP * trunk;
}

function trackOf(frames: readonly LandmarkFrame[]): Track {
  const column = (axis: 0 | 1 | 2) =>
    Array.from({ length: LANDMARK_COUNT }, (_, k) =>
      Float64Array.from(frames, ({ landmarks }) => landmarks?.[k]?.[axis] ?? NaN),
    );
  return {
    t: Float64Array.from(frames, ({ t }) => t),
    x: column(0),
    y: column(1),
    visibility: column(2),
  };
}
