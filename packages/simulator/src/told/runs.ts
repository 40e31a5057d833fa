import {
  type Celsius,
  type Channel,
  type DriftChannel,
  dayOf,
  type Estimate,
  known,
  type Metres,
  type MetresPerSecond,
  missing,
  type Reading,
  type Run,
  type RunId,
  type Seconds,
} from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Life, LivedRun } from '../world/live.ts';
import { fatigueAt, strideAt } from '../world/stride.ts';
import type { Watch } from './ways.ts';

/** Standard errors of a drift worked out from an hour at 1 Hz, in each channel's unit. */
const DRIFT_ERRORS: Readonly<Record<DriftChannel, number>> = {
  contactTime: 1.5,
  verticalOscillation: 0.8,
  cadence: 0.6,
  contactBalance: 0.15,
};

const TOO_SHORT_SECONDS = 20 * 60;

/** The run as import would have it from the watch's file, measurement errors included. */
export function measuredRun(
  life: Life,
  lived: LivedRun,
  seen: { watch: Watch; random: Random; index: number },
): Run {
  const { watch, random, index } = seen;
  const { body, start, offset } = lived;
  const id = `simulated-${String(index + 1).padStart(4, '0')}`;
  const metres = body.treadmill ? random.normal(1, 0.03) : random.normal(1, 0.007);
  const distance = body.kilometres * 1000 * metres;
  const elapsed = body.moving + Math.round(random.between(0, 90));
  const climbed = body.treadmill
    ? missing('not-recorded')
    : known((body.ascent * random.normal(1, 0.08)) as Metres);
  return {
    id: id as RunId,
    start,
    offset,
    day: dayOf(start, offset.minutes),
    surface: body.treadmill ? 'treadmill' : 'road',
    distance: known(distance as Metres),
    elapsed: known(elapsed as Seconds),
    moving: known(body.moving as Seconds),
    speed: known((distance / body.moving) as MetresPerSecond),
    ascent: climbed,
    descent: climbed,
    temperature: known((body.air.celsius + random.normal(4, 1.2)) as Celsius),
    device: known(watch.device),
    gear: missing('not-recorded'),
    averages: averagesOf(life, lived, watch),
    drift: {
      contactTime: driftOf('contactTime', lived, seen),
      verticalOscillation: driftOf('verticalOscillation', lived, seen),
      cadence: driftOf('cadence', lived, seen),
      contactBalance: driftOf('contactBalance', lived, seen),
    },
    sources: [{ file: `runs/${id}.fit`, format: 'fit', sha256: id.padStart(64, '0') }],
  };
}

const TRUE_DRIFT = {
  contactTime: 'contact',
  verticalOscillation: 'oscillation',
  cadence: 'cadence',
  contactBalance: 'balance',
} as const satisfies Readonly<Record<DriftChannel, keyof LivedRun['drift']>>;

function driftOf(
  channel: DriftChannel,
  { body, drift }: LivedRun,
  { watch, random }: { readonly watch: Watch; readonly random: Random },
): Reading<Estimate> {
  const uneven = body.kind === 'intervals' ? 1.9 : 1;
  const sd = DRIFT_ERRORS[channel] * uneven * Math.sqrt(3600 / Math.max(900, body.moving));
  const value = drift[TRUE_DRIFT[channel]] + random.normal(0, sd);
  if (channel !== 'cadence' && !watch.dynamics) return missing('not-recorded');
  return body.moving < TOO_SHORT_SECONDS ? missing('too-short') : known({ value, sd });
}

function averagesOf(
  { person }: Life,
  { body }: LivedRun,
  watch: Watch,
): Partial<Record<Channel, number>> {
  const { speed } = body;
  const stride = strideAt(person, {
    speed,
    gradient: 0,
    fatigue: fatigueAt(0.55, body.endFatigue),
  });
  const stepLength = (speed / stride.cadence) * 60_000;
  const plain = {
    speed,
    heartRate: Math.round(body.heartRate),
    cadence: Math.round(stride.cadence),
    temperature: body.air.celsius + 4,
  };
  if (!watch.dynamics) return plain;
  return {
    ...plain,
    contactTime: stride.contact,
    contactBalance: stride.balance,
    verticalOscillation: stride.oscillation,
    verticalRatio: (100 * stride.oscillation) / stepLength,
    stepLength,
    power: Math.round(1.04 * person.mass * speed),
  };
}
