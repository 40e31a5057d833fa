import type { Random } from '../random/random.ts';
import type { Body, Point } from './body-at.ts';

/** How a made-up runner is filmed, and how well the points are found. */
export interface Camera {
  readonly view: 'side' | 'rear' | 'front';
  /** Frames a second. */
  readonly rate: number;
  readonly seconds: number;
  /** The way the runner faces in a picture from the side. */
  readonly facing: 'right' | 'left';
  /** `still` beside a treadmill, `following` a runner, or standing while the runner is `passing`. */
  readonly stands: 'still' | 'following' | 'passing';
  /** ° by which the camera leans to the right. */
  readonly tilt: number;
  /** ° by which the camera looks at the runner from ahead rather than from the side. */
  readonly oblique: number;
  /** Pixels for a metre at the runner. */
  readonly scale: number;
  /** Metres from the runner. */
  readonly away: number;
  /** Share of a frame that the shutter is open. */
  readonly exposure: number;
  /** Size of the error of a foot's point of the near leg, as a share of leg length. */
  readonly noise: number;
  /** How errors look from frame to frame. */
  readonly noiseShape: 'lingering' | 'white' | 'outliers';
  /** Share of frames that are missing. */
  readonly dropped: number;
  /** How often in a minute the model takes the legs for one another. */
  readonly swapsPerMinute: number;
  /** s that a time stamp is off, at most half a frame. */
  readonly clockJitter: number;
}

/** A phone on a tripod beside a treadmill, its points found by a good model. */
export const GOOD_CAMERA: Camera = {
  view: 'side',
  rate: 120,
  seconds: 10,
  facing: 'right',
  stands: 'still',
  tilt: 0,
  oblique: 0,
  scale: 420,
  away: 5,
  exposure: 0.3,
  noise: 0.012,
  noiseShape: 'lingering',
  dropped: 0,
  swapsPerMinute: 0,
  clockJitter: 0,
};

const PICTURE = { width: 1080, height: 1920 } as const;
const PASSING_WIDTH = 5400;
const DEGREE = Math.PI / 180;
/** s after which a model's error is another one. */
const LINGERS = 0.012;
/** Errors of the points in BlazePose's order against that of a near foot: head, shoulders, elbows, wrists, hands, hips, knees, ankles, heels and toes. */
const ERRORS = [
  ...Array(11).fill(0.4),
  ...[0.5, 0.5, 0.7, 0.7, 0.8, 0.8],
  ...Array(6).fill(1),
  ...[0.45, 0.45, 0.55, 0.55, 0.7, 0.7, 1, 1, 1, 1],
] as readonly number[];
/** The far half of the body, half hidden by the near one. */
const FAR_ERROR = 1.5;

export type Pixel = readonly [x: number, y: number];

export function pictureSize({ stands }: Camera): {
  readonly width: number;
  readonly height: number;
} {
  return stands === 'passing' ? { ...PICTURE, width: PASSING_WIDTH } : PICTURE;
}

/** Where a body's points fall in the picture, when it is `ahead` metres beyond the middle. */
export function project(body: Body, camera: Camera, ahead: number): readonly Pixel[] {
  const { width, height } = pictureSize(camera);
  const [sin, cos] = [Math.sin(camera.tilt * DEGREE), Math.cos(camera.tilt * DEGREE)];
  return body.map((point) => {
    const { right, up, nearer } = seenFrom(point, camera, ahead);
    const scale = (camera.scale * camera.away) / (camera.away - nearer);
    const [x, y] = [scale * right, scale * (0.9 - up)];
    return [width / 2 + x * cos + y * sin, height / 2 + y * cos - x * sin];
  });
}

function seenFrom([x, up, left]: Point, camera: Camera, ahead: number) {
  if (camera.view === 'rear') return { right: -left, up, nearer: -x };
  if (camera.view === 'front') return { right: left, up, nearer: x };
  const way = camera.facing === 'right' ? 1 : -1;
  const [sin, cos] = [Math.sin(camera.oblique * DEGREE), Math.cos(camera.oblique * DEGREE)];
  return { right: way * ((x + ahead) * cos - left * sin), up, nearer: -way * left * cos + x * sin };
}

/** The errors of all points from one frame to the next, in pixels. */
export function errorsOf(camera: Camera, leg: number, random: Random): () => readonly Pixel[] {
  const sizes = ERRORS.map((size, i) => {
    const isLeft = i > 6 && i % 2 === 1;
    const far = camera.view === 'side' && isLeft === (camera.facing === 'right');
    return size * camera.noise * leg * camera.scale * (far ? FAR_ERROR : 1);
  });
  const kept = camera.noiseShape === 'white' ? 0 : Math.exp(-1 / (camera.rate * LINGERS));
  const fresh = Math.sqrt(1 - kept * kept);
  const last = sizes.map(() => [0, 0]);
  const draw = () =>
    camera.noiseShape === 'outliers' && random.chance(0.04)
      ? random.normal(0, 4)
      : random.normal(0, 1);
  return () =>
    sizes.map((size, i) => {
      const before = last[i] ?? [0, 0];
      last[i] = before.map((error) => kept * error + fresh * draw());
      const [x = 0, y = 0] = last[i];
      return [size * x, size * y];
    });
}
