import {
  type Channel,
  known,
  type Lap,
  type Metres,
  missing,
  type Recording,
  type Samples,
  type Seconds,
  type Span,
} from '@plumbline/domain';
import type { Random } from '../random/random.ts';
import type { Watch } from '../told/ways.ts';
import type { LivedRun } from '../world/live.ts';
import type { Person } from '../world/person.ts';
import { pacing } from './pace.ts';
import { aRoute } from './route.ts';
import { sensed } from './sensed.ts';

export interface Recorder {
  readonly person: Person;
  readonly watch: Watch;
  readonly random: Random;
}

/** The run second by second, as the watch recorded it. */
export function recordRun(
  lived: Pick<LivedRun, 'body' | 'start' | 'offset'>,
  recorder: Recorder,
): Recording {
  const { body, start, offset } = lived;
  const { person, watch, random } = recorder;
  const length = body.kilometres * 1000;
  const route = aRoute(person.place, { length, ascent: body.ascent }, random);
  const paced = pacing(body, route, random);
  const pauses = trafficLights(body.moving, random);
  const channels = sensed({ body, route, paced, ...recorder });
  const samples = { time: clockTimes(body.moving, pauses), channels };
  const last = samples.time.at(-1) ?? 0;
  const climbed = body.treadmill
    ? missing('not-recorded')
    : known(Math.round(body.ascent) as Metres);
  return {
    format: 'fit',
    sport: 'running',
    surface: body.treadmill ? 'treadmill' : 'unknown',
    start,
    offset,
    elapsed: known(last as Seconds),
    moving: known((last - pauses.reduce((sum, { from, to }) => sum + to - from, 0)) as Seconds),
    distance: known((paced.distance.at(-1) ?? 0) as Metres),
    ascent: climbed,
    descent: climbed,
    device: known(watch.device),
    gear: missing('not-recorded'),
    averages: means(channels),
    samples: known(samples),
    laps: kilometreLaps(samples),
    pauses,
  };
}

/** Short stops; the timer is halted, and no samples are taken. */
function trafficLights(moving: number, random: Random): readonly Span[] {
  const pauses: Span[] = [];
  let stood = 0;
  for (let second = 240; second < moving - 120; second += 60) {
    if (!random.chance(0.02)) continue;
    const wait = random.whole(12, 70);
    const from = second + stood;
    pauses.push({ from: from as Seconds, to: (from + wait) as Seconds });
    stood += wait;
  }
  return pauses;
}

/** Clock seconds of each moving second. */
function clockTimes(moving: number, pauses: readonly Span[]): Float64Array {
  const time = new Float64Array(moving);
  let stood = 0;
  let next = 0;
  for (let i = 0; i < moving; i += 1) {
    const pause = pauses[next];
    if (pause && i + stood > pause.from) {
      stood += pause.to - pause.from;
      next += 1;
    }
    time[i] = i + stood;
  }
  return time;
}

function kilometreLaps({ time, channels }: Samples): readonly Lap[] {
  const distance = channels.distance ?? new Float64Array();
  const laps: Lap[] = [];
  let [from, started] = [0, 0];
  for (let i = 1; i < distance.length; i += 1) {
    const [metres, second] = [distance[i] ?? 0, time[i] ?? 0];
    const ends = i === distance.length - 1;
    if (!ends && metres - started < 1000) continue;
    const span = { from: from as Seconds, to: second as Seconds };
    const covered = known((metres - started) as Metres);
    laps.push({ ...span, distance: covered, trigger: ends ? 'other' : 'distance' });
    [from, started] = [second, metres];
  }
  return laps;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

const AVERAGED: readonly Channel[] = [
  'speed',
  'heartRate',
  'cadence',
  'temperature',
  'power',
  'contactTime',
  'contactBalance',
  'verticalOscillation',
  'verticalRatio',
  'stepLength',
];

function means(channels: Samples['channels']): Partial<Record<Channel, number>> {
  const out: Partial<Record<Channel, number>> = {};
  for (const channel of AVERAGED) {
    const values = channels[channel];
    if (values) out[channel] = mean(values);
  }
  return out;
}
