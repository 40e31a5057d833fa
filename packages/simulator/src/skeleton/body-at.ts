import { ANKLE, type Foot, footAt } from './foot-path.ts';
import type { RunningForm } from './running-form.ts';
import type { Step } from './steps.ts';

/** Metres: ahead of the treadmill's middle, above the ground, to the runner's left. */
export type Point = readonly [ahead: number, up: number, left: number];
/** BlazePose's 33 points, in its order. */
export type Body = readonly Point[];

/** What a model sees otherwise than it is, all through a clip; zeros and ones for a model without such errors. */
export interface ModelError {
  /** s by which landings and leavings are seen late. */
  readonly landingLag: number;
  readonly leavingLag: number;
  /** ° added to the trunk, to the head and at the elbow. */
  readonly lean: number;
  readonly head: number;
  readonly elbow: number;
  /** Of the foot's true pitch, of each arm's swing and of the hips' bounce, the share that is seen. */
  readonly pitch: number;
  readonly armSwing: readonly [left: number, right: number];
  readonly bounce: number;
  /** Metres that the hips are seen too far ahead. */
  readonly hips: number;
}

export const NO_ERROR: ModelError = {
  landingLag: 0,
  leavingLag: 0,
  lean: 0,
  head: 0,
  elbow: 0,
  pitch: 1,
  armSwing: [1, 1],
  bounce: 1,
  hips: 0,
};

const DEGREE = Math.PI / 180;
const TURN = 2 * Math.PI;
const SIDES = ['left', 'right'] as const;

/** The runner's body at `t` as a model with these errors would see it. */
export function bodyAt(
  t: number,
  { form, steps, error }: { form: RunningForm; steps: readonly Step[]; error: ModelError },
): Body {
  const { height, proportions } = form;
  const phase = phaseAt(t, steps);
  const bounce =
    (-form.oscillation / 2) * Math.cos(TURN * (phase.step - (form.contact * form.cadence) / 120));
  const leg = height * (0.245 * proportions.thigh + 0.246 * proportions.shank);
  const hipsUp = ANKLE.above * height + 0.95 * leg + error.bounce * bounce;
  const hips: Point = [error.hips + 0.012 * Math.sin(TURN * phase.step), hipsUp, 0];
  const lean = form.lean + error.lean + 1.5 * Math.sin(TURN * phase.step);
  const shoulders = along(hips, 0.288 * height * proportions.trunk, lean);
  const ears = along(
    shoulders,
    0.13 * height,
    form.head + error.head + Math.sin(TURN * phase.step),
  );
  const twist = -Math.cos(TURN * phase.stride);
  const head = headPoints(ears, height);
  const sides = SIDES.map((side, i) => {
    const out = side === 'left' ? 1 : -1;
    const seen = legAt(seenTime(t, legAt(t, side, steps), error), side, steps);
    const shoulder = beside(shoulders, 0.1 * height, 12 * twist * out, out);
    const drop = droppedAt(t, side, steps) * form.pelvicDrop;
    const hip = beside(hips, 0.055 * height, -6 * twist * out, out, drop);
    const swing = form.armSwing[i as 0 | 1] * error.armSwing[i as 0 | 1];
    const arm = armPoints(shoulder, {
      form,
      error,
      swing,
      forward: twist * out,
      out,
      middle: shoulders,
    });
    const foot = footAt(seen.t, seen.from, seen.to, form);
    return { shoulder, hip, ...arm, ...legPoints(foot, { form, error, hip, out }) };
  });
  const [left, right] = sides as [(typeof sides)[number], (typeof sides)[number]];
  const pair = (key: Exclude<keyof typeof left, 'hand'>): readonly Point[] => [
    left[key],
    right[key],
  ];
  const hands = [0, 1, 2].flatMap((i) => [left.hand[i] as Point, right.hand[i] as Point]);
  return [
    ...head,
    ...pair('shoulder'),
    ...pair('elbow'),
    ...pair('wrist'),
    ...hands,
    ...pair('hip'),
    ...pair('knee'),
    ...pair('ankle'),
    ...pair('heel'),
    ...pair('toe'),
  ];
}

function phaseAt(t: number, steps: readonly Step[]): { step: number; stride: number } {
  const i = Math.max(0, steps.findIndex(({ contact }) => contact > t) - 1);
  const [from, to] = [steps[i] as Step, steps[i + 1] as Step];
  const step = (t - from.contact) / (to.contact - from.contact);
  return { step, stride: ((from.side === 'left' ? 0 : 1) + step) / 2 };
}

interface Leg {
  readonly t: number;
  /** The landing before `t` and the one after it. */
  readonly from: Step;
  readonly to: Step;
}

function legAt(t: number, side: Step['side'], steps: readonly Step[]): Leg {
  const own = steps.filter((step) => step.side === side);
  const next = own.findIndex(({ contact }) => contact > t);
  return { t, from: own[next - 1] as Step, to: own[next] as Step };
}

