import type { EvenBody } from '../events/even-body.ts';
import type { SidePassage } from '../passage/passage.ts';
import { POINT, pointOf, type Side } from '../passage/points.ts';
import { middleOf, midHips, midShoulders } from '../passage/track.ts';
import { firstFrom } from '../signal/even-grid.ts';
import { median } from '../signal/median.ts';
import { bodyScale } from './body-scale.ts';
import { cadenceSamples } from './cadence.ts';
import { oscillations } from './oscillation.ts';
import type { SampledValues, Samples } from './samples.ts';
import { type Stride, stridesOf } from './strides.ts';

const DEGREES = 180 / Math.PI;
/** Visibility below which an arm is guessed rather than seen. */
const SEEN = 0.3;

/** All that a passage seen from the side tells, in the units of the form values. */
export function sideSamples(passage: SidePassage, heightCm: number | undefined): SampledValues {
  const foot = passage.feet[passage.near];
  const own = foot?.steps ?? [];
  if (!foot || own.length === 0) return {};
  const strides = stridesIn(passage);
  return {
    contact_ms: {
      of: 'steps',
      each: own.map(({ contact, toeOff }) => 1000 * (toeOff - contact)),
      common: 1000 * Math.hypot(foot.common.contact, foot.common.toeOff),
    },
    foot_strike_angle_deg: {
      of: 'steps',
      each: own.map(({ strike }) => strike * DEGREES),
      common: foot.common.strike * DEGREES,
    },
    cadence_spm: cadenceSamples(strides),
    ...postureSamples(passage, strides),
    ...armSamples(passage, strides),
    ...(heightCm === undefined ? {} : lengthSamples(passage, heightCm)),
  };
}

function stridesIn({ feet }: SidePassage): readonly Stride[] {
  return stridesOf(Object.values(feet).map(({ steps }) => steps.map(({ contact }) => contact)));
}

function postureSamples(passage: SidePassage, strides: readonly Stride[]): SampledValues {
  const { body, direction, slope, roll } = passage;
  const lean = direction * (slope - roll.roll) * DEGREES;
  const leaning = (angles: Float64Array): Samples => ({
    each: strideMeans(body, angles, strides).map((angle) => angle + lean),
    of: 'strides',
    common: roll.sd * DEGREES,
  });
  const [hips, shoulders, ears] = [
    [midHips(body.ahead), midHips(body.up)],
    [midShoulders(body.ahead), midShoulders(body.up)],
    [body.ahead, body.up].map((values) => middleOf(values, POINT.leftEar, POINT.rightEar)),
  ] as const;
  return {
    trunk_lean_deg: leaning(angleFrom(hips, shoulders)),
    head_forward_deg: leaning(angleFrom(shoulders, ears)),
  };
}

type Course = readonly (Float64Array | undefined)[];

/** Degrees of the line between two points against the body's vertical, forward positive. */
function angleFrom([ahead, up]: Course, [aheadTo, upTo]: Course): Float64Array {
  return Float64Array.from(ahead ?? [], (from, i) => {
    const [forward, high] = [
      (aheadTo?.[i] as number) - from,
      (upTo?.[i] as number) - (up?.[i] as number),
    ];
    return Math.atan2(forward, high) * DEGREES;
  });
}

function strideMeans(
  body: EvenBody,
  values: Float64Array,
  strides: readonly Stride[],
): readonly number[] {
  return strides.flatMap(([from, to]) => {
    const part = values.subarray(firstFrom(body.t, from), firstFrom(body.t, to));
    return part.length === 0 ? [] : [part.reduce((sum, value) => sum + value, 0) / part.length];
  });
}

function armSamples(passage: SidePassage, strides: readonly Stride[]): SampledValues {
  const { body, near, track } = passage;
  const seen = (side: Side) => median(track.visibility[pointOf(side, 'Elbow')] ?? []) >= SEEN;
  const strideLong = (each: readonly number[]): Samples => ({ each, of: 'strides', common: 0 });
  const nearArm = seen(near)
    ? {
        elbow_angle_deg: strideLong(strideMeans(body, elbowAngle(body, near), strides)),
        arm_swing_deg: strideLong(swings(body, near, strides)),
      }
    : {};
  if (!seen('left') || !seen('right')) return nearArm;
  const [left, right] = [swings(body, 'left', strides), swings(body, 'right', strides)];
  const differences = left.map((range, i) => {
    const other = right[i] as number;
    return (200 * (range - other)) / (range + other);
  });
  return { ...nearArm, arm_swing_asymmetry_percent: strideLong(differences) };
}

function elbowAngle({ ahead, up }: EvenBody, side: Side): Float64Array {
  const [shoulder, elbow, wrist] = [
    pointOf(side, 'Shoulder'),
    pointOf(side, 'Elbow'),
    pointOf(side, 'Wrist'),
  ];
  const from = (values: readonly Float64Array[], a: number, i: number) =>
    (values[a]?.[i] as number) - (values[elbow]?.[i] as number);
  return Float64Array.from(ahead[elbow] ?? [], (_, i) => {
    const [ax, ay, bx, by] = [
      from(ahead, shoulder, i),
      from(up, shoulder, i),
      from(ahead, wrist, i),
      from(up, wrist, i),
    ];
    return Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) * DEGREES;
  });
}

/** Degrees that the upper arm swings in each stride: the part that repeats once a stride, which noise does not widen. */
function swings(
  { t, ahead, up }: EvenBody,
  side: Side,
  strides: readonly Stride[],
): readonly number[] {
  const [shoulder, elbow] = [pointOf(side, 'Shoulder'), pointOf(side, 'Elbow')];
  const hanging = angleFrom([ahead[elbow], up[elbow]], [ahead[shoulder], up[shoulder]]);
  return strides.map(([from, to]) => {
    const [a, b] = [firstFrom(t, from), firstFrom(t, to)];
    let [cosine, sine] = [0, 0];
    for (let i = a; i < b; i += 1) {
      const phase = (2 * Math.PI * (i - a)) / (b - a);
      cosine += (hanging[i] as number) * Math.cos(phase);
      sine += (hanging[i] as number) * Math.sin(phase);
    }
    return (4 * Math.hypot(cosine, sine)) / (b - a);
  });
}

function lengthSamples(passage: SidePassage, heightCm: number): SampledValues {
  const { track, leg, near, feet, body } = passage;
  const scale = bodyScale(track, leg, heightCm);
  const foot = feet[near];
  const contacts = Object.values(feet)
    .flatMap(({ steps }) => steps.map(({ contact }) => contact))
    .sort((a, b) => a - b);
  const bounce: Samples = {
    each: oscillations(body, contacts).map((pixels) => pixels * scale),
    of: 'steps',
    common: 0,
  };
  return {
    overstride_cm: {
      each: (foot?.steps ?? []).map(({ overstride }) => overstride * scale),
      of: 'steps',
      common: (foot?.common.overstride ?? 0) * scale,
    },
    vertical_oscillation_cm: bounce,
  };
}
