import { describe, expect, test } from 'vitest';
import { known, missing } from '../reading/reading.ts';
import type { Recording } from '../record/recording.ts';
import { metres, seconds } from '../units/quantity.ts';
import { draftRun } from './draft-run.ts';
import { A_SOURCE, aRecording, dice, distanceOf, noise, span } from './simulated-run.ts';

const steady = (n: number, speed: number) => new Float64Array(n).fill(speed);
const draft = (recording: Recording) => draftRun(recording, A_SOURCE);
const line = (n: number, of: (i: number) => number) =>
  Float64Array.from({ length: n }, (_, i) => of(i));

describe('distance', () => {
  const channels = { distance: distanceOf(steady(1001, 3)) };
  test.each<[string, Partial<Recording>, number]>([
    ['is what the samples end on', {}, 3000],
    [
      'is what the samples end on, not a summary that differs a little',
      { distance: known(metres(3030)) },
      3000,
    ],
    [
      'is the summary where the samples lost more than a tenth',
      { distance: known(metres(5000)) },
      5000,
    ],
    [
      'is the summary on a treadmill, which a runner corrects by the belt',
      { surface: 'treadmill', distance: known(metres(3200)) },
      3200,
    ],
  ])('%s', (_, also, expected) => {
    expect(draft(aRecording(channels, also)).distance).toEqual(known(expected));
  });

  test('is measured along the track where a file gives only positions', () => {
    const latitude = line(1001, (i) => 52 + (3 * i) / 111_195);
    const longitude = steady(1001, 13.4);
    const { distance, speed } = draft(aRecording({ latitude, longitude }));
    expect(distance.known && distance.value).toBeCloseTo(3000, 0);
    expect(speed.known && speed.value).toBeCloseTo(3, 2);
  });

  test('does not count a jump of the receiver, nor the date line', () => {
    const latitude = line(1001, (i) => (i === 500 ? 52.5 : 0));
    const longitude = line(1001, (i) => ((179.99 + (3 * i) / 111_195 + 180) % 360) - 180);
    const { distance } = draft(aRecording({ latitude, longitude }));
    expect(distance.known && distance.value).toBeCloseTo(3000, 3);
  });

  test('of nought is no distance', () => {
    const run = draft(aRecording({ heartRate: steady(600, 140) }, { distance: known(metres(0)) }));
    expect(run.distance).toEqual(missing('not-recorded'));
    expect(run.speed).toEqual(missing('not-recorded'));
  });
});

describe('moving time', () => {
  const n = 1201;
  const stoodAt = (from: number, to: number) => line(n, (i) => (i >= from && i < to ? 0 : 3));
  const moving = (recording: Recording) => {
    const reading = draft(recording).moving;
    return reading.known ? reading.value : Number.NaN;
  };

  test("is the timer's where the file has one", () => {
    const recording = aRecording({ speed: stoodAt(300, 360) }, { moving: known(seconds(1180)) });
    expect(moving(recording)).toBe(1180);
  });
  test('is the time between the pauses where those are recorded', () => {
    const pauses = [span(100, 160), span(150, 200), span(900, 930)];
    expect(moving(aRecording({ speed: stoodAt(500, 560) }, { pauses }))).toBe(1200 - 130);
  });
  test('leaves out a minute at a light where nothing else is known', () => {
    expect(moving(aRecording({ speed: stoodAt(300, 360) }))).toBe(1140);
  });
  test('counts a stumble of five seconds as running', () => {
    expect(moving(aRecording({ speed: stoodAt(300, 305) }))).toBe(1200);
  });
  test('leaves out a silence without progress, and counts one in a tunnel', () => {
    const time = line(n, (i) => (i > 600 ? i + 120 : i));
    const stopped = { distance: line(n, (i) => 3 * i) };
    const tunnel = { distance: line(n, (i) => 3 * (time[i] ?? 0)) };
    expect(moving(aRecording(stopped, { time }))).toBe(1199);
    expect(moving(aRecording(tunnel, { time }))).toBe(1320);
  });
});

