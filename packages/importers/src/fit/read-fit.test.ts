import { known, type Recording } from '@plumbline/domain';
import {
  encodeFit,
  encodeFitSessions,
  encodeMessages,
  type FitMessage,
} from '@plumbline/simulator';
import { describe, expect, test } from 'vitest';
import type { FileReading, ReadContext } from '../file-reading.ts';
import { RECORDING_BOUNDS } from '../recording/bounds.ts';
import { recordingsOf } from '../testing/promises.ts';
import { recordedRun } from '../testing/recorded-run.ts';
import { checksum } from './checksum.ts';
import { readFit } from './read-fit.ts';

const context: ReadContext = { zone: undefined, listed: undefined };
const read = (bytes: Uint8Array): FileReading => readFit('run.fit', bytes, context);
const T0 = 1_142_000_000;

function only(reading: FileReading): Recording {
  const [recording, ...more] = recordingsOf(reading);
  if (!recording || more.length > 0) throw new Error(`${more.length} more recordings`);
  return recording;
}

function channelsOf(recording: Recording): Readonly<Record<string, readonly number[]>> {
  if (!recording.samples.known) return {};
  const { channels } = recording.samples.value;
  return Object.fromEntries(Object.entries(channels).map(([name, values]) => [name, [...values]]));
}

const opening = (type = 'activity'): FitMessage => ({
  name: 'file_id',
  fields: { type, manufacturer: 'garmin', product: 2691, time_created: T0 },
});
const record = (second: number, fields: FitMessage['fields'] = {}): FitMessage => ({
  name: 'record',
  fields: { timestamp: T0 + second, heart_rate: 140, ...fields },
});
const session = (fields: FitMessage['fields'] = {}): FitMessage => ({
  name: 'session',
  fields: {
    timestamp: T0 + 3,
    start_time: T0,
    sport: 'running',
    sub_sport: 'generic',
    total_elapsed_time: 3,
    total_timer_time: 3,
    ...fields,
  },
});
const records = [0, 1, 2, 3].map((second) => record(second));

describe('a run as a watch writes it', () => {
  const written = recordedRun({ pauses: [[20, 35]] });
  const reading = read(encodeFit(written));
  const run = only(reading);

  test('comes back with its time, distance, device, clock and pause', () => {
    expect(reading.problems).toEqual([]);
    expect(run).toMatchObject({
      format: 'fit',
      sport: 'running',
      start: written.start,
      offset: { minutes: 60, from: 'file', zone: 'Europe/Berlin' },
      elapsed: known(59),
      moving: known(44),
      distance: known(177),
      device: known('Garmin Forerunner 265'),
      pauses: [{ from: 20, to: 35 }],
    });
  });

  test('comes back with every channel, to the step that FIT has for it', () => {
    const before = channelsOf(written);
    const after = channelsOf(run);
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    for (const [channel, values] of Object.entries(before)) {
      values.forEach((value, i) => {
        expect(Math.abs((after[channel]?.[i] ?? Number.NaN) - value), channel).toBeLessThan(0.11);
      });
    }
  });

  test('counts both legs in its cadence', () => {
    expect(channelsOf(run)['cadence']?.slice(0, 3)).toEqual([164, 166, 168]);
  });
});

test('developer fields that are declared and carry nothing give no channel', () => {
  const fit = encodeFit(recordedRun({ channels: ['heartRate'] }), {
    emptyDeveloperFields: ['Form Power', 'Leg Spring Stiffness'],
  });
  expect(Object.keys(channelsOf(only(read(fit))))).toEqual(['heartRate']);
});

test('a channel of nothing but zeros is a sensor that was not there', () => {
  const zeros = records.map((each) => ({
    ...each,
    fields: { ...each.fields, power: 0, cadence: 0 },
  }));
  const run = only(read(encodeMessages([opening(), ...zeros, session()])));
  expect(Object.keys(channelsOf(run))).toEqual(['heartRate']);
});

