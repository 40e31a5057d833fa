import type { Findings } from './findings.ts';
import { GAIT_REASONS, type GaitReason } from './reason.ts';

const DEGREE = Math.PI / 180;

/** What a clip has to be like; prudence, held by trials with real clips, not by a study. */
const GATE = {
  seconds: 1,
  jumps: 2,
  /** A runner's foot is in the air for longer than on the ground. */
  onGround: 0.5,
  /** Steps a minute below which that is a brisk walk by its error, and what a foot is on the ground for then. */
  briskCadence: 140,
  onGroundBriskly: 0.45,
  /** Steps a minute; nobody runs slower. */
  slowestCadence: 120,
  rate: 55,
  steps: 10,
  outside: 0.1,
  bodyHeight: 120,
  inPlane: 20 * DEGREE,
  sideView: 35 * DEGREE,
  behindView: 38 * DEGREE,
  brightness: 0.08,
  tremble: 0.04,
  swapRate: 4,
} as const;

type Test = (findings: Findings) => boolean;

const FAILS: Readonly<Record<GaitReason, Test>> = {
  nobody_found: ({ passages }) => passages === 0,
  several_people: ({ jumps }) => jumps >= GATE.jumps,
  clip_too_short: ({ passages, seconds }) => passages > 0 && seconds < GATE.seconds,
  not_running: (found) => seen(found) && !running(found) && !fromElsewhere(found),
  slow_motion_factor_unknown: (found) =>
    running(found) && (found.cadence ?? 0) < GATE.slowestCadence,
  frame_rate_too_low: (found) =>
    seen(found) && found.view === 'side' && leastRate(found) < GATE.rate,
  too_few_steps: (found) => running(found) && found.steps < GATE.steps,
  body_out_of_frame: ({ outside }) => outside > GATE.outside,
  runner_too_small: (found) => seen(found) && found.bodyHeight < GATE.bodyHeight,
  not_side_view: (found) => found.view === 'side' && fromElsewhere(found),
  not_rear_view: (found) => found.view !== 'side' && fromElsewhere(found),
  not_in_plane: (found) =>
    seen(found) && found.view === 'side' && found.yaw > GATE.inPlane && found.yaw <= GATE.sideView,
  too_dark: ({ brightness = 1 }) => brightness < GATE.brightness,
  landmarks_unsteady: (found) =>
    seen(found) && leastRate(found) >= GATE.rate && found.tremble > GATE.tremble,
  legs_confused: ({ swapRate }) => swapRate > GATE.swapRate,
  runner_height_unknown: (found) => seen(found) && !found.heightKnown,
  implausible: (found) =>
    found.implausible && running(found) && !fromElsewhere(found) && found.outside <= GATE.outside,
};

/** Every reason that holds, in the order of `GAIT_REASONS`. */
export function reasonsFor(findings: Findings): readonly GaitReason[] {
  return GAIT_REASONS.filter((reason) => FAILS[reason](findings));
}

function seen({ passages, seconds }: Findings): boolean {
  return passages > 0 && seconds >= GATE.seconds;
}

function running(found: Findings): boolean {
  if (!seen(found) || found.cadence === undefined || found.steps < 2) return false;
  const isBrisk = found.cadence >= GATE.slowestCadence && found.cadence < GATE.briskCadence;
  return (found.onGround ?? 0) < (isBrisk ? GATE.onGroundBriskly : GATE.onGround);
}

/** Whether shoulders and hips are as far apart as they are from another side than the clip's view. */
function fromElsewhere(found: Findings): boolean {
  if (!seen(found)) return false;
  return found.view === 'side' ? found.yaw > GATE.sideView : found.yaw < GATE.behindView;
}

/** Frames a second of real time, at the least: in slow motion a frame stands for less time than the clip says. */
function leastRate({ rate, cadence = GATE.slowestCadence }: Findings): number {
  return rate * Math.max(1, GATE.slowestCadence / cadence);
}
