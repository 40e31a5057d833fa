import { known, type Recording } from '@plumbline/domain';
import { encodeTcx } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import type { FileReading, ReadContext } from '../file-reading.ts';
import { recordingsOf } from '../testing/promises.ts';
import { recordedRun } from '../testing/recorded-run.ts';
import { readTcx } from './read-tcx.ts';

const context: ReadContext = { zone: undefined, listed: undefined };

function read(xml: string | Uint8Array, around = context): FileReading {
  return readTcx('run.tcx', typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, around);
}

function only(reading: FileReading): Recording {
  const [recording, ...more] = recordingsOf(reading);
  if (!recording || more.length > 0) throw new Error(`${more.length} more recordings`);
  return recording;
}

const clock = (second: number): string => {
  return new Date(Date.parse('2026-03-09T06:30:00Z') + second * 1000).toISOString();
};
const point = (second: number, inside = ''): string => {
  return `<Trackpoint><Time>${clock(second)}</Time><DistanceMeters>${3 * second}</DistanceMeters>${inside}</Trackpoint>`;
};
const points = (from: number, to: number): string => {
  return Array.from({ length: to - from }, (_, i) => point(from + i)).join('');
};
const lap = (from: number, seconds: number, tracks: string): string =>
  `<Lap StartTime="${clock(from)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds>
  <DistanceMeters>${3 * seconds}</DistanceMeters><AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm>
  <TriggerMethod>Distance</TriggerMethod>${tracks}</Lap>`;
const activity = (body: string, sport = 'Running'): string => {
  return `<Activity Sport="${sport}"><Id>x</Id>${body}</Activity>`;
};
const tcx = (body: string): string => {
  return `<TrainingCenterDatabase><Activities>${body}</Activities></TrainingCenterDatabase>`;
};

test('a run as Garmin exports it comes back whole', () => {
  const written = recordedRun({ pauses: [[20, 35]] });
  const reading = read(encodeTcx(written));
  const run = only(reading);
  expect(reading.problems).toEqual([]);
  expect(run).toMatchObject({
    format: 'tcx',
    sport: 'running',
    start: written.start,
    offset: { minutes: 60, from: 'position', zone: 'Europe/Berlin' },
    elapsed: known(59),
    moving: known(44),
    distance: known(177),
    device: known('Garmin Forerunner 265'),
    pauses: [{ from: 20, to: 35 }],
  });
  const channels = run.samples.known ? run.samples.value.channels : {};
  expect(Object.keys(channels).sort()).toEqual([
    'altitude',
    'cadence',
    'distance',
    'heartRate',
    'latitude',
    'longitude',
    'power',
    'speed',
  ]);
  expect(channels.cadence?.slice(0, 3)).toEqual(Float64Array.of(164, 166, 168));
});

test('laps keep their place, length and trigger', () => {
  const laps =
    lap(0, 10, `<Track>${points(0, 10)}</Track>`) + lap(10, 5, `<Track>${points(10, 16)}</Track>`);
  const run = only(read(tcx(activity(laps))));
  expect(run.laps).toEqual([
    { from: 0, to: 10, distance: known(30), trigger: 'distance' },
    { from: 10, to: 15, distance: known(15), trigger: 'distance' },
  ]);
  expect(run.distance).toEqual(known(45));
  expect(run.moving).toEqual(known(15));
  expect(run.pauses).toEqual([]);
});

test('white space before the declaration, as some exporters write it, is no fault', () => {
  const xml = `\n   <?xml version="1.0" encoding="UTF-8"?>${tcx(activity(lap(0, 4, `<Track>${points(0, 5)}</Track>`)))}`;
  expect(read(xml).problems).toEqual([]);
  expect(only(read(xml)).elapsed).toEqual(known(4));
});

test('every activity of a multisport session is a recording', () => {
  const one = activity(lap(0, 9, `<Track>${points(0, 10)}</Track>`), 'Biking');
  const two = activity(lap(20, 9, `<Track>${points(20, 30)}</Track>`));
  const session = `<MultiSportSession><FirstSport>${one}</FirstSport><NextSport>${two}</NextSport></MultiSportSession>`;
  expect(recordingsOf(read(tcx(session))).map(({ sport }) => sport)).toEqual([
    'cycling',
    'running',
  ]);
});

test.each([
  ['Running', 'running'],
  ['Biking', 'cycling'],
  ['Other', 'other'],
  ['Hiking', 'hiking'],
  ['', 'unknown'],
])('the sport "%s" is %s', (sport, expected) => {
  expect(only(read(tcx(activity(lap(0, 4, `<Track>${points(0, 5)}</Track>`), sport)))).sport).toBe(
    expected,
  );
});

test('"Other" is what the archive lists it as', () => {
  const listed = {
    file: known('a.tcx'),
    sport: 'running',
    gear: known('Pegasus'),
    recording: recordedRun(),
  } as const;
  const xml = tcx(activity(lap(0, 4, `<Track>${points(0, 5)}</Track>`), 'Other'));
  expect(only(read(xml, { zone: undefined, listed })).sport).toBe('running');
});

test('a lap without samples, as of a treadmill without a sensor, keeps its summary', () => {
  const reading = read(tcx(activity(lap(0, 1800, ''))));
  expect(only(reading)).toMatchObject({
    elapsed: known(1800),
    distance: known(5400),
    averages: { heartRate: 150 },
    samples: { known: false },
  });
  expect(reading.problems).toMatchObject([{ code: 'no-samples' }]);
});

test('a planned course is healthy and no run', () => {
  const xml = `<TrainingCenterDatabase><Courses><Course><Track>${points(0, 5)}</Track></Course></Courses></TrainingCenterDatabase>`;
  expect(read(xml)).toEqual({
    content: { kind: 'nothing', what: 'a planned course or workout' },
    problems: [],
  });
});

test('a file cut off in the middle keeps the samples before, and names the line', () => {
  const xml = tcx(activity(lap(0, 60, `<Track>\n${points(0, 60)}</Track>`)));
  const reading = read(xml.slice(0, xml.length - 1500));
  const { samples } = only(reading);
  expect(samples.known && samples.value.time.length).toBeGreaterThan(40);
  expect(reading.problems).toMatchObject([
    { code: 'truncated', place: { file: 'run.tcx', line: 4 } },
  ]);
});
