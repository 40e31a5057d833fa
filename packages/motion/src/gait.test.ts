import { type Landmark, type LandmarkClip, seconds } from '@plumbline/domain';
import {
  type Camera,
  filmRunner,
  type ModelError,
  type RunningForm,
  randomFor,
  someRunningForm,
} from '@plumbline/simulator';
import { describe, expect, test } from 'vitest';
import { type Gait, gaitOf } from './gait.ts';
import type { MeasuredValue } from './values/gait-value.ts';

const RUNNER: RunningForm = {
  ...someRunningForm(randomFor(5, 'form')),
  cadence: 168,
  contact: 0.245,
  strike: 14,
  lean: 7,
  head: 22,
  elbow: 95,
  armSwing: [66, 60],
  crossover: 0.03,
  pelvicDrop: 5,
};
const NOISE = { noise: 0.008 } as const;

function filmed(camera: Partial<Camera>, form: Partial<RunningForm> = {}): LandmarkClip {
  return filmRunner({ form: { ...RUNNER, ...form }, camera: { ...NOISE, ...camera }, seed: 11 })
    .clip;
}

function off(gait: Gait, name: MeasuredValue, truth: number): number {
  return Math.abs((gait.values[name]?.value ?? Number.NaN) - truth);
}

describe('a runner whose form is known, filmed at 120 frames a second', () => {
  test.each<readonly [string, Partial<Camera>]>([
    ['facing right', { facing: 'right' }],
    ['facing left', { facing: 'left' }],
    ['with a camera that leans by 5°', { tilt: 5 }],
    ['with a camera that leans by 5° the other way, facing left', { tilt: -5, facing: 'left' }],
    ['with legs swapped once a second', { swapsPerMinute: 60 }],
    ['with every twentieth frame missing', { dropped: 0.05 }],
    ['with outliers', { noiseShape: 'outliers' }],
    ['with white noise', { noiseShape: 'white' }],
    ['with a camera that follows', { stands: 'following' }],
    ['from a little behind', { oblique: -8 }],
  ])('is measured %s', (_, camera) => {
    const gait = gaitOf(filmed(camera));
    expect(gait.reasons).toEqual([]);
    expect(off(gait, 'cadence_spm', RUNNER.cadence)).toBeLessThan(2);
    expect(off(gait, 'contact_ms', 1000 * RUNNER.contact)).toBeLessThan(20);
    expect(off(gait, 'foot_strike_angle_deg', RUNNER.strike)).toBeLessThan(5);
    expect(off(gait, 'trunk_lean_deg', RUNNER.lean)).toBeLessThan(3.5);
    expect(off(gait, 'head_forward_deg', RUNNER.head)).toBeLessThan(4);
    expect(off(gait, 'elbow_angle_deg', RUNNER.elbow)).toBeLessThan(3);
    expect(off(gait, 'overstride_cm', 100 * RUNNER.overstride)).toBeLessThan(5);
    expect(off(gait, 'vertical_oscillation_cm', 100 * RUNNER.oscillation)).toBeLessThan(1.5);
    const [left, right] = RUNNER.armSwing;
    expect(off(gait, 'arm_swing_deg', camera.facing === 'left' ? left : right)).toBeLessThan(4);
    expect(off(gait, 'arm_swing_asymmetry_percent', 9.5)).toBeLessThan(5);
  });

  test('every landing of the near foot is found within a frame and a half', () => {
    const { clip, steps } = filmRunner({
      form: RUNNER,
      camera: { rate: 60, seconds: 8, ...NOISE },
      seed: 3,
    });
    const { contacts, near } = gaitOf(clip);
    const seen = steps.filter(
      ({ side, contact }) => side === near && contact > 0.3 && contact < 7.2,
    );
    for (const step of seen) {
      const nearest = Math.min(...contacts.map(({ t }) => Math.abs(t - step.contact)));
      expect(nearest).toBeLessThan(1.5 / 60);
    }
    expect(seen.length).toBeGreaterThan(7);
  });

  test.each([
    [-8, 'forefoot'],
    [3.3, 'midfoot'],
    [20, 'rearfoot'],
  ] as const)('a landing at %d° is most probably of the %s', (strike, landing) => {
    const classes = gaitOf(filmed({}, { strike })).strike;
    expect(Math.max(...Object.values(classes ?? {}))).toBe(classes?.[landing]);
  });

  test('near a limit no landing is sure', () => {
    const classes = gaitOf(filmed({}, { strike: 7.4 })).strike;
    expect(Math.max(...Object.values(classes ?? {}))).toBeLessThan(0.9);
  });
});

