import { CHANNELS, type Channel, type Recording, type Seconds } from '@plumbline/domain';
import FitParser from 'fit-file-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomFor } from '../random/random.ts';
import { simulateRunner } from '../simulate.ts';
import { recordRun } from '../stream/recording.ts';
import { encodeFit, encodeFitSessions } from './fit.ts';
import { encodeMessages } from './fit-messages.ts';

type Message = Readonly<Record<string, unknown>>;
interface ReadBack {
  readonly records: readonly Message[];
  readonly laps: readonly Message[];
  readonly sessions: readonly Message[];
  readonly events: readonly Message[];
  readonly file_ids: readonly Message[];
  readonly field_descriptions: readonly Message[];
  readonly activity: Message | undefined;
  readonly messages: Readonly<Record<string, readonly Message[]>>;
}

/** What an independent reader makes of the bytes; it refuses a wrong checksum. */
async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const parser = new FitParser({ force: false, mode: 'list' });
  return (await parser.parseAsync(Buffer.from(bytes))) as unknown as ReadBack;
}

const runner = simulateRunner({ seed: 4, causes: [], runs: 6, measured: 'full' });
const recording = record(2);
const samples = recording.samples.known ? recording.samples.value : undefined;

function record(index: number): Recording {
  const run = runner.life.runs[index];
  if (!run) throw new Error('no such run');
  const { person } = runner.life;
  return recordRun(run, { person, watch: runner.ways.watch, random: randomFor(4, `run ${index}`) });
}

describe('a run written as FIT', () => {
  let read: ReadBack;
  beforeAll(async () => {
    read = await readBack(encodeFit(recording, { emptyDeveloperFields: ['Impact'] }));
  });

  test.each<[Channel, string, number]>([
    ['distance', 'distance', 0.005],
    ['speed', 'speed', 0.0005],
    ['heartRate', 'heart_rate', 0.5],
    ['altitude', 'altitude', 0.1],
    ['temperature', 'temperature', 0.5],
    ['power', 'power', 0.5],
    ['latitude', 'position_lat', 1e-7],
    ['longitude', 'position_long', 1e-7],
    ['contactTime', 'stance_time', 0.05],
    ['contactBalance', 'stance_time_balance', 0.005],
    ['verticalOscillation', 'vertical_oscillation', 0.05],
    ['verticalRatio', 'vertical_ratio', 0.005],
    ['stepLength', 'step_length', 0.05],
    ['formPower', 'Form Power', 0.5],
    ['airPower', 'Air Power', 0.5],
    ['legSpringStiffness', 'Leg Spring Stiffness', 1e-5],
  ])('holds %s as it was, to half a step', (channel, field, halfStep) => {
    const values = samples?.channels[channel];
    expect(values).toBeDefined();
    expect(read.records).toHaveLength(values?.length ?? 0);
    const worst = Math.max(
      ...read.records.map((row, i) => Math.abs(Number(row[field]) - (values?.[i] ?? Number.NaN))),
    );
    expect(worst).toBeLessThanOrEqual(halfStep + 1e-9);
  });

  test('counts both legs of the cadence', () => {
    const steps = read.records.map((row) => {
      return 2 * (Number(row['cadence']) + Number(row['fractional_cadence']));
    });
    const { cadence } = samples?.channels ?? {};
    expect(Math.max(...steps.map((n, i) => Math.abs(n - (cadence?.[i] ?? 0))))).toBeLessThan(0.01);
  });

  test('says when each sample was, and where the watch stood still', () => {
    const start = Number(recording.start);
    const times = read.records.map((row) => (Number(row['timestamp']) - start) / 1000);
    expect(times).toEqual([...(samples?.time ?? [])]);
    const stops = read.events.filter((event) => event['event_type'] === 'stop_all');
    expect(stops).toHaveLength(recording.pauses.length + 1);
  });

  test('sums the run up', () => {
    const [session] = read.sessions;
    expect(read.sessions).toHaveLength(1);
    expect(session).toMatchObject({ sport: 'running', num_laps: recording.laps.length });
    expect(session?.['total_distance']).toBeCloseTo(Number(known(recording.distance)), 1);
    expect(session?.['total_timer_time']).toBeCloseTo(Number(known(recording.moving)), 2);
    expect(session?.['total_elapsed_time']).toBeCloseTo(Number(known(recording.elapsed)), 2);
    expect(session?.['avg_stance_time']).toBeCloseTo(recording.averages.contactTime ?? 0, 0);
    expect(read.laps).toHaveLength(recording.laps.length);
    const lapped = read.laps.reduce((sum, lap) => sum + Number(lap['total_distance']), 0);
    expect(lapped).toBeCloseTo(Number(known(recording.distance)), 0);
  });

  test("knows the runner's own clock", () => {
    const shown = Date.parse(String(read.activity?.['local_timestamp']));
    const utc = Date.parse(String(read.activity?.['timestamp']));
    expect((shown - utc) / 60_000).toBe(recording.offset.minutes);
  });

  test('declares a field that never carries a value', () => {
    expect(read.field_descriptions.map((field) => field['field_name'])).toContain('Impact');
    expect(new Set(read.records.map((row) => row['Impact']))).toEqual(new Set([undefined]));
  });
});

