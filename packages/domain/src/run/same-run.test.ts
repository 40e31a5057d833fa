import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../calendar/instant.ts';
import { known, missing } from '../reading/reading.ts';
import type { RunDraft, RunSource } from '../record/run.ts';
import { metres, seconds } from '../units/quantity.ts';
import { draftRun } from './draft-run.ts';
import { sameRun } from './same-run.ts';
import { aRecording } from './simulated-run.ts';

const SEVEN = Date.UTC(2026, 5, 10, 5, 0);
const MINUTE = 60_000;

interface Told {
  readonly after?: number;
  readonly minutes?: number;
  readonly moving?: number;
  readonly km?: number;
  readonly format?: RunSource['format'];
  readonly offset?: RunDraft['offset'];
  readonly file?: string;
}

/** A run of an hour and ten kilometres at 7 in Berlin (5 UTC), but for what is told. `after` in minutes. */
function aDraft(told: Told = {}): RunDraft {
  const { after = 0, minutes = 60, moving = minutes, km = 10, format = 'fit' } = told;
  const offset = told.offset ?? ({ minutes: 120, from: 'position' } as const);
  const file = told.file ?? `${format}-${after}-${minutes}-${km}`;
  const recording = aRecording(
    {},
    {
      format,
      offset,
      start: instant(SEVEN + after * MINUTE),
      elapsed: minutes > 0 ? known(seconds(minutes * 60)) : missing('not-recorded'),
      moving: moving > 0 ? known(seconds(moving * 60)) : missing('not-recorded'),
      distance: km > 0 ? known(metres(km * 1000)) : missing('not-recorded'),
    },
  );
  return draftRun(recording, { file, format, sha256: file });
}

const noZone = { minutes: 0, from: 'assumed-utc' } as const;
/** A row of Garmin's table: 7 on the wall, read as if it were UTC. */
const row = (told: Told = {}) =>
  aDraft({ after: 120, format: 'garmin-csv', offset: noZone, file: 'Activities.csv', ...told });

test('runs of a watch without a date, all guessed to end at one moment, stay as many as they were', () => {
  const offset = { minutes: 0, from: 'assumed-utc', dayIsGuess: true } as const;
  const first = aDraft({ minutes: 65, km: 10.2, offset, file: 'a' });
  const second = aDraft({ after: 8, minutes: 57, km: 0, offset, file: 'b' });
  const copied = aDraft({ minutes: 65, km: 10.2, offset, file: 'c' });
  expect(sameRun(first, second)).toBe(false);
  expect(sameRun(second, aDraft())).toBe(false);
  expect(sameRun(first, copied)).toBe(true);
});

describe('one run', () => {
  test.each<[string, RunDraft, RunDraft]>([
    ['in two formats', aDraft(), aDraft({ format: 'gpx' })],
    [
      'from a phone started two minutes after the watch',
      aDraft(),
      aDraft({ after: 2, minutes: 57, km: 9.4 }),
    ],
    ['of which the phone died half way', aDraft(), aDraft({ minutes: 28, km: 4.8 })],
    [
      'that the second watch cut out of the middle',
      aDraft(),
      aDraft({ after: 20, minutes: 20, km: 3.5 }),
    ],
    [
      'with and without its pauses',
      aDraft({ minutes: 66, moving: 60 }),
      aDraft({ minutes: 60, format: 'strava-csv' }),
    ],
    [
      'of which a table knows only start and distance',
      aDraft(),
      aDraft({ minutes: 0, km: 10.1, format: 'strava-csv' }),
    ],
    ['on a treadmill that one watch reads short', aDraft({ km: 10 }), aDraft({ km: 8.2 })],
    ['as a table gives it by the clock on the wall', aDraft(), row()],
    ['as a table gives it in whole minutes', aDraft({ after: 0.9 }), row({ after: 120 })],
    ['without a zone, as a table gives it', aDraft({ offset: noZone }), row({ km: 10.01 })],
    ['in Nepal, as a table gives it', aDraft({ offset: noZone }), row({ after: 345 })],
    ['read twice from the same table', row(), row({ file: 'Activities (1).csv' })],
  ])('%s', (_, a, b) => {
    expect(sameRun(a, b)).toBe(true);
    expect(sameRun(b, a)).toBe(true);
  });
});

describe('two runs', () => {
  test.each<[string, RunDraft, RunDraft]>([
    [
      'one after the other',
      aDraft({ minutes: 30, km: 5 }),
      aDraft({ after: 30.2, minutes: 30, km: 5 }),
    ],
    [
      'to work and back home',
      aDraft({ minutes: 25, km: 5 }),
      aDraft({ after: 600, minutes: 25, km: 5 }),
    ],
    [
      'of 400 m each, three minutes apart',
      aDraft({ minutes: 1.5, km: 0.4 }),
      aDraft({ after: 3, minutes: 1.5, km: 0.4 }),
    ],
    ['at the same hour of the next day', aDraft(), aDraft({ after: 1440 })],
    [
      'to work by the file and back home by the table',
      aDraft({ minutes: 25, km: 5 }),
      row({ after: 720, minutes: 25, km: 5 }),
    ],
    ['of which the table gives the other, two hours later', aDraft(), row({ after: 240 })],
    [
      'that differ by hours and a little in distance, zone unknown',
      aDraft({ offset: noZone }),
      row({ km: 10.2 }),
    ],
    [
      'that differ by no quarter hour, zone unknown',
      aDraft({ offset: noZone }),
      row({ after: 127 }),
    ],
    ['of one table', row({ after: 60 }), row({ after: 61 })],
    [
      'the first with a watch forgotten until night',
      aDraft({ minutes: 900, moving: 60 }),
      aDraft({ after: 600, minutes: 60 }),
    ],
    ['at once, one of them a ride', aDraft({ km: 10 }), aDraft({ km: 25 })],
  ])('%s', (_, a, b) => {
    expect(sameRun(a, b)).toBe(false);
    expect(sameRun(b, a)).toBe(false);
  });
});

const told = fc.record({
  after: fc.integer({ min: -900, max: 900 }),
  minutes: fc.integer({ min: 0, max: 240 }),
  km: fc.double({ min: 0, max: 42, noNaN: true }),
  format: fc.constantFrom<RunSource['format']>('fit', 'gpx', 'garmin-csv', 'strava-csv'),
  offset: fc.constantFrom<RunDraft['offset']>(
    noZone,
    { minutes: 120, from: 'file' },
    { minutes: 60, from: 'profile' },
  ),
});

test('it makes no difference which is asked first, and a run is the same as itself', () => {
  fc.assert(
    fc.property(told, told, (a, b) => {
      expect(sameRun(aDraft(a), aDraft(b))).toBe(sameRun(aDraft(b), aDraft(a)));
      expect(sameRun(aDraft(a), aDraft(a))).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('runs that follow each other on trusted clocks are never one', () => {
  const zone = { minutes: 120, from: 'file' } as const;
  const part = fc.record({
    minutes: fc.integer({ min: 1, max: 240 }),
    km: fc.double({ min: 0.1, max: 42, noNaN: true }),
  });
  fc.assert(
    fc.property(part, part, fc.integer({ min: 0, max: 600 }), (first, second, rest) => {
      const a = aDraft({ ...first, offset: zone });
      const b = aDraft({ ...second, offset: zone, after: first.minutes + rest });
      expect(sameRun(a, b)).toBe(false);
    }),
    { seed: 11, numRuns: 500 },
  );
});