describe('from behind', () => {
  const gait = gaitOf(filmed({ view: 'rear', rate: 60 }));

  test('pelvic drop, crossing hands, bounce and cadence are measured', () => {
    expect(off(gait, 'pelvic_drop_deg', RUNNER.pelvicDrop)).toBeLessThan(1);
    expect(off(gait, 'arm_crossover_cm', 100 * RUNNER.crossover)).toBeLessThan(1);
    expect(off(gait, 'vertical_oscillation_cm', 100 * RUNNER.oscillation)).toBeLessThan(1.5);
    expect(off(gait, 'cadence_spm', RUNNER.cadence)).toBeLessThan(2);
  });

  test('what only the side shows is missing', () => {
    expect(Object.keys(gait.values)).not.toContain('trunk_lean_deg');
    expect(gait.contacts).toEqual([]);
  });

  test('hands that stay on their side are short of the midline from ahead too', () => {
    const ahead = gaitOf(filmed({ view: 'front', rate: 60 }, { crossover: -0.06 }));
    expect(off(ahead, 'arm_crossover_cm', -6)).toBeLessThan(1);
    expect(ahead.values.pelvic_drop_deg).toBeUndefined();
  });
});

describe('the gate', () => {
  const POSTURE = ['trunk_lean_deg', 'head_forward_deg', 'elbow_angle_deg'];
  const FEET = ['contact_ms', 'foot_strike_angle_deg', 'overstride_cm'];

  function slowed(clip: LandmarkClip, factor: number): LandmarkClip {
    return {
      ...clip,
      frames: clip.frames.map(({ t, ...frame }) => ({ ...frame, t: (t * factor) as typeof t })),
    };
  }

  test.each<readonly [string, string, LandmarkClip, readonly string[], readonly string[]]>([
    [
      '30 frames a second',
      'frame_rate_too_low',
      filmed({ rate: 30 }),
      FEET,
      ['cadence_spm', ...POSTURE],
    ],
    [
      'slow motion',
      'slow_motion_factor_unknown',
      slowed(filmed({}), 4),
      ['cadence_spm', 'contact_ms'],
      ['foot_strike_angle_deg', ...POSTURE],
    ],
    [
      'a runner seen from ahead, said to be from the side',
      'not_side_view',
      { ...filmed({ view: 'rear', rate: 60 }), view: 'side' },
      [...POSTURE, ...FEET],
      [],
    ],
    [
      'a runner seen from the side, said to be from behind',
      'not_rear_view',
      { ...filmed({}), view: 'rear' },
      ['pelvic_drop_deg'],
      [],
    ],
    [
      'a camera from well ahead',
      'not_in_plane',
      filmed({ oblique: 27 }),
      [...POSTURE, ...FEET],
      ['cadence_spm'],
    ],
    ['three seconds', 'too_few_steps', filmed({ seconds: 3 }), [], ['cadence_spm', ...POSTURE]],
    [
      'feet below the picture',
      'body_out_of_frame',
      { ...filmed({}), height: 1300 },
      [...POSTURE, ...FEET],
      ['cadence_spm'],
    ],
    ['a runner far away', 'runner_too_small', filmed({ scale: 60 }), FEET, ['cadence_spm']],
    [
      'trembling points',
      'landmarks_unsteady',
      filmed({ noise: 0.07, noiseShape: 'white' }),
      FEET,
      ['cadence_spm'],
    ],
    [
      'no height',
      'runner_height_unknown',
      { ...filmed({}), runnerHeightCm: undefined },
      ['overstride_cm', 'vertical_oscillation_cm'],
      ['foot_strike_angle_deg'],
    ],
  ])('with %s says %s, and tells what is safe', (_, reason, clip, withheld, told) => {
    const { reasons, values } = gaitOf(clip);
    expect(reasons).toContain(reason);
    for (const name of withheld) expect(Object.keys(values)).not.toContain(name);
    for (const name of told) expect(Object.keys(values)).toContain(name);
  });

  test('feet outside the picture in slow motion are not said to land', () => {
    const { values, contacts } = gaitOf({ ...slowed(filmed({}), 4), height: 1300 });
    expect(values).toEqual({});
    expect(contacts).toEqual([]);
  });

  test('slow motion has the angles that real time has', () => {
    const clip = filmed({});
    const [real, slow] = [gaitOf(clip), gaitOf(slowed(clip, 4))];
    expect(slow.values.foot_strike_angle_deg?.value).toBeCloseTo(
      real.values.foot_strike_angle_deg?.value ?? NaN,
      0,
    );
    expect(slow.ok).toBe(false);
  });

  test('someone who stands still is not running, and an empty clip holds nobody', () => {
    const clip = filmed({});
    const still = clip.frames.map(({ t }) => ({ t, landmarks: clip.frames[0]?.landmarks }));
    expect(gaitOf({ ...clip, frames: still })).toMatchObject({
      ok: false,
      reasons: ['not_running'],
      values: {},
      contacts: [],
    });
    const nobody = clip.frames.map(({ t }) => ({ t, landmarks: undefined }));
    expect(gaitOf({ ...clip, frames: nobody }).reasons).toEqual(['nobody_found']);
    expect(gaitOf({ ...clip, frames: [] }).reasons).toEqual(['nobody_found']);
  });

  test('points that jump to another body and back are no runner', () => {
    const clip = filmed({});
    const frames = clip.frames.map((frame, i) =>
      i % 200 < 150
        ? frame
        : { ...frame, landmarks: frame.landmarks?.map(([x, y, v]) => [x + 600, y, v] as const) },
    );
    expect(gaitOf({ ...clip, width: 2000, frames })).toMatchObject({
      reasons: expect.arrayContaining(['several_people']),
      values: {},
    });
  });

  test('a runner who passes twice is measured from both passages, with wider errors than one who stays', () => {
    const pass = filmed({ stands: 'passing', seconds: 3, facing: 'right' });
    const back = filmed({ stands: 'passing', seconds: 3, facing: 'left' });
    const later = back.frames.map(({ t, ...frame }) => ({ ...frame, t: (t + 6) as typeof t }));
    const both = gaitOf({ ...pass, frames: [...pass.frames, ...later] });
    const stays = gaitOf(filmed({}));
    expect(off(both, 'trunk_lean_deg', RUNNER.lean)).toBeLessThan(3.5);
    expect(both.values.cadence_spm?.steps).toBeGreaterThan(9);
    expect(both.values.foot_strike_angle_deg?.sd).toBeGreaterThan(
      stays.values.foot_strike_angle_deg?.sd ?? NaN,
    );
  });
});