describe('ascent and descent', () => {
  const climb = (altitude: Float64Array) => {
    const { ascent, descent } = draft(aRecording({ altitude }));
    return [ascent, descent].map((reading) => (reading.known ? reading.value : Number.NaN));
  };
  test('of a flat hour under a fluttering barometer are next to nothing', () => {
    const [up, down] = climb(noise(3600, 0.4, 30, dice(1)).map((x) => x + 50));
    expect(up).toBeLessThan(3);
    expect(down).toBeLessThan(3);
  });
  test('of three hills of 40 m are 120 m each way', () => {
    const flutter = noise(3600, 0.3, 10, dice(2));
    const hills = line(
      3600,
      (i) => 20 - 20 * Math.cos((i * 6 * Math.PI) / 3600) + (flutter[i] ?? 0),
    );
    const [up = 0, down = 0] = climb(hills);
    expect(Math.abs(up - 120)).toBeLessThan(4);
    expect(Math.abs(down - 120)).toBeLessThan(4);
  });
  test('of a run up a mountain have no descent', () => {
    const [up = 0, down] = climb(line(3600, (i) => i / 10));
    expect(up).toBeGreaterThan(355);
    expect(down).toBe(0);
  });
  test("are the device's own where no altitude was kept", () => {
    const run = draft(aRecording({ speed: steady(600, 3) }, { ascent: known(metres(42)) }));
    expect(run.ascent).toEqual(known(42));
  });
});

describe('temperature', () => {
  const fromTheHouse = (n: number) => line(n, (i) => 10 + 12 * Math.exp(-i / 200));
  test('leaves out the ten minutes in which the watch leaves the house', () => {
    const { temperature, averages } = draft(aRecording({ temperature: fromTheHouse(3600) }));
    expect(temperature.known && temperature.value).toBeCloseTo(10, 0);
    expect(averages.temperature).toBeGreaterThan(10.5);
  });
  test('of a run of twelve minutes is not known', () => {
    const run = draft(aRecording({ temperature: fromTheHouse(720) }));
    expect(run.temperature).toEqual(missing('too-short'));
  });
  test('of a sensor that fell silent is not known', () => {
    const temperature = fromTheHouse(3600).map((x, i) => (i > 700 ? Number.NaN : x));
    expect(draft(aRecording({ temperature })).temperature).toEqual(missing('sensor-dropout'));
  });
});

describe('averages', () => {
  test('are weighted by the seconds each sample speaks for, pauses and lost foot pods left out', () => {
    const time = Float64Array.of(0, 1, 2, 10, 18, 100, 101);
    const heartRate = Float64Array.of(100, 100, 160, 160, 60, 120, 120);
    const cadence = Float64Array.of(160, 160, 170, 0, 170, 170, 170);
    const { averages } = draft(
      aRecording({ heartRate, cadence }, { time, pauses: [span(18, 100)] }),
    );
    expect(averages.heartRate).toBeCloseTo((2 * 100 + 16 * 160 + 120) / 19, 9);
    expect(averages.cadence).toBeCloseTo((2 * 160 + 8 * 170 + 170) / 11, 9);
  });
  test("keep the file's own for what it has no samples of", () => {
    const run = draft(
      aRecording({ speed: steady(600, 3) }, { averages: { heartRate: 150, speed: 9 } }),
    );
    expect(run.averages).toEqual({ heartRate: 150, speed: 3 });
  });
});

describe('a row of a table', () => {
  const row = aRecording(
    {},
    {
      format: 'garmin-csv',
      distance: known(metres(10_000)),
      moving: known(seconds(3000)),
      averages: { cadence: 168, temperature: 21 },
    },
  );
  test('becomes a run of averages, and knows nothing of its last third', () => {
    const run = draft(row);
    expect(run.speed).toEqual(known(10_000 / 3000));
    expect(run.temperature).toEqual(known(21));
    expect(run.averages).toEqual({ cadence: 168, temperature: 21 });
    expect(Object.values(run.drift)).toEqual(Array(4).fill(missing('not-recorded')));
  });
});

test("a run's day is the runner's, by the offset of its own file", () => {
  const late = { start: Date.UTC(2026, 6, 1, 22, 30) as Recording['start'] };
  const offset = { minutes: 120, from: 'file' } as const;
  expect(draft(aRecording({}, { ...late, offset })).day).toBe('2026-07-02');
});

test('a recording of one sample, or of pauses only, breaks nothing', () => {
  expect(draft(aRecording({ speed: steady(1, 3) })).moving.known).toBe(false);
  const all = draft(
    aRecording(
      { speed: steady(600, 3), altitude: steady(600, Number.NaN) },
      { pauses: [span(0, 600)] },
    ),
  );
  expect(all.averages).toEqual({});
  expect(all.ascent.known).toBe(false);
});
