import type { Upright } from '../frame/upright.ts';
import { SIDES, type Side } from '../passage/points.ts';
import { type FootCourse, type FootOptions, footCourse } from './foot-course.ts';
import { landingDelay, type Moments, overstridesOf, strikesOf } from './landing.ts';
import { leavingDelay } from './leaving.ts';
import type { RoughStep } from './rough-steps.ts';
import type { CommonError, Step } from './step.ts';

/** Of a frame: how far off its own time a picture is, with an open shutter. */
const FRAME_SHARE = 0.08;

export interface FootSteps {
  readonly steps: readonly Step[];
  readonly common: CommonError;
}

/** The rough steps of each foot with their moments found between frames, from all steps together, and how the foot landed. */
export function fineSteps(
  body: Upright,
  rough: readonly RoughStep[],
  options: FootOptions,
): Readonly<Partial<Record<Side, FootSteps>>> {
  const feet = SIDES.flatMap((side) => {
    const own = rough.filter((step) => step.side === side);
    if (own.length === 0) return [];
    return [[side, stepsOfFoot(own, footCourse(body, side, options))] as const];
  });
  return Object.fromEntries(feet);
}

function stepsOfFoot(own: readonly RoughStep[], foot: FootCourse): FootSteps {
  const rough: Moments = {
    contact: own.map(({ contact }) => contact),
    toeOff: own.map(({ toeOff }) => toeOff),
  };
  const landed = landingDelay(foot, rough);
  const left = leavingDelay(foot, rough.toeOff);
  const moments: Moments = {
    contact: rough.contact.map((time) => time + landed.value),
    toeOff: rough.toeOff.map((time) => time + left.value),
  };
  const [strikes, overstrides] = [strikesOf(foot, moments), overstridesOf(foot, moments)];
  const steps = own.map(({ side }, n) => ({
    side,
    contact: moments.contact[n] as number,
    toeOff: moments.toeOff[n] as number,
    strike: strikes.values[n] ?? NaN,
    overstride: overstrides.values[n] ?? NaN,
  }));
  const late = Math.hypot(landed.sd, FRAME_SHARE * foot.frame);
  const common = {
    contact: late,
    toeOff: Math.hypot(left.sd, FRAME_SHARE * foot.frame),
    strike: strikes.rate * late,
    overstride: overstrides.rate * late,
  };
  return { steps, common };
}