test('a runner who passes once, five landings long, is measured with wide errors', () => {
  const once = gaitOf(filmed({ stands: 'passing', seconds: 1.75, facing: 'right' }));
  expect(once.contacts.length).toBeLessThan(7);
  expect(once.reasons).toContain('too_few_steps');
  const stays = gaitOf(filmed({}));
  for (const name of ['cadence_spm', 'trunk_lean_deg', 'foot_strike_angle_deg'] as const) {
    expect(once.values[name]?.clipSd).toBeGreaterThan(2 * (stays.values[name]?.clipSd ?? NaN));
  }
  expect(off(once, 'cadence_spm', RUNNER.cadence)).toBeLessThan(6);
  expect(off(once, 'trunk_lean_deg', RUNNER.lean)).toBeLessThan(3);
});

describe('of a film that no runner ran', () => {
  const clip = filmed({ seconds: 6 });
  const withPoints = (change: (point: Landmark) => Landmark): LandmarkClip => ({
    ...clip,
    frames: clip.frames.map((frame) => ({
      ...frame,
      landmarks: frame.landmarks?.map(change),
    })),
  });
  const last = clip.frames.at(-1)?.t ?? seconds(0);
  const backwards = clip.frames
    .map((frame) => ({ ...frame, t: seconds(last - frame.t) }))
    .reverse();

  test.each<readonly [string, string, LandmarkClip]>([
    ['upside down', 'implausible', withPoints(([x, y, visible]) => [x, clip.height - y, visible])],
    ['run backwards', 'implausible', { ...clip, frames: backwards }],
    ['whose points are all guesses', 'nobody_found', withPoints(([x, y]) => [x, y, 0])],
  ])('%s nothing is told: %s', (_, reason, film) => {
    const { ok, reasons, values, contacts } = gaitOf(film);
    expect(ok).toBe(false);
    expect(reasons).toContain(reason);
    expect(values).toEqual({});
    expect(contacts).toEqual([]);
  });
});

test('a model that errs is within what is said of the errors, nine times of ten or more', () => {
  const random = randomFor(77, 'models');
  const inside = Array.from({ length: 6 }, (_, seed) => {
    const form = someRunningForm(randomFor(900 + seed, 'form'));
    const error: Partial<ModelError> = {
      lean: random.normal(0, 1.6),
      pitch: random.normal(1, 0.1),
      landingLag: random.normal(0, 0.01),
    };
    const { values } = gaitOf(
      filmRunner({ form, camera: { ...NOISE, seconds: 6 }, error, seed }).clip,
    );
    const truth: Partial<Record<MeasuredValue, number>> = {
      cadence_spm: form.cadence,
      contact_ms: 1000 * form.contact,
      foot_strike_angle_deg: form.strike,
      trunk_lean_deg: form.lean,
      head_forward_deg: form.head,
      elbow_angle_deg: form.elbow,
    };
    return (Object.keys(truth) as MeasuredValue[]).map((name) => {
      const { value, sd } = values[name] ?? { value: NaN, sd: NaN };
      return Math.abs(value - (truth[name] ?? NaN)) <= 2 * sd;
    });
  }).flat();
  expect(inside.filter(Boolean).length / inside.length).toBeGreaterThanOrEqual(0.9);
}, 120_000);

test('a landing in a part that plays three times as fast moves no landing of the rest', () => {
  const { clip } = filmRunner({
    form: someRunningForm(randomFor(3, 'form')),
    camera: { seconds: 6, rate: 120 },
    seed: 4,
  });
  const whole = gaitOf(clip);
  const cut = 1.2;
  const faster = {
    ...clip,
    frames: clip.frames.map((frame) => ({
      ...frame,
      t: seconds(frame.t < cut ? frame.t / 3 : frame.t - (2 * cut) / 3),
    })),
  };
  const mixed = gaitOf(faster);
  const later = whole.contacts.filter(({ t }) => t > 2).map(({ t }) => t - (2 * cut) / 3);
  for (const t of later) {
    const nearest = Math.min(...mixed.contacts.map((contact) => Math.abs(contact.t - t)));
    expect(nearest).toBeLessThan(0.012);
  }
});