describe('developer fields', () => {
  const declare = (number: number, name: string, units: string): FitMessage => ({
    name: 'field_description',
    fields: {
      developer_data_index: 0,
      field_definition_number: number,
      fit_base_type_id: 'float32',
      field_name: name,
      units,
    },
  });
  const developer: FitMessage = { name: 'developer_data_id', fields: { developer_data_index: 0 } };

  function channelsWith(fields: readonly (readonly [string, string, number])[]) {
    const written = records.map((each) => ({
      ...each,
      developer: fields.map(([, , value], field) => ({ field, value })),
    }));
    const declared = fields.map(([name, units], i) => declare(i, name, units));
    const fit = encodeMessages([opening(), developer, ...declared, ...written, session()]);
    const channels = channelsOf(only(read(fit)));
    return Object.fromEntries(Object.entries(channels).map(([name, [first]]) => [name, first]));
  }

  test.each([
    ['Stryd', 'Form Power', 'Watts', 71, { formPower: 71 }],
    ['Stryd', 'Leg Spring Stiffness', 'KN/m', 10.25, { legSpringStiffness: 10.25 }],
    ['Stryd', 'Air Power', 'Watts', 3, { airPower: 3 }],
    ['Stryd', 'Ground Time', 'Milliseconds', 244, { contactTime: 244 }],
    ['Stryd', 'Vertical Oscillation', 'Centimeters', 8.125, { verticalOscillation: 81.25 }],
    ['Stryd', 'Cadence', 'RPM', 82, { cadence: 164 }],
    ['Stryd', 'Power', 'Watts', 290, { power: 290 }],
    ['a two-sided Stryd', 'Leg Spring Stiffness Balance', '%', 49, {}],
    ['RunScribe of 2017', 'currImpactGs', 'G', 9.5, { impactG: 9.5 }],
    ['RunScribe', 'RS_Braking_GS_L', 'G', 5.5, { brakingG: 5.5 }],
    ['RunScribe', 'Footstrike Type', '', 4, { footStrikeType: 4 }],
    ['RunScribe Light', 'FS_R', '', 12, { footStrikeType: 12 }],
    ['RunScribe Light', 'P_L', 'D', -12.5, { pronation: -12.5 }],
    ['RunScribe', 'Flight Ratio', '%', 28, { flightRatio: 28 }],
    ['an app that knows nothing of runs', 'doughnuts_earned', 'doughnuts', 3, {}],
    ['an app with a short name of its own', 'P', 'W', 12, {}],
  ])('of %s: "%s" in %s', (_, name, units, value, expected) => {
    expect(channelsWith([[name, units, value]])).toEqual({ heartRate: 140, ...expected });
  });

  test('of two feet are averaged, and contact on both gives the balance', () => {
    const channels = channelsWith([
      ['IG_L', 'G', 8],
      ['IG_R', 'G', 10],
      ['GCT_L', 'ms', 260],
      ['GCT_R', 'ms', 240],
    ]);
    expect(channels).toEqual({ heartRate: 140, impactG: 9, contactTime: 250, contactBalance: 52 });
  });

  test('never outweigh what the watch measured itself', () => {
    expect(channelsWith([['Heart Rate', 'bpm', 99]])).toEqual({ heartRate: 140 });
  });

  test('with a zero say that the sensor was silent', () => {
    expect(channelsWith([['IG', 'G', 0]])).toEqual({ heartRate: 140 });
  });
});

describe('what a session says', () => {
  test.each([
    ['treadmill', 'running', 'treadmill'],
    ['trail', 'running', 'trail'],
    ['track', 'running', 'track'],
    ['street', 'running', 'road'],
    ['virtual_activity', 'running', 'treadmill'],
    ['generic', 'running', 'unknown'],
  ])('sub-sport %s: %s on %s', (sub_sport, sport, surface) => {
    const fit = encodeMessages([opening(), ...records, session({ sub_sport })]);
    expect(only(read(fit))).toMatchObject({ sport, surface });
  });

  test.each([
    ['cycling', 'cycling'],
    ['walking', 'walking'],
    ['swimming', 'swimming'],
    ['rowing', 'other'],
    ['generic', 'unknown'],
  ])('%s stays a recording of %s', (sport, expected) => {
    const fit = encodeMessages([opening(), ...records, session({ sport })]);
    expect(only(read(fit)).sport).toBe(expected);
  });

  test('stands alone where the watch kept no samples', () => {
    const averages = { avg_heart_rate: 151, avg_cadence: 82, total_distance: 8000 };
    const reading = read(encodeMessages([opening(), session(averages)]));
    const run = only(reading);
    expect(run.averages).toEqual({ heartRate: 151, cadence: 164 });
    expect(run.samples.known).toBe(false);
    expect(run.distance).toEqual(known(8000));
    expect(reading.problems).toMatchObject([{ code: 'no-samples' }]);
  });
});

