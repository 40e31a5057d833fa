import type { ClipView, LandmarkClip } from '@plumbline/domain';
import { POINT } from '../passage/points.ts';

/** What a clip is like, as far as it bears on whether it can be measured. */
export interface Findings {
  readonly view: ClipView;
  /** Stretches long enough to look at, and how often the points jumped to another body. */
  readonly passages: number;
  readonly jumps: number;
  /** s that a runner is seen. */
  readonly seconds: number;
  /** Frames a second. */
  readonly rate: number;
  readonly steps: number;
  /** Steps a minute by the clip's own clock; nothing where nobody steps. */
  readonly cadence: number | undefined;
  /** Of a stride, that a foot is on the ground; from the side only. */
  readonly onGround: number | undefined;
  /** Of the frames with a runner, those in which head or feet are outside the picture. */
  readonly outside: number;
  /** Pixels from foot to head. */
  readonly bodyHeight: number;
  /** Radians between the side of the runner and the way the camera looks. */
  readonly yaw: number;
  /** Of leg length, by which the near toe trembles from frame to frame. */
  readonly tremble: number;
  /** Times a second that left and right changed over. */
  readonly swapRate: number;
  readonly heightKnown: boolean;
  /** Whether something came out that no runner's body does. */
  readonly implausible: boolean;
  /** How bright it is round the runner, 0 to 1; nothing where the file does not say. */
  readonly brightness: number | undefined;
}

const SEEN_WHOLE = [
  POINT.nose,
  POINT.leftHeel,
  POINT.rightHeel,
  POINT.leftToe,
  POINT.rightToe,
] as const;

export function outsideShare({ frames, width, height }: LandmarkClip): number {
  const found = frames.flatMap(({ landmarks }) => (landmarks ? [landmarks] : []));
  const outside = found.filter((points) =>
    SEEN_WHOLE.some((k) => {
      const [x, y] = points[k] ?? [0, 0];
      return x < 0 || y < 0 || x > width || y > height;
    }),
  );
  return found.length === 0 ? 0 : outside.length / found.length;
}