/** The moment whose foot a model shows at `t`: landing and leaving late by their lags, what lies between by a share of each. */
function seenTime(t: number, { from, to }: Leg, error: ModelError): number {
  const part =
    t < from.toeOff
      ? (t - from.contact) / (from.toeOff - from.contact)
      : (to.contact - t) / (to.contact - from.toeOff);
  return t - error.landingLag * (1 - part) - error.leavingLag * part;
}

/** How much the hip of this side hangs, from −1 (it carries) to 1 (the other carries, at mid-stance). */
function droppedAt(t: number, side: Step['side'], steps: readonly Step[]): number {
  const standing = steps.find(({ contact, toeOff }) => contact <= t && t < toeOff);
  if (!standing) return 0;
  const part = (t - standing.contact) / (standing.toeOff - standing.contact);
  return Math.sin(Math.PI * part) * (standing.side === side ? -1 : 1);
}

function along([x, y, z]: Point, length: number, degrees: number): Point {
  return [x + length * Math.sin(degrees * DEGREE), y + length * Math.cos(degrees * DEGREE), z];
}

function beside([x, y, z]: Point, half: number, turned: number, out: number, drop = 0): Point {
  const down = half * Math.sin(drop * DEGREE);
  return [x + half * Math.sin(turned * DEGREE), y - down, z + out * half * Math.cos(drop * DEGREE)];
}

function armPoints(
  shoulder: Point,
  arm: {
    readonly form: RunningForm;
    readonly error: ModelError;
    readonly swing: number;
    readonly forward: number;
    readonly out: number;
    readonly middle: Point;
  },
) {
  const { form, error, swing, forward, out, middle } = arm;
  const length = form.height * form.proportions.arm;
  const upper = -165 - (swing / 2) * forward;
  const elbow = along(shoulder, 0.186 * length, upper);
  const [x, y] = along(elbow, 0.146 * length, upper - 180 + form.elbow + error.elbow);
  const across = out * (-form.crossover + (1 - forward) * 0.06 * form.height);
  const wrist: Point = [x, y, middle[2] + across];
  const hand = [0.03, 0.05, 0.04].map((far): Point => [x + far, y + far / 4, wrist[2]]);
  return { elbow: [elbow[0], elbow[1], elbow[2] + out * 0.02] as Point, wrist, hand };
}

function legPoints(
  foot: Foot,
  leg: {
    readonly form: RunningForm;
    readonly error: ModelError;
    readonly hip: Point;
    readonly out: number;
  },
) {
  const { form, error, hip } = leg;
  const { height, proportions } = form;
  const spot = (ahead: number, above: number, pitch: number): Point => {
    const [sin, cos] = [Math.sin(pitch * DEGREE), Math.cos(pitch * DEGREE)];
    const [a, u] = [ahead * height * proportions.foot, above * height];
    return [foot.x + a * cos - u * sin, foot.y + a * sin + u * cos, hip[2]];
  };
  const ankle = spot(ANKLE.ahead, ANKLE.above, foot.pitch);
  const turnedAboutAnkle = (ahead: number, above: number): Point => {
    const [anchor, seen] = [
      spot(ANKLE.ahead, ANKLE.above, error.pitch * foot.pitch),
      spot(ahead, above, error.pitch * foot.pitch),
    ];
    return [ankle[0] + seen[0] - anchor[0], ankle[1] + seen[1] - anchor[1], ankle[2]];
  };
  return {
    knee: kneeBetween(
      hip,
      ankle,
      0.245 * height * proportions.thigh,
      0.246 * height * proportions.shank,
    ),
    ankle,
    heel: turnedAboutAnkle(0.005, 0.02),
    toe: turnedAboutAnkle(0.12, 0.015),
  };
}

/** Where thigh and shank meet, in front of the line from hip to ankle; on it where they do not reach. */
function kneeBetween(hip: Point, ankle: Point, thigh: number, shank: number): Point {
  const [dx, dy] = [ankle[0] - hip[0], ankle[1] - hip[1]];
  const far = Math.hypot(dx, dy);
  const share =
    far >= thigh + shank
      ? thigh / (thigh + shank)
      : (far * far + thigh * thigh - shank * shank) / (2 * far * far);
  const bent = Math.sqrt(Math.max(0, thigh * thigh - (share * far) ** 2)) / far;
  return [hip[0] + share * dx - bent * dy, hip[1] + share * dy + bent * dx, hip[2]];
}

function headPoints(ears: Point, height: number): readonly Point[] {
  const at = (ahead: number, up: number, left: number): Point => [
    ears[0] + ahead * height,
    ears[1] + up * height,
    ears[2] + left * height,
  ];
  const eyes = [0.012, 0.018, 0.024].map((left) => at(0.05, 0.015, left));
  const otherEyes = [0.012, 0.018, 0.024].map((left) => at(0.05, 0.015, -left));
  return [
    at(0.06, -0.005, 0),
    ...eyes,
    ...otherEyes,
    at(0, 0, 0.042),
    at(0, 0, -0.042),
    at(0.05, -0.03, 0.013),
    at(0.05, -0.03, -0.013),
  ];
}