test('a file without a session is read from its samples, and the sport from the sport message', () => {
  const sport: FitMessage = { name: 'sport', fields: { sport: 'running', sub_sport: 'trail' } };
  const way = [0, 1, 2, 3].map((second) => record(second, { distance: 3 * second }));
  const reading = read(encodeMessages([opening(), sport, ...way]));
  expect(only(reading)).toMatchObject({ sport: 'running', surface: 'trail' });
  expect(only(reading).distance).toEqual(known(9));
  expect(only(reading).elapsed).toEqual(known(3));
  expect(reading.problems).toMatchObject([{ code: 'bad-structure', expected: 'a session' }]);
});

test('an unnamed sport is what the archive lists it as', () => {
  const fit = encodeMessages([opening(), ...records, session({ sport: 'generic' })]);
  const listed = {
    file: known('a.fit'),
    sport: 'running',
    gear: known('Pegasus'),
    recording: recordedRun(),
  } as const;
  const reading = readFit('a.fit', fit, { zone: undefined, listed });
  expect(only(reading)).toMatchObject({ sport: 'running', gear: known('Pegasus') });
});

test('each sport of a triathlon is a recording with its own samples, distance from its own start', () => {
  const fit = encodeFitSessions([
    recordedRun({ start: '2026-03-09T06:00:00Z', sport: 'swimming', seconds: 30 }),
    recordedRun({ start: '2026-03-09T06:01:00Z', sport: 'cycling', seconds: 40 }),
    recordedRun({ start: '2026-03-09T06:02:00Z', seconds: 50 }),
  ]);
  const recordings = recordingsOf(read(fit));
  expect(recordings.map(({ sport }) => sport)).toEqual(['swimming', 'cycling', 'running']);
  expect(recordings.map(({ samples }) => samples.known && samples.value.time.length)).toEqual([
    30, 40, 50,
  ]);
  expect(recordings.map((each) => channelsOf(each)['distance']?.at(-1))).toEqual([87, 117, 147]);
});

test('files chained one after the other are each read', () => {
  const first = encodeFit(recordedRun());
  const second = encodeFit(recordedRun({ start: '2026-03-10T06:30:00Z' }));
  const reading = read(Uint8Array.of(...first, ...second));
  expect(recordingsOf(reading).length).toBe(2);
  expect(reading.problems).toEqual([]);
});

test('bytes after the end are named and left out', () => {
  const reading = read(Uint8Array.of(...encodeFit(recordedRun()), 1, 2, 3));
  expect(recordingsOf(reading).length).toBe(1);
  expect(reading.problems).toMatchObject([{ code: 'bad-structure' }]);
});

test.each([
  ['settings', 'watch settings'],
  ['workout', 'a planned workout'],
  ['monitoring_b', 'daily monitoring'],
  ['weight', 'weighings by a scale'],
])('a file of type %s is healthy and holds no run', (type, what) => {
  expect(read(encodeMessages([opening(type)]))).toEqual({
    content: { kind: 'nothing', what },
    problems: [],
  });
});

test('a wrong checksum is said, with its byte, and the run is kept', () => {
  const fit = encodeFit(recordedRun());
  const last = fit.length - 1;
  fit[last] = (fit[last] ?? 0) ^ 0xff;
  const reading = read(fit);
  expect(only(reading).elapsed).toEqual(known(59));
  expect(reading.problems).toMatchObject([{ code: 'bad-checksum', place: { byte: last - 1 } }]);
});

test('a length that the watch never filled in is read to the end', () => {
  const fit = encodeFit(recordedRun());
  new DataView(fit.buffer).setUint32(4, 0, true);
  const reading = read(fit.subarray(0, fit.length - 2));
  expect(only(reading).elapsed).toEqual(known(59));
  expect(reading.problems.map(({ code }) => code)).toContain('truncated');
});