function known<T>(
  reading: { readonly known: true; readonly value: T } | { readonly known: false },
): T | undefined {
  return reading.known ? reading.value : undefined;
}

test('what one sample lacks is missing in that record only', async () => {
  const heartRate = Float64Array.of(140, Number.NaN, 142);
  const read = await readBack(encodeFit(short({ heartRate })));
  expect(read.records.map((row) => row['heart_rate'])).toEqual([140, undefined, 142]);
});

test('frost, a valley below the sea and a southern home survive', async () => {
  const channels = {
    temperature: Float64Array.of(-12, -12, -11),
    altitude: Float64Array.of(-3.4, -3.2, -3),
    latitude: Float64Array.of(-37.83, -37.8301, -37.8302),
  };
  const read = await readBack(encodeFit(short(channels)));
  expect(read.records.map((row) => row['temperature'])).toEqual([-12, -12, -11]);
  expect(read.records.map((row) => Math.round(Number(row['altitude']) * 10) / 10)).toEqual([
    -3.4, -3.2, -3,
  ]);
  expect(Number(read.records[0]?.['position_lat'])).toBeCloseTo(-37.83, 6);
});

test('a treadmill run says so and has no position', async () => {
  const read = await readBack(encodeFit({ ...short({}), surface: 'treadmill' }));
  expect(read.sessions[0]).toMatchObject({ sport: 'running', sub_sport: 'treadmill' });
  expect(read.records[0]).not.toHaveProperty('position_lat');
});

test('a ride and the run after it are two sessions of one file', async () => {
  const ride = { ...short({}), sport: 'cycling' as const };
  const run = { ...short({}), start: (ride.start + 600_000) as Recording['start'] };
  const read = await readBack(encodeFitSessions([ride, run]));
  expect(read.sessions.map((session) => session['sport'])).toEqual(['cycling', 'running']);
  expect(read.sessions.map((session) => session['first_lap_index'])).toEqual([0, 1]);
  expect(read.records).toHaveLength(6);
});

test('a watch whose battery died leaves no session', async () => {
  const read = await readBack(encodeFit(short({}), { ending: 'without-session' }));
  expect(read.sessions).toEqual([]);
  expect(read.records).toHaveLength(3);
});

test('a file may keep silent about the local clock', async () => {
  const read = await readBack(encodeFit(short({}), { localTime: 'absent' }));
  expect(read.activity).not.toHaveProperty('local_timestamp');
});

test('a workout can be written too, umlauts and all', async () => {
  const read = await readBack(
    encodeMessages([
      { name: 'file_id', fields: { type: 'workout', manufacturer: 'development', product: 1 } },
      { name: 'workout', fields: { wkt_name: 'Läufe 4 × 5 min', sport: 'running' } },
      {
        name: 'workout_step',
        fields: { message_index: 0, duration_type: 'time', duration_value: 300_000 },
      },
    ]),
  );
  expect(read.messages['workout']).toMatchObject([{ wkt_name: 'Läufe 4 × 5 min' }]);
  expect(read.messages['workout_step']).toMatchObject([{ duration_value: 300_000 }]);
});

test('a message that FIT does not know is refused', () => {
  expect(() => encodeMessages([{ name: 'horoscope', fields: {} }])).toThrow(/no message horoscope/);
});

test('every channel that a watch here senses has a place in the file', () => {
  const senses = Object.keys(samples?.channels ?? {});
  expect(senses.length).toBeGreaterThan(15);
  expect(senses.filter((channel) => !(channel in CHANNELS))).toEqual([]);
});

function short(channels: Partial<Record<Channel, Float64Array>>): Recording {
  return {
    ...recording,
    elapsed: { known: true, value: 2 as Seconds },
    moving: { known: true, value: 2 as Seconds },
    laps: [],
    pauses: [],
    averages: {},
    samples: {
      known: true,
      value: {
        time: Float64Array.of(0, 1, 2),
        channels: { distance: Float64Array.of(0, 3, 6), ...channels },
      },
    },
  };
}
