import type { LandmarkClip } from '@plumbline/domain';
import type { MeasuredValue } from '@plumbline/motion';
import {
  type Camera,
  filmRunner,
  type ModelError,
  type Random,
  type RunningForm,
  randomFor,
  someRunningForm,
} from '@plumbline/simulator';

export interface FilmedRunner {
  readonly clip: LandmarkClip;
  readonly truth: Readonly<Record<MeasuredValue, number>>;
}

export interface Filming {
  readonly rate: number;
  readonly view: Camera['view'];
  readonly seed: number;
  /** Whether the model of the body errs all through the clip, as two models differ from one another. */
  readonly model: 'true' | 'errs';
  /** Whether the camera is as the guide asks for, or as phones are held. */
  readonly camera: 'good' | 'real';
}

/** Some runner, filmed by some phone. */
export function filmedRunner({ rate, view, seed, model, camera }: Filming): FilmedRunner {
  const form = someRunningForm(randomFor(seed, 'form'));
  const random = randomFor(seed, `camera at ${rate}`);
  const held = camera === 'good' ? goodCamera(random) : realCamera(random, view);
  const { clip } = filmRunner({
    form,
    seed,
    camera: { rate, view, ...held },
    error: model === 'true' ? {} : modelError(random),
  });
  return { clip, truth: truthOf(form, held.facing) };
}

function goodCamera(random: Random): Partial<Camera> {
  return {
    facing: random.pick(['left', 'right']),
    seconds: 8,
    noise: 0.008,
    tilt: random.normal(0, 1),
    swapsPerMinute: 20,
  };
}

/** Leaning, from some other angle, with fewer or noisier points and frames missing. */
function realCamera(random: Random, view: Camera['view']): Partial<Camera> {
  const stands =
    view === 'side' ? random.pick(['still', 'still', 'following', 'passing'] as const) : 'still';
  return {
    facing: random.pick(['left', 'right']),
    stands,
    seconds: stands === 'passing' ? 3.5 : random.between(5, 10),
    noise: random.between(0.005, 0.013),
    noiseShape: random.pick(['lingering', 'white', 'outliers']),
    tilt: random.normal(0, 2.5),
    oblique: view === 'side' ? random.normal(0, 6) : 0,
    scale: random.between(250, 500),
    away: random.between(3.5, 7),
    exposure: random.between(0.05, 0.6),
    dropped: random.between(0, 0.03),
    swapsPerMinute: random.between(0, 60),
    clockJitter: 0.1 / 240,
  };
}

/** As far as models differ from one another or from a measured body (`docs/decisions/0122-errors-of-form.md`). */
function modelError(random: Random): ModelError {
  return {
    landingLag: random.normal(0, 0.01),
    leavingLag: random.normal(0, 0.015),
    lean: random.normal(0, 1.6),
    head: random.normal(0, 3),
    elbow: random.normal(0, 4),
    pitch: random.normal(1, 0.12),
    armSwing: [random.normal(1, 0.03), random.normal(1, 0.03)],
    bounce: random.normal(1, 0.05),
    hips: random.normal(0, 0.015),
  };
}

function truthOf(form: RunningForm, facing: Camera['facing'] | undefined): FilmedRunner['truth'] {
  const [left, right] = form.armSwing;
  return {
    cadence_spm: form.cadence,
    contact_ms: 1000 * form.contact,
    foot_strike_angle_deg: form.strike,
    trunk_lean_deg: form.lean,
    head_forward_deg: form.head,
    elbow_angle_deg: form.elbow,
    arm_swing_deg: facing === 'left' ? left : right,
    arm_swing_asymmetry_percent: (200 * (left - right)) / (left + right),
    arm_crossover_cm: 100 * form.crossover,
    pelvic_drop_deg: form.pelvicDrop,
    overstride_cm: 100 * form.overstride,
    vertical_oscillation_cm: 100 * form.oscillation,
  };
}
