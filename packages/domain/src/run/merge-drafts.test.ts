import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '../calendar/instant.ts';
import { known, missing } from '../reading/reading.ts';
import type { Recording, RecordingFormat } from '../record/recording.ts';
import type { RunDraft } from '../record/run.ts';
import { metres, seconds } from '../units/quantity.ts';
import { draftRun } from './draft-run.ts';
import { mergeDrafts } from './merge-drafts.ts';
import { aRecording, dice, distanceOf, noise } from './simulated-run.ts';

function read(file: string, recording: Recording): RunDraft {
  return draftRun(recording, { file, format: recording.format, sha256: `sha of ${file}` });
}

const speed = noise(2400, 0.1, 60, dice(1)).map((x) => x + 3);
const watch = read(
  'runs/a.fit',
  aRecording(
    { speed, distance: distanceOf(speed), heartRate: speed.map((v) => 50 * v) },
    { offset: { minutes: 0, from: 'assumed-utc' }, device: known('Garmin fenix 5') },
  ),
);
const phone = read(
  'runs/a.gpx',
  aRecording(
    { distance: distanceOf(speed.map((v) => v * 1.05)), cadence: speed.map((v) => 56 * v) },
    { format: 'gpx', offset: { minutes: 120, from: 'position', zone: 'Europe/Berlin' } },
  ),
);
const row = read(
  'Activities.csv',
  aRecording(
    {},
    {
      format: 'garmin-csv',
      distance: known(metres(7000)),
      ascent: known(metres(33)),
      gear: known('Blue'),
      surface: 'unknown',
      averages: { heartRate: 151, cadence: 169, contactTime: 244 },
    },
  ),
);

test('a run takes each field from the recording that knows it best, and names every source', () => {
  const run = mergeDrafts([row, phone, watch]);
  expect(run.distance).toEqual(watch.distance);
  expect(run.offset).toEqual({ minutes: 60, from: 'file' });
  expect(run.ascent).toEqual(known(33));
  expect(run.gear).toEqual(known('Blue'));
  expect(run.device).toEqual(known('Garmin fenix 5'));
  expect(run.averages.heartRate).toBe(watch.averages.heartRate);
  expect(run.averages.cadence).toBe(phone.averages.cadence);
  expect(run.averages.contactTime).toBe(244);
  expect(run.surface).toBe('road');
  expect(run.sources.map(({ file }) => file)).toEqual([
    'runs/a.fit',
    'runs/a.gpx',
    'Activities.csv',
  ]);
});

test('a zone that was measured goes before one that was assumed, and brings its day', () => {
  const night = (recording: RunDraft) => ({
    ...recording,
    start: instant(Date.UTC(2026, 6, 1, 22, 30)),
  });
  const run = mergeDrafts([night(watch), night(phone)]);
  expect(run.offset.zone).toBe('Europe/Berlin');
  expect(run.day).toBe('2026-07-02');
});

test('samples go before the summary of a better format', () => {
  const summary = read('b.fit', aRecording({}, { distance: known(metres(9999)) }));
  expect(mergeDrafts([summary, phone]).distance).toEqual(phone.distance);
});

test('of two reasons for silence the one that says more is kept', () => {
  const silent = { ...row, drift: { ...row.drift, cadence: missing('sensor-dropout') } };
  expect(mergeDrafts([row, silent]).drift.cadence).toEqual(missing('sensor-dropout'));
});

test('nothing cannot be merged', () => {
  expect(() => mergeDrafts([])).toThrow();
});

const reading = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(value.map(known), fc.constantFrom(missing('not-recorded'), missing('too-short')));

const drafts = fc
  .record({
    name: fc.integer({ min: 1, max: 6 }),
    format: fc.constantFrom<RecordingFormat>('fit', 'tcx', 'gpx', 'garmin-csv', 'strava-csv'),
    from: fc.constantFrom<RunDraft['offset']['from']>('file', 'position', 'profile', 'assumed-utc'),
    start: fc.integer({ min: 0, max: 3 }),
    km: reading(fc.integer({ min: 1, max: 4 })),
    moving: reading(fc.integer({ min: 1, max: 4 })),
    gear: reading(fc.constantFrom('Blue', 'Red')),
    averages: fc.dictionary(
      fc.constantFrom('cadence', 'heartRate'),
      fc.integer({ min: 1, max: 3 }),
    ),
    surface: fc.constantFrom<Recording['surface']>('unknown', 'road', 'trail'),
    sampled: fc.boolean(),
    drift: reading(fc.record({ value: fc.integer(), sd: fc.integer({ min: 1, max: 3 }) })),
  })
  .map(({ name, km, moving, start, from, sampled, drift, ...also }) => {
    const draft = read(
      `${name}`,
      aRecording(sampled ? { heartRate: Float64Array.of(150, 150) } : {}, {
        ...also,
        start: instant(start),
        offset: { minutes: 60, from },
        distance: km.known ? known(metres(km.value)) : km,
        moving: moving.known ? known(seconds(moving.value)) : moving,
      }),
    );
    return { ...draft, drift: { ...draft.drift, cadence: drift } };
  });

test('it makes no difference in which order or in which groups recordings arrive', () => {
  fc.assert(
    fc.property(drafts, drafts, drafts, (a, b, c) => {
      const all = mergeDrafts([a, b, c]);
      expect(mergeDrafts([c, a, b])).toEqual(all);
      expect(mergeDrafts([mergeDrafts([a, b]), c])).toEqual(all);
      expect(mergeDrafts([a, mergeDrafts([c, b])])).toEqual(all);
      expect(mergeDrafts([all, b])).toEqual(all);
    }),
    { seed: 3, numRuns: 500 },
  );
});
