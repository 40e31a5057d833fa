import { type Landmark, type LandmarkClip, type LandmarkFrame, seconds } from '@plumbline/domain';
import { type Random, randomFor } from '../random/random.ts';
import { bodyAt, type ModelError, NO_ERROR } from './body-at.ts';
import { type Camera, errorsOf, GOOD_CAMERA, type Pixel, pictureSize, project } from './camera.ts';
import type { RunningForm } from './running-form.ts';
import { type Step, stepsOf } from './steps.ts';

export interface Film {
  readonly clip: LandmarkClip;
  /** The steps that were run, those before and after the clip among them. */
  readonly steps: readonly Step[];
}

export interface FilmOptions {
  readonly form: RunningForm;
  readonly camera?: Partial<Camera>;
  readonly error?: Partial<ModelError>;
  readonly seed: number;
}

/** Points from 25 on that change places when a model takes one leg for the other. */
const LEGS_FROM = 25;
const BLUR_STEPS = 3;
/** Of a foot that the other leg hides, and of everything else. */
const HIDDEN = 0.45;
const SEEN = 0.97;

/** A clip of a runner who never lived, as the landmarks that a model would have found in it. */
export function filmRunner({ form, seed, ...options }: FilmOptions): Film {
  const camera = { ...GOOD_CAMERA, ...options.camera };
  const error = { ...NO_ERROR, ...options.error };
  const steps = stepsOf(form, camera.seconds, randomFor(seed, 'steps'));
  const random = randomFor(seed, 'camera');
  const swapped = swapsOf(camera, steps, random);
  const errors = errorsOf(camera, 0.49 * form.height, random);
  const frames: LandmarkFrame[] = [];
  for (let i = 0; i < camera.seconds * camera.rate; i += 1) {
    const t = i / camera.rate;
    const off = errors();
    const stamp = t + random.between(-1, 1) * camera.clockJitter;
    if (random.chance(camera.dropped)) continue;
    const points = pointsAt(t, { form, steps, error, camera });
    const named = swapped(t) ? withLegsSwapped(points) : points;
    const landmarks = named.map((point, k) => landmark(point, off[k], visibilityOf(k, camera)));
    frames.push({ t: seconds(Math.max(0, stamp)), landmarks });
  }
  const { width, height } = pictureSize(camera);
  const clip: LandmarkClip = {
    width,
    height,
    view: camera.view,
    model: 'made-up',
    runnerHeightCm: Math.round(form.height * 1000) / 10,
    run: undefined,
    phase: undefined,
    brightness: undefined,
    frames,
  };
  return { clip, steps };
}

interface Scene {
  readonly form: RunningForm;
  readonly steps: readonly Step[];
  readonly error: ModelError;
  readonly camera: Camera;
}

/** The mean of the points while the shutter is open. */
function pointsAt(t: number, scene: Scene): readonly Pixel[] {
  const { camera } = scene;
  const open = camera.exposure / camera.rate;
  const moments = Array.from(
    { length: BLUR_STEPS },
    (_, i) => t + open * (i / (BLUR_STEPS - 1) - 0.5),
  );
  const pictures = moments.map((at) => project(bodyAt(at, scene), camera, aheadAt(at, scene)));
  return (pictures[0] ?? []).map((_, k) => {
    const sum = (axis: 0 | 1) =>
      pictures.reduce((all, points) => all + (points[k]?.[axis] ?? 0), 0);
    return [sum(0) / BLUR_STEPS, sum(1) / BLUR_STEPS];
  });
}

/** How far the runner is beyond the middle of the picture. */
function aheadAt(t: number, { camera, form }: Scene): number {
  if (camera.stands === 'passing') return form.speed * (t - camera.seconds / 2);
  if (camera.stands === 'still') return 0;
  return 0.15 * Math.sin(0.9 * t) + 0.08 * Math.sin(2.3 * t + 1);
}

function landmark([x, y]: Pixel, [dx, dy]: Pixel = [0, 0], visibility: number): Landmark {
  return [x + dx, y + dy, visibility];
}

function visibilityOf(k: number, { view, facing }: Camera): number {
  const isLeft = k > 6 && k % 2 === 1;
  return view === 'side' && k > 6 && isLeft === (facing === 'right') ? HIDDEN : SEEN;
}

function withLegsSwapped(points: readonly Pixel[]): readonly Pixel[] {
  return points.map((point, k) => {
    if (k < LEGS_FROM) return point;
    return points[k % 2 === 1 ? k + 1 : k - 1] ?? point;
  });
}

/** Whether the legs are taken for one another at `t`: for one to five frames, mostly while they cross. */
function swapsOf(camera: Camera, steps: readonly Step[], random: Random): (t: number) => boolean {
  const count = Math.round((camera.swapsPerMinute * camera.seconds) / 60);
  const times = Array.from({ length: count }, () => {
    const step = random.pick(steps);
    const middle = (step.contact + step.toeOff) / 2 + random.normal(0, 0.03);
    return { middle, half: random.whole(1, 5) / 2 / camera.rate };
  });
  return (t) => times.some(({ middle, half }) => Math.abs(t - middle) < half);
}
