import { type Absence, known, missing, type Reading } from '../../reading/reading.ts';
import type { Samples, Surface } from '../../record/recording.ts';
import type { Drift, DriftChannel, Estimate } from '../../record/run.ts';
import { at } from '../at.ts';
import type { Motion } from '../motion.ts';
import { type BlockPlan, blockMeans, planBlocks } from './blocks.ts';
import { fitThirds, type ThirdsFit } from './thirds.ts';

/** Usable running after the warm-up, below which a third says too little. */
const ENOUGH_SECONDS = 1200;
/** Of each third, the share that a sensor may miss. */
const MOST_DROPOUT = 1 / 3;

/**
 * Above this doubt about what the change of speed alone explains, speed and time cannot be told apart:
 * about twice the late change that fatigue brings. In the channel's unit.
 */
const MOST_SPEED_DOUBT: Readonly<Record<DriftChannel, number>> = {
  contactTime: 15,
  verticalOscillation: 8,
  cadence: 5,
  contactBalance: 1.5,
};

/** What a sensor itself may drift by in an hour: no error is smaller. In the channel's unit. */
const SENSOR_ERROR: Readonly<Record<DriftChannel, number>> = {
  contactTime: 0.5,
  verticalOscillation: 0.3,
  cadence: 0.2,
  contactBalance: 0.05,
};

/** The late-run change of each channel that is not explained by speed and gradient. */
export function driftOf(samples: Samples, motion: Motion, surface: Surface): Drift {
  const plan = planBlocks(samples, motion);
  const drift = (channel: DriftChannel) => channelDrift(channel, samples, motion, plan, surface);
  return {
    contactTime: drift('contactTime'),
    verticalOscillation: drift('verticalOscillation'),
    cadence: drift('cadence'),
    contactBalance: drift('contactBalance'),
  };
}

function channelDrift(
  channel: DriftChannel,
  samples: Samples,
  motion: Motion,
  plan: BlockPlan,
  surface: Surface,
): Reading<Estimate> {
  const values = samples.channels[channel];
  if (!values) return missing('not-recorded');
  const means = blockMeans(values, motion.weight, plan.blockOf, plan.blocks);
  const silence = whySilent(means, plan);
  if (silence) return missing(silence);
  const fit = fitThirds({ channel, means, plan, surface });
  if (!fit || fit.speedDoubt > MOST_SPEED_DOUBT[channel]) return missing('too-little-variation');
  const { value, sd } = channel === 'contactBalance' ? awayFromHalf(fit) : change(fit);
  return known({ value, sd: Math.hypot(sd, SENSOR_ERROR[channel]) });
}

function whySilent(means: Float64Array, plan: BlockPlan): Absence | undefined {
  const usable = [0, 0, 0];
  const heard = [0, 0, 0];
  for (let b = 0; b < plan.blocks; b++) {
    const third = plan.third[b] ?? 0;
    usable[third] = (usable[third] ?? 0) + at(plan.seconds, b);
    if (Number.isFinite(at(means, b))) heard[third] = (heard[third] ?? 0) + at(plan.seconds, b);
  }
  const enough = (seconds: number, share: number) => seconds >= share * (ENOUGH_SECONDS / 3);
  const total = usable.reduce((sum, seconds) => sum + seconds, 0);
  if (total < ENOUGH_SECONDS || !usable.every((seconds) => enough(seconds, 0.5)))
    return 'too-short';
  const dropped = usable.some(
    (seconds, third) => (heard[third] ?? 0) < (1 - MOST_DROPOUT) * seconds,
  );
  return dropped || isStuck(means) ? 'sensor-dropout' : undefined;
}

/** A sensor that says the same thing every minute says nothing. */
function isStuck(means: Float64Array): boolean {
  const known = means.filter(Number.isFinite);
  return known.every((mean) => Math.abs(mean - at(known, 0)) < 1e-9 * Math.abs(mean));
}

function change({ first, last, variances, hiddenVariance }: ThirdsFit): Estimate {
  return { value: last - first, sd: Math.sqrt(variances.difference + hiddenVariance) };
}

/** The change of |balance − 50|: from 48 % to 52 % is no drift, from 50 % to 52 % is two points. */
function awayFromHalf({ first, last, variances, hiddenVariance }: ThirdsFit): Estimate {
  const isOneSided = Math.sign(first - 50) === Math.sign(last - 50);
  const variance = isOneSided ? variances.difference : variances.sum;
  return {
    value: Math.abs(last - 50) - Math.abs(first - 50),
    sd: Math.sqrt(variance + hiddenVariance),
  };
}
