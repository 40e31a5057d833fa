import type { Channel, Samples } from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Watch } from '../told/ways.ts';
import type { Person } from '../world/person.ts';
import type { RunBody } from '../world/run-body.ts';
import { fatigueAt, strideAt } from '../world/stride.ts';
import { type Noise, noise } from './noise.ts';
import type { Pacing } from './pace.ts';
import type { Route } from './route.ts';

interface Sensing {
  readonly body: RunBody;
  readonly route: Route;
  readonly paced: Pacing;
  readonly person: Person;
  readonly watch: Watch;
  readonly random: Random;
}

type Streams = Partial<Record<Channel, Float64Array>>;

/** Every channel of the watch, its errors included, in steps that the channel is kept in. */
export function sensed(sensing: Sensing): Samples['channels'] {
  const streams: Streams = { distance: sensing.paced.distance.map(centimetres) };
  const steps = { ...sensing, streams };
  if (!sensing.body.treadmill) walkTheMap(steps);
  runTheBody(steps);
  return streams;
}

interface Step extends Sensing {
  readonly streams: Streams;
}

const METRES_PER_DEGREE = 111_195;

function walkTheMap({ paced, route, person, random, streams }: Step): void {
  const { place } = person;
  const n = paced.speed.length;
  const [latitude, longitude] = [new Float64Array(n), new Float64Array(n)];
  const altitude = new Float64Array(n);
  const [northError, eastError] = [gps(random), gps(random)];
  const barometer = noise({ fresh: 0.12, wandering: 1.5, over: 600 }, random);
  const wide = METRES_PER_DEGREE * Math.cos((place.latitude * Math.PI) / 180);
  let [north, east] = [random.normal(0, 60), random.normal(0, 60)];
  for (let i = 0; i < n; i += 1) {
    const metres = paced.distance[i] ?? 0;
    const heading = route.heading(metres);
    north += Math.cos(heading) * (paced.speed[i] ?? 0);
    east += Math.sin(heading) * (paced.speed[i] ?? 0);
    latitude[i] = place.latitude + (north + northError()) / METRES_PER_DEGREE;
    longitude[i] = place.longitude + (east + eastError()) / wide;
    altitude[i] = inSteps(route.altitude(metres) + barometer(), 5);
  }
  Object.assign(streams, { latitude, longitude, altitude });
}

function gps(random: Random): () => number {
  return noise({ fresh: 0.12, wandering: 2.2, over: 90 }, random);
}

const ERRORS = {
  speed: { fresh: 0.03, wandering: 0.03 },
  heartRate: { fresh: 0.4, wandering: 1.8, over: 40 },
  cadence: { fresh: 0.9, wandering: 0.9, over: 20 },
  temperature: { fresh: 0, wandering: 0.5, over: 300 },
  contactTime: { fresh: 2.2, wandering: 2, over: 25 },
  contactBalance: { fresh: 0.25, wandering: 0.3, over: 60 },
  verticalOscillation: { fresh: 1.2, wandering: 1.3, over: 25 },
  power: { fresh: 4, wandering: 4, over: 20 },
  formPower: { fresh: 0.8, wandering: 1, over: 40 },
  airPower: { fresh: 0.6, wandering: 0.8, over: 30 },
  legSpringStiffness: { fresh: 0.08, wandering: 0.12, over: 60 },
} as const satisfies Partial<Readonly<Record<Channel, Noise>>>;
type Erring = keyof typeof ERRORS;

function runTheBody(step: Step): void {
  const { paced, watch, random, streams } = step;
  const n = paced.speed.length;
  const worn: readonly Erring[] = [
    'speed',
    'heartRate',
    'cadence',
    'temperature',
    ...(watch.dynamics ? DYNAMICS : []),
    ...(watch.footPod ? FOOT_POD : []),
  ];
  const errors = worn.map((channel) => ({
    channel,
    values: new Float64Array(n),
    error: noise(ERRORS[channel], random),
    kept: KEPT[channel],
  }));
  const bodyAt = bodyOf(step);
  for (let i = 0; i < n; i += 1) {
    const now = bodyAt(i);
    for (const { channel, values, error, kept } of errors)
      values[i] = inSteps(now[channel] + error(), kept);
  }
  for (const { channel, values } of errors) streams[channel] = values;
  if (watch.dynamics) deriveSteps(streams);
}

const DYNAMICS = ['contactTime', 'contactBalance', 'verticalOscillation', 'power'] as const;
const FOOT_POD = ['formPower', 'airPower', 'legSpringStiffness'] as const;

/** Steps in one unit, as the watch keeps them. */
const KEPT: Readonly<Record<Erring, number>> = {
  speed: 1000,
  heartRate: 1,
  cadence: 1,
  temperature: 1,
  contactTime: 10,
  contactBalance: 100,
  verticalOscillation: 10,
  power: 1,
  formPower: 1,
  airPower: 1,
  legSpringStiffness: 8,
};

const HEART_LAGS_SECONDS = 28;
const WRIST_WARMS_SECONDS = 420;

/** What there is to sense at each second in turn; the heart follows the effort late. */
function bodyOf({ body, paced, route, person }: Step): (second: number) => Record<Erring, number> {
  const seconds = paced.speed.length;
  let heart = person.restingHeartRate + 35;
  return (i) => {
    const speed = paced.speed[i] ?? 0;
    const part = i / seconds;
    const gradient = body.treadmill ? 0 : route.gradient(paced.distance[i] ?? 0);
    const stride = strideAt(person, { speed, gradient, fatigue: fatigueAt(part, body.endFatigue) });
    const effort = speed * (1 + 3.2 * gradient);
    const wanted = body.heartRate + 24 * (effort - body.speed) + 7 * (part - 0.5);
    heart += (Math.min(person.highestHeartRate, wanted) - heart) / HEART_LAGS_SECONDS;
    return {
      speed,
      heartRate: heart,
      cadence: stride.cadence,
      temperature: body.air.celsius + 5 * (1 - Math.exp(-i / WRIST_WARMS_SECONDS)),
      contactTime: stride.contact,
      contactBalance: stride.balance,
      verticalOscillation: stride.oscillation,
      power: 1.04 * person.mass * effort,
      formPower: 0.72 * person.mass * (stride.oscillation / 60),
      airPower: 0.24 * speed ** 3,
      legSpringStiffness: (person.mass / 7.2) * (250 / stride.contact),
    };
  };
}

/** What the watch works out from the rest. */
function deriveSteps(streams: Streams): void {
  const { speed, cadence, verticalOscillation } = streams;
  if (!speed || !cadence || !verticalOscillation) return;
  const stepLength = speed.map((now, i) =>
    Math.round((now / Math.max(60, cadence[i] ?? 0)) * 60_000),
  );
  streams.stepLength = stepLength;
  streams.verticalRatio = verticalOscillation.map((mm, i) =>
    inSteps((100 * mm) / (stepLength[i] ?? 1), 100),
  );
}

function inSteps(value: number, perUnit: number): number {
  return Math.round(value * perUnit) / perUnit;
}

function centimetres(metres: number): number {
  return inSteps(metres, 100);
}
