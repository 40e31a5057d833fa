import type { FormValue } from '@plumbline/domain';

/** Why a clip is not, or not wholly, measured. Printed and stored, so the words are never changed. */
export const GAIT_REASONS = [
  'nobody_found',
  'several_people',
  'clip_too_short',
  'not_running',
  'slow_motion_factor_unknown',
  'frame_rate_too_low',
  'too_few_steps',
  'body_out_of_frame',
  'runner_too_small',
  'not_side_view',
  'not_rear_view',
  'not_in_plane',
  'too_dark',
  'landmarks_unsteady',
  'legs_confused',
  'runner_height_unknown',
  'implausible',
] as const;
export type GaitReason = (typeof GAIT_REASONS)[number];

const POSTURE = [
  'trunk_lean_deg',
  'head_forward_deg',
  'elbow_angle_deg',
  'arm_swing_deg',
  'arm_swing_asymmetry_percent',
] as const;
const FOOT = ['contact_ms', 'foot_strike_angle_deg', 'overstride_cm'] as const;
const LENGTHS = ['overstride_cm', 'vertical_oscillation_cm', 'arm_crossover_cm'] as const;
const ALL_BUT_CADENCE = [
  ...POSTURE,
  ...FOOT,
  'vertical_oscillation_cm',
  'arm_crossover_cm',
  'pelvic_drop_deg',
] as const;
const ALL = [...ALL_BUT_CADENCE, 'cadence_spm'] as const;

/** The values that each reason withholds. */
export const WITHHOLDS: Readonly<Record<GaitReason, readonly FormValue[]>> = {
  nobody_found: ALL,
  several_people: ALL,
  clip_too_short: ALL,
  not_running: ALL,
  slow_motion_factor_unknown: ['cadence_spm', 'contact_ms'],
  frame_rate_too_low: FOOT,
  too_few_steps: [],
  body_out_of_frame: ALL_BUT_CADENCE,
  runner_too_small: ALL_BUT_CADENCE,
  not_side_view: ALL_BUT_CADENCE,
  not_rear_view: ALL_BUT_CADENCE,
  not_in_plane: [...POSTURE, ...FOOT],
  too_dark: FOOT,
  landmarks_unsteady: FOOT,
  legs_confused: ['arm_swing_asymmetry_percent', 'foot_strike_angle_deg'],
  runner_height_unknown: LENGTHS,
  implausible: ALL,
};

/** Reasons that say only what is missing; what is there holds as it is. */
export const REMARKS: readonly GaitReason[] = ['runner_height_unknown'];
