import type { MeasuredValue } from '../values/gait-value.ts';

/** Beyond what runners' bodies do, by far; prudence, without a source. */
const RANGES: Readonly<Record<MeasuredValue, readonly [lowest: number, highest: number]>> = {
  foot_strike_angle_deg: [-40, 50],
  trunk_lean_deg: [-25, 45],
  head_forward_deg: [-60, 90],
  arm_crossover_cm: [-60, 60],
  arm_swing_deg: [0, 180],
  arm_swing_asymmetry_percent: [-200, 200],
  pelvic_drop_deg: [-30, 30],
  overstride_cm: [-50, 80],
  cadence_spm: [60, 300],
  contact_ms: [80, 600],
  vertical_oscillation_cm: [0.5, 25],
  elbow_angle_deg: [0, 180],
};

export function isPlausible(name: MeasuredValue, value: number): boolean {
  const [lowest, highest] = RANGES[name];
  return value >= lowest && value <= highest;
}
