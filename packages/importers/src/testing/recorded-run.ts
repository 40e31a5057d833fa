import {
  type Channel,
  instant,
  known,
  type Metres,
  missing,
  type Recording,
  type Seconds,
} from '@plumbline/domain';

/** The channels of `recordedRun`, by how each changes with the seconds since the start. */
const STREAMS: Readonly<Partial<Record<Channel, (second: number) => number>>> = {
  distance: (t) => 3 * t,
  speed: (t) => 3 + 0.2 * Math.sin(t / 20),
  heartRate: (t) => Math.round(120 + Math.min(40, t / 10)),
  cadence: (t) => 164 + 2 * (t % 3),
  altitude: (t) => 50 + Math.round(5 * Math.sin(t / 60)),
  temperature: () => 14,
  power: (t) => 240 + (t % 7),
  latitude: (t) => 52.5 + (3 * t) / 111_195,
  longitude: () => 13.4,
  contactTime: (t) => 240 + (t % 5),
  contactBalance: () => 50.2,
  verticalOscillation: (t) => 82 + (t % 4),
  verticalRatio: () => 7.4,
  stepLength: (t) => 1080 + (t % 9),
};

export interface RunShape {
  readonly start?: string;
  readonly seconds?: number;
  readonly sport?: Recording['sport'];
  readonly channels?: readonly Channel[];
  readonly more?: Readonly<Partial<Record<Channel, number>>>;
  readonly pauses?: readonly (readonly [from: number, to: number])[];
}

/** A steady run north through Berlin at 1 Hz, 3 m/s, on a spring morning: what fixtures are written from. */
export function recordedRun({
  start = '2026-03-09T06:30:00Z',
  seconds = 60,
  sport = 'running',
  channels = Object.keys(STREAMS) as Channel[],
  more = {},
  pauses = [],
}: RunShape = {}): Recording {
  const time = Float64Array.from({ length: seconds }, (_, i) => i).filter((t) => {
    return !pauses.some(([from, to]) => t > from && t < to);
  });
  const streams: Partial<Record<Channel, Float64Array>> = {};
  for (const channel of channels) {
    const stream = STREAMS[channel];
    if (stream) streams[channel] = time.map(stream);
  }
  for (const [channel, value] of Object.entries(more)) {
    streams[channel as Channel] = time.map(() => value);
  }
  const elapsed = seconds - 1;
  const paused = pauses.reduce((sum, [from, to]) => sum + to - from, 0);
  return {
    format: 'fit',
    sport,
    surface: 'unknown',
    start: instant(Date.parse(start)),
    offset: { minutes: 60, from: 'file' },
    elapsed: known(elapsed as Seconds),
    moving: known((elapsed - paused) as Seconds),
    distance: known((3 * elapsed) as Metres),
    ascent: missing('not-recorded'),
    descent: missing('not-recorded'),
    device: known('Garmin Forerunner 265'),
    gear: missing('not-recorded'),
    averages: {},
    samples: known({ time, channels: streams }),
    laps: [],
    pauses: pauses.map(([from, to]) => ({ from: from as Seconds, to: to as Seconds })),
  };
}