describe('compressed headers', () => {
  const LOCAL_RECORD = 0;
  const full = [0x40, 0, 0, 20, 0, 2, 253, 4, 0x86, 3, 1, 2];
  const short = [0x41, 0, 0, 20, 0, 1, 3, 1, 2];
  const absolute = (time: number, beats: number) => {
    return [LOCAL_RECORD, ...[0, 8, 16, 24].map((shift) => (time >>> shift) & 0xff), beats];
  };
  const compressed = (local: number, time: number, beats: number) => {
    return [0x80 | (local << 5) | (time & 31), beats];
  };
  const fileId = [0x42, 0, 0, 0, 0, 1, 0, 1, 0, 2, 4];

  test.each([
    ['without a timestamp among the fields', 1],
    ['with a timestamp among the fields, which is then not written', 0],
  ])('%s: five bits carry the time on, past their turn', (_, local) => {
    const start = T0 - (T0 % 32) + 30;
    const body = [
      ...fileId,
      ...full,
      ...short,
      ...absolute(start, 140),
      ...[1, 2, 3, 40].flatMap((second) => {
        return second === 40 ? absolute(start + 40, 150) : compressed(local, start + second, 141);
      }),
    ];
    const run = only(read(fitFile(body)));
    expect(run.samples.known && [...run.samples.value.time]).toEqual([0, 1, 2, 3, 40]);
    expect(channelsOf(run)['heartRate']).toEqual([140, 141, 141, 141, 150]);
  });
});

test('speed and distance pressed into three bytes come apart again, past the turn at 256 m', () => {
  const definition = [0x40, 0, 0, 20, 0, 2, 253, 4, 0x86, 8, 3, 13];
  const row = (second: number, speed: number, metres: number) => {
    const time = T0 + second;
    const turn = Math.round(metres * 16) % 4096;
    const centi = Math.round(speed * 100);
    return [
      0,
      ...[0, 8, 16, 24].map((shift) => (time >>> shift) & 0xff),
      centi & 0xff,
      (centi >> 8) | ((turn & 15) << 4),
      turn >> 4,
    ];
  };
  const none = [0, ...[0, 8, 16, 24].map((shift) => ((T0 + 90) >>> shift) & 0xff), 255, 255, 255];
  const body = [
    ...[0x42, 0, 0, 0, 0, 1, 0, 1, 0, 2, 4],
    ...definition,
    ...row(0, 2.55, 0),
    ...row(60, 3.5, 200),
    ...none,
    ...row(120, 3, 400),
    ...row(180, 3, 600),
  ];
  const channels = channelsOf(only(read(fitFile(body))));
  expect(channels['speed']).toEqual([2.55, 3.5, Number.NaN, 3, 3]);
  expect(channels['distance']).toEqual([0, 200, Number.NaN, 400, 600]);
});

test('a file larger than any watch writes is refused before it is read', () => {
  const reading = read(new Uint8Array(RECORDING_BOUNDS.fitBytes + 1));
  expect(reading).toMatchObject({
    content: { kind: 'unreadable' },
    problems: [{ code: 'too-large' }],
  });
});

test('a file of nothing but tiny records is read within its bounds', () => {
  const definition = [0x40, 0, 0, 20, 0, 1, 3, 1, 2];
  const body = new Uint8Array(definition.length + 3_000_000);
  body.set(definition);
  const before = performance.now();
  const reading = read(fitFile(body));
  expect(reading.problems.map(({ code }) => code)).toContain('too-large');
  expect(performance.now() - before).toBeLessThan(10_000);
});

/** A FIT file with a right header and checksum around the messages in `body`. */
function fitFile(body: readonly number[] | Uint8Array): Uint8Array {
  const file = new Uint8Array(14 + body.length + 2);
  const view = new DataView(file.buffer);
  file.set([14, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54, 0, 0]);
  view.setUint32(4, body.length, true);
  file.set(body, 14);
  view.setUint16(14 + body.length, checksum(file, 0, 14 + body.length), true);
  return file;
}
