import type { RunningForm } from './running-form.ts';
import type { Step } from './steps.ts';

/** Where the sole's heel end is, in metres ahead of the hips and above the ground, and the foot's pitch in degrees. */
export interface Foot {
  readonly x: number;
  readonly y: number;
  readonly pitch: number;
}

const SOLE_OF_HEIGHT = 0.14;
/** Of height: the ankle from the heel end of a flat sole. */
export const ANKLE = { ahead: 0.035, above: 0.05 } as const;
const DEGREE = Math.PI / 180;
const MOMENT = 1e-4;

/** The foot of one leg at `t`, between a landing of that leg and its next one. */
export function footAt(t: number, from: Step, to: Step, form: RunningForm): Foot {
  const since = t - from.contact;
  const stance = from.toeOff - from.contact;
  if (since <= stance) return stanceFoot(since, from, form);
  return swingFoot((t - from.toeOff) / (to.contact - from.toeOff), from, to, form);
}

/** Fixed to the belt: turning about the heel, flat, then turning about the toes; toes first for a forefoot landing. */
function stanceFoot(since: number, step: Step, form: RunningForm): Foot {
  const stance = step.toeOff - step.contact;
  const sole = soleOf(form);
  const landing = landingHeel(step, form);
  const heelFirst = step.strike >= 0;
  const slapped = Math.max(0.015, Math.abs(step.strike) / form.slap);
  const left = Math.max(0, 1 - since / slapped);
  const pitch = step.strike * left ** 1.3;
  const toe = heelFirst ? landing.x + sole : landing.x + sole * Math.cos(step.strike * DEGREE);
  const back = form.speed * since;
  const rise = since / stance - form.heelOff;
  if (rise > 0) {
    const lifted = -form.pushOff * (rise / (1 - form.heelOff)) ** 2;
    return aboutToe(toe - back, lifted, sole);
  }
  return heelFirst ? { x: landing.x - back, y: 0, pitch } : aboutToe(toe - back, pitch, sole);
}

/** From toe-off over the heel's highest point to the next landing, as smooth as a leg is. */
function swingFoot(part: number, from: Step, to: Step, form: RunningForm): Foot {
  const seconds = to.contact - from.toeOff;
  const stance = from.toeOff - from.contact;
  const left = stanceFoot(stance, from, form);
  const before = stanceFoot(stance - MOMENT, from, form);
  const speedAtLeaving = (key: keyof Foot) => ((left[key] - before[key]) / MOMENT) * seconds;
  const landing = landingHeel(to, form);
  const knots = (key: keyof Foot, high: number, ahead: number, speedAtLanding: number) =>
    through(part, [
      [0, left[key], speedAtLeaving(key)],
      [0.42, high, undefined],
      [0.84, ahead, undefined],
      [1, landing[key], speedAtLanding * seconds],
    ]);
  const { height } = form;
  return {
    x: knots('x', -0.13 * height, landing.x + 0.035, form.speed * (form.landingSpeed - 1)),
    y: knots('y', form.heelLift * height, landing.y + 0.07, -form.sinkSpeed),
    pitch: knots('pitch', -form.pushOff - 25, to.strike + 6, -60),
  };
}

function landingHeel({ strike, overstride }: Step, form: RunningForm): Foot {
  const [sin, cos] = [Math.sin(strike * DEGREE), Math.cos(strike * DEGREE)];
  const { ahead, above } = ANKLE;
  const x = overstride - form.height * (ahead * cos - above * sin);
  const y = strike < 0 ? -soleOf(form) * sin : 0;
  return { x, y, pitch: strike };
}

function aboutToe(toe: number, pitch: number, sole: number): Foot {
  return {
    x: toe - sole * Math.cos(pitch * DEGREE),
    y: -sole * Math.sin(pitch * DEGREE),
    pitch,
  };
}

function soleOf({ height, proportions }: RunningForm): number {
  return SOLE_OF_HEIGHT * height * proportions.foot;
}

type Knot = readonly [at: number, value: number, slope: number | undefined];

/** The cubic through four knots, with the slopes that are given and in between the ones of its neighbours. */
function through(at: number, knots: readonly [Knot, Knot, Knot, Knot]): number {
  const slopeAt = (i: number): number => {
    const [before, here, after] = [knots[i - 1], knots[i], knots[i + 1]];
    if (!here || here[2] !== undefined || !before || !after) return here?.[2] ?? 0;
    return (after[1] - before[1]) / (after[0] - before[0]);
  };
  const i = at < knots[1][0] ? 0 : at < knots[2][0] ? 1 : 2;
  const [from, to] = [knots[i] as Knot, knots[i + 1] as Knot];
  const width = to[0] - from[0];
  const s = (at - from[0]) / width;
  const [a, b] = [slopeAt(i) * width, slopeAt(i + 1) * width];
  const rest = to[1] - from[1];
  return from[1] + s * a + s * s * (3 * rest - 2 * a - b) + s * s * s * (a + b - 2 * rest);
}
