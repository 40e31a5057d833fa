import { known, type Recording } from '@plumbline/domain';
import { encodeGpx } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import type { FileReading, ReadContext } from '../file-reading.ts';
import { recordingsOf } from '../testing/promises.ts';
import { recordedRun } from '../testing/recorded-run.ts';
import { readGpx } from './read-gpx.ts';

const context: ReadContext = { zone: undefined, listed: undefined };

function read(xml: string | Uint8Array, around = context): FileReading {
  return readGpx('run.gpx', typeof xml === 'string' ? new TextEncoder().encode(xml) : xml, around);
}

function only(reading: FileReading): Recording {
  const [recording, ...more] = recordingsOf(reading);
  if (!recording || more.length > 0) throw new Error(`${more.length} more recordings`);
  return recording;
}

const point = (second: number, inside = '', north = 52.5 + second / 40_000): string => `
  <trkpt lat="${north}" lon="13.4"><ele>40</ele>
  <time>2026-03-09T06:${30 + Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}Z</time>
  ${inside}</trkpt>`;
const track = (points: string, type = '<type>running</type>'): string => {
  return `<trk>${type}<trkseg>${points}</trkseg></trk>`;
};
const gpx = (body: string): string => `<?xml version="1.0"?><gpx creator="Watch">${body}</gpx>`;
const four = [0, 1, 2, 3].map((second) => point(second)).join('');

test('a run as Strava and Garmin export it comes back whole, its pause between two segments', () => {
  const written = recordedRun({ pauses: [[20, 35]] });
  const reading = read(encodeGpx(written));
  const run = only(reading);
  expect(reading.problems).toEqual([]);
  expect(run).toMatchObject({
    format: 'gpx',
    sport: 'running',
    start: written.start,
    offset: { minutes: 60, from: 'position', zone: 'Europe/Berlin' },
    elapsed: known(59),
    moving: known(44),
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
    'temperature',
  ]);
  expect(channels.cadence?.slice(0, 3)).toEqual(Float64Array.of(164, 166, 168));
});

test('the way over a pause is not run: distance adds up within segments only', () => {
  const run = only(read(encodeGpx(recordedRun({ pauses: [[20, 35]] }))));
  expect(run.distance.known && run.distance.value).toBeCloseTo(3 * 44, 0);
});

test('a long gap in a stream of seconds is a pause, though the exporter put no segment there', () => {
  const points = [0, 1, 2, 3, 50, 51, 52].map((second) => point(second)).join('');
  expect(only(read(gpx(track(points)))).pauses).toEqual([{ from: 3, to: 50 }]);
});

test('samples some seconds apart, as watches thin them out, are no pauses', () => {
  const points = [0, 6, 11, 32, 40, 47].map((second) => point(second)).join('');
  expect(only(read(gpx(track(points)))).pauses).toEqual([]);
});

test.each([
  [
    'Garmin',
    '<extensions><ns3:TrackPointExtension xmlns:ns3="u"><ns3:hr>150</ns3:hr></ns3:TrackPointExtension></extensions>',
  ],
  ['Suunto', '<extensions><gpxdata:hr xmlns:gpxdata="u">150</gpxdata:hr></extensions>'],
  ['an older exporter', '<extensions><heartrate>150</heartrate></extensions>'],
])('heart rate as %s writes it', (_, inside) => {
  const run = only(read(gpx(track([0, 1].map((second) => point(second, inside)).join('')))));
  expect(run.samples.known && run.samples.value.channels.heartRate).toEqual(
    Float64Array.of(150, 150),
  );
});

test.each([
  ['<type>9</type>', 'running', 'unknown'],
  ['<type>1</type>', 'cycling', 'unknown'],
  ['<type>trail_running</type>', 'running', 'trail'],
  ['<type>Rudern</type>', 'other', 'unknown'],
  ['', 'unknown', 'unknown'],
])('the type %s', (type, sport, surface) => {
  expect(only(read(gpx(track(four, type))))).toMatchObject({ sport, surface });
});

test('a track without a type is what the archive lists it as, in the shoes it lists', () => {
  const listed = {
    file: known('a.gpx'),
    sport: 'running',
    gear: known('Pegasus'),
    recording: recordedRun(),
  } as const;
  const reading = read(gpx(track(four, '')), { zone: undefined, listed });
  expect(only(reading)).toMatchObject({ sport: 'running', gear: known('Pegasus') });
});

test('cadence stays as it is on a bike, and where a file counts both legs already', () => {
  const cadence = (cad: number) => `<extensions><cad>${cad}</cad></extensions>`;
  const points = (cad: number) => [0, 1].map((second) => point(second, cadence(cad))).join('');
  const cadenceOf = (run: Recording) =>
    run.samples.known && run.samples.value.channels.cadence?.[0];
  expect(cadenceOf(only(read(gpx(track(points(85))))))).toBe(170);
  expect(cadenceOf(only(read(gpx(track(points(172))))))).toBe(172);
  expect(cadenceOf(only(read(gpx(track(points(85), '<type>cycling</type>')))))).toBe(85);
});

test('times that state an offset tell the clock of the runner', () => {
  const times = ['07:30:00+01:00', '07:30:01+01:00'].map((time) => {
    return `<trkpt lat="48.1" lon="11.5"><time>2026-03-09T${time}</time></trkpt>`;
  });
  const run = only(read(gpx(track(times.join('')))));
  expect(run.offset).toEqual({ minutes: 60, from: 'file', zone: 'Europe/Berlin' });
  expect(run.start).toBe(Date.parse('2026-03-09T06:30:00Z'));
});

test('a planned route is healthy and no run; a track without times says what it lacks', () => {
  const route = gpx('<rte><rtept lat="1" lon="2"/><rtept lat="1" lon="2.1"/></rte>');
  expect(read(route)).toEqual({
    content: { kind: 'nothing', what: 'a planned route' },
    problems: [],
  });
  const reading = read(gpx(track('<trkpt lat="1" lon="2"/><trkpt lat="1" lon="2.1"/>')));
  expect(reading.content).toEqual({ kind: 'unreadable' });
  expect(reading.problems).toMatchObject([
    { code: 'no-times', place: { file: 'run.gpx', line: 1, field: 'trk' } },
  ]);
});

test('an empty track is named, and the other track of the file is read', () => {
  const reading = read(gpx(`<trk/>${track(four)}`));
  expect(recordingsOf(reading).length).toBe(1);
  expect(reading.problems).toMatchObject([{ code: 'no-samples' }]);
});

test('a sample without a time among others is left out, with its line', () => {
  const reading = read(gpx(track(`${four}\n<trkpt lat="52.5" lon="13.4"/>`)));
  expect(only(reading).elapsed).toEqual(known(3));
  expect(reading.problems).toMatchObject([{ code: 'bad-time', place: { line: 14 } }]);
});

test('a position on the null island is none', () => {
  const points = point(0, '', 0).replace('13.4', '0') + point(1) + point(2);
  const run = only(read(gpx(track(points))));
  expect(run.samples.known && run.samples.value.channels.latitude?.[0]).toBeNaN();
});
