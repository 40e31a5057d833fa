import { describe, expect, test } from 'vitest';
import { seconds } from '../units/quantity.ts';
import { type RecordedPart, runStreams } from './streams.ts';

/** An hour at 3 m/s, a sample a second, uphill at 5 % for the first half; paused from 600 s to 900 s. */
function anHour(): RecordedPart {
  const time = Float64Array.from({ length: 3601 }, (_, i) => i);
  const distance = time.map((t) => 3 * t);
  return {
    startsAfter: 0,
    pauses: [{ from: seconds(600), to: seconds(900) }],
    samples: {
      time,
      channels: {
        distance,
        speed: time.map(() => 3),
        heartRate: time.map((t) => (t < 1800 ? 130 : 150)),
        altitude: distance.map((d) => Math.min(d, 5400) * 0.05),
        latitude: distance.map((d) => 48 + d / 111_195),
        longitude: time.map(() => 7.85),
      },
    },
  };
}

describe('the streams of a run', () => {
  const run = runStreams([anHour()], 1200);
  const stream = (name: string) => run.streams.find((one) => one.name === name);

  test('are at no more moments than asked for, evenly spread', () => {
    expect(run.seconds).toHaveLength(1200);
    expect(run.seconds[0]).toBeCloseTo(1.5);
    expect(run.seconds.at(-1)).toBeCloseTo(3598.5);
    expect(run.distance.at(-1)).toBeCloseTo(3 * 3599, -1);
  });

  test('have pace in seconds a kilometre, and no place', () => {
    expect(stream('pace')?.values[700]).toBeCloseTo(1000 / 3);
    expect(stream('latitude')).toBeUndefined();
    expect(stream('distance')).toBeUndefined();
  });

  test('have a gradient of the road, not of the second', () => {
    expect(stream('gradient')?.values[300]).toBeCloseTo(5, 5);
    expect(stream('gradient')?.values[900]).toBeCloseTo(0, 5);
  });

  test('compare the first and the last third of moving time', () => {
    expect(stream('heartRate')?.thirds).toEqual([130, 150]);
    expect(stream('pace')?.thirds[0]).toBeCloseTo(1000 / 3);
  });

  test('draw the route from where it began', () => {
    expect(run.route).toHaveLength(1200);
    expect(run.route[0]).toEqual([0, 0]);
    const [east, north] = run.route.at(-1) ?? [];
    expect(east).toBeCloseTo(0);
    expect(north).toBeCloseTo(3 * 3597, -1);
  });
});

test('a gap stays a gap', () => {
  const { samples, ...part } = anHour();
  const heartRate = samples.time.map((t) => (t > 1000 && t < 2000 ? Number.NaN : 140));
  const gappy = { ...part, samples: { ...samples, channels: { heartRate } } };
  const { streams, distance, route } = runStreams([gappy], 600);
  expect(streams.map(({ name }) => name)).toEqual(['heartRate']);
  expect(streams[0]?.values[250]).toBeNaN();
  expect(streams[0]?.values[10]).toBe(140);
  expect(distance.every(Number.isNaN)).toBe(true);
  expect(route).toEqual([]);
});

test('a second recording adds what the first lacks, where it belongs in time', () => {
  const time = Float64Array.from({ length: 601 }, (_, i) => i);
  const late: RecordedPart = {
    startsAfter: 1200,
    pauses: [],
    samples: { time, channels: { power: time.map(() => 250), heartRate: time.map(() => 99) } },
  };
  const { streams } = runStreams([late, anHour()], 1200);
  const power = streams.find(({ name }) => name === 'power');
  expect(power?.values[100]).toBeNaN();
  expect(power?.values[450]).toBe(250);
  expect(streams.find(({ name }) => name === 'heartRate')?.thirds).toEqual([130, 150]);
});

test('a run without samples has no streams', () => {
  expect(runStreams([], 1200)).toMatchObject({ streams: [], route: [] });
});
