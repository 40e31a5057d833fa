import type { Estimate, FormValue } from '@plumbline/domain';
import { median, spread } from '../signal/median.ts';
import { SCALE_SD } from './body-scale.ts';
import type { Samples } from './samples.ts';

/** A value over a clip, with its standard error from everything that is known to be off, and how many steps it rests on. */
export interface GaitValue extends Estimate {
  readonly steps: number;
  /** The part of the error that is this clip's own: spread of the steps, frame rate, noise of the points, camera. */
  readonly clipSd: number;
}

/**
 * By how much models of the body disagree over a whole clip, or a model with a measured body: more steps do not lower it.
 *
 * @source strike M05 (outer-side video); lean M07 (5° as the smallest difference that is real, over 1.96 √2); contact time M01 and
 *   trials with two BlazePose models; the rest prudence, without a source
 */
export const MODEL_SD: Readonly<Record<Exclude<FormValue, 'impact_g'>, number>> = {
  foot_strike_angle_deg: 2.9,
  trunk_lean_deg: 1.8,
  head_forward_deg: 4,
  arm_crossover_cm: 2,
  arm_swing_deg: 5,
  arm_swing_asymmetry_percent: 5,
  pelvic_drop_deg: 2,
  overstride_cm: 2,
  cadence_spm: 0.3,
  contact_ms: 20,
  vertical_oscillation_cm: 0.5,
  elbow_angle_deg: 4,
};

const LENGTHS: readonly FormValue[] = [
  'arm_crossover_cm',
  'overstride_cm',
  'vertical_oscillation_cm',
];
/** Standard error of a median against a mean's. */
const OF_MEDIAN = 1.25;
/** Standard error of a mean of strides that each share a step with the next, against a mean of as many that share none. */
const OF_SHARED = Math.SQRT2;
/** One alone has no spread. */
const FEWEST = 2;
/** Fewer say too little of how much they differ: they are taken to differ by as much as runners' steps usually do. */
const FEW = 4;

/** From step to step; prudence, held by the made-up runners, without a source. */
const USUAL_SPREAD: Readonly<Record<MeasuredValue, number>> = {
  foot_strike_angle_deg: 3,
  trunk_lean_deg: 1.5,
  head_forward_deg: 2,
  arm_crossover_cm: 2,
  arm_swing_deg: 5,
  arm_swing_asymmetry_percent: 8,
  pelvic_drop_deg: 1.5,
  overstride_cm: 2,
  cadence_spm: 3,
  contact_ms: 12,
  vertical_oscillation_cm: 0.6,
  elbow_angle_deg: 3,
};

export type MeasuredValue = keyof typeof MODEL_SD;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle of all steps of all passages, or nothing of too few steps. */
export function gaitValue(
  name: MeasuredValue,
  passages: readonly Samples[],
): GaitValue | undefined {
  const each = passages.flatMap((samples) => samples.each.filter(Number.isFinite));
  const count = each.length;
  if (count < FEWEST) return undefined;
  const of = passages[0]?.of ?? 'steps';
  const value = of === 'strides' ? mean(each) : median(each);
  const factor = of === 'strides' ? OF_SHARED : OF_MEDIAN;
  const least = count < FEW ? USUAL_SPREAD[name] : 0;
  const differ = Math.max(spread(each), leastSpread(each), least);
  const scatter = (factor * differ) / Math.sqrt(count);
  const scale = LENGTHS.includes(name) ? SCALE_SD * Math.abs(value) : 0;
  const clipSd = Math.hypot(scatter * (1 + 2 / (count - 1)), together(passages), scale);
  const steps = of === 'pairs' ? 2 * count : count;
  return { value, sd: Math.hypot(clipSd, MODEL_SD[name]), steps, clipSd };
}

/** A quarter of the range: a few steps that happen to agree are no sign of a small spread. */
function leastSpread(each: readonly number[]): number {
  return each.length >= 8 ? 0 : (Math.max(...each) - Math.min(...each)) / 4;
}

/** Errors that the steps of a passage share, weighed by how many steps each has. */
function together(passages: readonly Samples[]): number {
  const all = passages.reduce((sum, { each }) => sum + each.length, 0);
  return Math.hypot(...passages.map(({ each, common }) => (each.length / all) * common));
}
