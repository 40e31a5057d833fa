import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Channel, Recording } from '@plumbline/domain';
import { describe, expect, test } from 'vitest';
import type { FileReading } from './file-reading.ts';
import { readFile } from './read-file.ts';
import { brokenPromises, recordingsOf } from './testing/promises.ts';

const SHARED = new URL('../../../../shared/data/', import.meta.url);
const isThere = existsSync(SHARED);

const readings = new Map<string, FileReading>();

function reading(file: string): FileReading {
  const before = readings.get(file);
  if (before) return before;
  const bytes = readFileSync(new URL(file, SHARED));
  const made = readFile(file, bytes, { zone: undefined, listed: undefined });
  readings.set(file, made);
  return made;
}

function recording(file: string, number = 0): Recording {
  const found = recordingsOf(reading(file))[number];
  if (!found) throw new Error(`${file} holds no recording ${number}`);
  return found;
}

function stream(file: string, channel: Channel, number = 0): Float64Array {
  const { samples } = recording(file, number);
  return (samples.known && samples.value.channels[channel]) || new Float64Array();
}

function mean(values: Float64Array): number {
  const present = values.filter((value) => value > 0);
  return present.reduce((sum, value) => sum + value, 0) / present.length;
}

const metresOf = ({ distance }: Recording): number => (distance.known ? distance.value : 0);
const codesOf = (file: string): readonly string[] => reading(file).problems.map(({ code }) => code);

/** Sports of the recordings in each file, and metres of the first; a text is what a file holds instead. */
const EXPECTED: Readonly<Record<string, string | readonly [sports: string, metres: number]>> = {
  'fit/fit--0134902991.fit': ['cycling', 7123],
  'fit/fit--TestEncode.fit': 'unreadable',
  'fit/fit--chained_Activity_activity_poolswim.fit': ['other swimming', 3600],
  'fit/fit--garmin.fit': ['cycling', 66_802],
  'fit/fit--unterminated-strings.fit': ['cycling', 69],
  'fit/fit--valid_only_contain_fileid.fit': 'unreadable',
  'fit/fit-parser--batt.fit': ['cycling', 59_583],
  'fit/fit-parser--downhill.fit': ['cycling', 36_287],
  'fit/fit-parser--example.fit': ['cycling', 24_786],
  'fit/fit-parser--failed.fit': ['other', 0],
  'fit/fit-parser--file-with-zones.fit': ['cycling', 50_648],
  'fit/fit-parser--jumps-mtb.fit': ['cycling', 11_138],
  'fit/fit-parser--road-with-power.fit': ['cycling', 31_218],
  'fit/fit-parser--running-with-developer-data.fit': ['running', 5383],
  'fit/fit-parser--suunto-weight.fit': ['strength', 0],
  'fit/fit-parser--test2.fit': ['other', 10_712],
  'fit/fit-parser--triathlon_summary_first.fit': [
    'swimming transition cycling transition running',
    513,
  ],
  'fit/fit-parser--user_metrics.fit': ['strength', 0],
  'fit/fitdecode--garmin-fr935-cr.fit': ['swimming', 0],
  'fit/fitparse-rs--hrv-activity.fit': ['cycling', 6874],
  'fit/python-fitparse--2013-02-06-12-11-14.fit': ['running', 4835],
  'fit/python-fitparse--2015-10-13-08-43-15.fit': ['cycling', 11_536],
  'fit/python-fitparse--20170518-191602-1740899583.fit': ['other', 6162],
  'fit/python-fitparse--2019-02-17-062644-ELEMNT-297E-195-0.fit': ['cycling', 78_941],
  'fit/python-fitparse--Activity.fit': ['running', 5.73],
  'fit/python-fitparse--DeveloperData.fit': 'unreadable',
  'fit/python-fitparse--Edge810-Vector-2013-08-16-15-35-10.fit': ['cycling', 41_339],
  'fit/python-fitparse--MonitoringFile.fit': 'daily monitoring',
  'fit/python-fitparse--Settings.fit': 'watch settings',
  'fit/python-fitparse--Settings2.fit': 'watch settings',
  'fit/python-fitparse--WeightScaleMultiUser.fit': 'weighings by a scale',
  'fit/python-fitparse--WeightScaleSingleUser.fit': 'weighings by a scale',
  'fit/python-fitparse--WorkoutCustomTargetValues.fit': 'a planned workout',
  'fit/python-fitparse--WorkoutIndividualSteps.fit': 'a planned workout',
  'fit/python-fitparse--WorkoutRepeatGreaterThanStep.fit': 'a planned workout',
  'fit/python-fitparse--WorkoutRepeatSteps.fit': 'a planned workout',
  'fit/python-fitparse--activity-activity-filecrc.fit': ['running running', 5.73],
  'fit/python-fitparse--activity-filecrc.fit': ['running', 5.73],
  'fit/python-fitparse--activity-large-fenxi2-multisport.fit': [
    'unknown transition running transition running transition cycling',
    25_072,
  ],
  'fit/python-fitparse--activity-settings-corruptheader.fit': ['running', 5.73],
  'fit/python-fitparse--activity-settings-nodata.fit': ['running', 5.73],
  'fit/python-fitparse--activity-settings.fit': ['running', 5.73],
  'fit/python-fitparse--activity-small-fenix2-run.fit': ['running', 9008],
  'fit/python-fitparse--activity-unexpected-eof.fit': ['running', 5.73],
  'fit/python-fitparse--antfs-dump.63.fit': ['running', 0],
  'fit/python-fitparse--compressed-speed-distance.fit': ['running', 10_249],
  'fit/python-fitparse--coros-pace-2-cycling-misaligned-fields.fit': ['cycling', 32_146],
  'fit/python-fitparse--developer-types-sample.fit': ['running', 6754],
  'fit/python-fitparse--elemnt-bolt-no-application-id-inside-developer-data-id.fit': [
    'cycling',
    964,
  ],
  'fit/python-fitparse--event_timestamp.fit': ['swimming', 2606],
  'fit/python-fitparse--garmin-edge-500-activity.fit': ['cycling', 92_622],
  'fit/python-fitparse--garmin-edge-820-bike.fit': ['cycling', 457],
  'fit/python-fitparse--garmin-fenix-5-bike.fit': ['cycling', 460],
  'fit/python-fitparse--garmin-fenix-5-run.fit': ['running', 158],
  'fit/python-fitparse--garmin-fenix-5-walk.fit': ['walking', 68],
  'fit/python-fitparse--nick.fit': ['cycling', 113_551],
  'fit/python-fitparse--null_compressed_speed_dist.fit': ['cycling', 13_400],
  'fit/python-fitparse--sample-activity-indoor-trainer.fit': ['cycling', 0],
  'fit/python-fitparse--sample-activity.fit': ['cycling', 88_797],
  'fit/python-fitparse--sample_mulitple_header.fit': [
    'swimming transition cycling transition running',
    1645,
  ],
  'fit/python-fitparse--strava-android-app-201.10-b1218918.fit': ['running', 11_274],
  'fit/sweatpy--2020-06-01-16-52-40.fit': ['cycling', 668],
  'fit/sweatpy--4078723797.fit': ['cycling', 57_567],
  'fit/sweatpy--4801048867.fit': ['cycling', 36_323],
  'fit/sweatpy--6449921903_ACTIVITY.fit': ['cycling', 0],
  'fit/sweatpy--6471559601_ACTIVITY.fit': ['running transition other', 0],
  'gpx/sweatpy--4078723797_strava.gpx': ['cycling', 57_571],
  'gpx/sweatpy--4801048867_strava.gpx': ['cycling', 36_271],
  'gpx/sweatpy--activity_4078723797.gpx': ['cycling', 57_569],
  'gpx/sweatpy--activity_4801048867.gpx': ['cycling', 36_270],
  'gpx/sweatpy--activity_5039744860.gpx': ['cycling', 653],
  'tcx/sweatpy--3173437224.tcx': ['running', 4508],
  'tcx/sweatpy--activity_4801048867.tcx': ['cycling', 36_323],
  'tcx/sweatpy--activity_5039744860.tcx': ['cycling', 668],
};

describe.skipIf(!isThere)('real files (needs ../shared)', () => {
  test('each of them is in the table below', () => {
    const files = ['fit', 'gpx', 'tcx'].flatMap((folder) => {
      return readdirSync(new URL(folder, SHARED)).map((file) => `${folder}/${file}`);
    });
    expect(files.sort()).toEqual(Object.keys(EXPECTED).sort());
  });

  test.each(Object.entries(EXPECTED))('%s', (file, expected) => {
    const { content } = reading(file);
    expect(brokenPromises(reading(file))).toEqual([]);
    if (typeof expected === 'string') {
      expect(content.kind === 'nothing' ? content.what : content.kind).toBe(expected);
      return;
    }
    const [sports, metres] = expected;
    expect(
      recordingsOf(reading(file))
        .map(({ sport }) => sport)
        .join(' '),
    ).toBe(sports);
    expect(Math.abs(metresOf(recording(file)) - metres)).toBeLessThan(0.51);
  });

  test('what a session says of its way is what its samples add up to', () => {
    const far: string[] = [];
    for (const file of Object.keys(EXPECTED)) {
      for (const [number, each] of recordingsOf(reading(file)).entries()) {
        const last = stream(file, 'distance', number).findLast((value) => value > 0);
        const metres = metresOf(each);
        if (last !== undefined && Math.abs(last - metres) > 0.005 * metres + 5) {
          far.push(`${file} ${number}: ${last} of ${metres} m`);
        }
      }
    }
    expect(far).toEqual([]);
  });

  test.each([
    ['sound files say nothing', 'fit/sweatpy--4801048867.fit', []],
    [
      'cut in a message, and a checksum that is none',
      'fit/python-fitparse--nick.fit',
      ['bad-checksum', 'truncated', 'bad-structure'],
    ],
    ['a byte short', 'fit/python-fitparse--activity-unexpected-eof.fit', ['truncated']],
    ['a wrong checksum', 'fit/python-fitparse--activity-filecrc.fit', ['bad-checksum']],
    [
      'a broken second header',
      'fit/python-fitparse--activity-settings-corruptheader.fit',
      ['bad-structure'],
    ],
    [
      'a second part without data',
      'fit/python-fitparse--activity-settings-nodata.fit',
      ['truncated'],
    ],
    ['a clock that never ran', 'fit/python-fitparse--compressed-speed-distance.fit', ['bad-time']],
    ['samples without times', 'fit/python-fitparse--DeveloperData.fit', ['bad-time', 'no-samples']],
    ['unterminated strings', 'fit/fit--unterminated-strings.fit', []],
    ['a second header with heart rates of a swim', 'fit/fitdecode--garmin-fr935-cr.fit', []],
    [
      'fields of other sizes than the profile has',
      'fit/python-fitparse--coros-pace-2-cycling-misaligned-fields.fit',
      [],
    ],
  ])('%s: %s', (_, file, codes) => {
    expect(codesOf(file)).toEqual(codes);
  });

  test('two runs of a watch without a date name one moment of export as their own: both are marked as guesses', () => {
    const files = [
      'fit/python-fitparse--antfs-dump.63.fit',
      'fit/python-fitparse--compressed-speed-distance.fit',
    ];
    expect(files.map((file) => recording(file).offset)).toEqual([
      { minutes: 0, from: 'assumed-utc', dayIsGuess: true },
      { minutes: 0, from: 'assumed-utc', dayIsGuess: true },
    ]);
  });

  test('a file that lost seventeen bytes on its way is read to its end all the same', () => {
    const file = 'fit/python-fitparse--strava-android-app-201.10-b1218918.fit';
    const { samples, elapsed } = recording(file);
    expect(elapsed).toMatchObject({ value: 3558 });
    expect(samples.known && samples.value.time.at(-1)).toBe(3558);
    expect(codesOf(file)).toContain('truncated');
    expect(codesOf(file)).toContain('bad-structure');
  });

  test.each([
    ['fit/fit-parser--running-with-developer-data.fit', 0, 160],
    ['fit/python-fitparse--activity-small-fenix2-run.fit', 0, 162],
    ['fit/python-fitparse--garmin-fenix-5-run.fit', 0, 167],
    ['fit/fit-parser--triathlon_summary_first.fit', 4, 161],
    ['fit/python-fitparse--sample_mulitple_header.fit', 4, 167],
    ['fit/python-fitparse--compressed-speed-distance.fit', 0, 176],
    ['fit/python-fitparse--developer-types-sample.fit', 0, 150],
  ])('%s, recording %i: steps of both legs, about %i a minute', (file, number, steps) => {
    expect(Math.abs(mean(stream(file, 'cadence', number)) - steps)).toBeLessThan(11);
    expect(Math.abs((recording(file, number).averages.cadence ?? 0) - steps)).toBeLessThan(4);
  });

  test('running dynamics of a chest strap and a Stryd are found beside each other', () => {
    const file = 'fit/fit-parser--running-with-developer-data.fit';
    const means = Object.fromEntries(
      (
        [
          'contactTime',
          'contactBalance',
          'verticalOscillation',
          'verticalRatio',
          'stepLength',
          'power',
          'formPower',
          'legSpringStiffness',
        ] as const
      ).map((channel) => [channel, Math.round(mean(stream(file, channel)) * 10) / 10]),
    );
    expect(means).toEqual({
      contactTime: 270.6,
      contactBalance: 49.7,
      verticalOscillation: 82.2,
      verticalRatio: 6.9,
      stepLength: 1180,
      power: 257.5,
      formPower: 71.2,
      legSpringStiffness: 10.1,
    });
  });

  test.each([
    ['fit/python-fitparse--coros-pace-2-cycling-misaligned-fields.fit', 'position', -300],
    ['fit/fit-parser--running-with-developer-data.fit', 'file', 120],
    ['fit/python-fitparse--2013-02-06-12-11-14.fit', 'position', 0],
    ['fit/python-fitparse--sample-activity-indoor-trainer.fit', 'assumed-utc', 0],
    ['tcx/sweatpy--3173437224.tcx', 'position', 60],
  ])('%s: the clock is known from the %s', (file, from, minutes) => {
    expect(recording(file).offset).toMatchObject({ from, minutes });
  });

  test.each([
    ['sweatpy--4078723797', 'gpx/sweatpy--activity_4078723797.gpx', 0.01],
    ['sweatpy--4078723797', 'gpx/sweatpy--4078723797_strava.gpx', 0.01],
    ['sweatpy--4801048867', 'gpx/sweatpy--activity_4801048867.gpx', 0.01],
    ['sweatpy--4801048867', 'gpx/sweatpy--4801048867_strava.gpx', 0.01],
    ['sweatpy--4801048867', 'tcx/sweatpy--activity_4801048867.tcx', 0.001],
    // Two minutes of a ride, and a timer stopped while riding on: positions alone cannot be nearer.
    ['sweatpy--2020-06-01-16-52-40', 'gpx/sweatpy--activity_5039744860.gpx', 0.025],
    ['sweatpy--2020-06-01-16-52-40', 'tcx/sweatpy--activity_5039744860.tcx', 0.001],
  ])('%s is the same activity in %s', (name, file, tolerance) => {
    const fit = `fit/${name}.fit`;
    const [one, other] = [recording(fit), recording(file)];
    expect(Math.abs(one.start - other.start)).toBeLessThanOrEqual(2000);
    expect(one.offset.minutes).toBe(other.offset.minutes);
    expect(Math.abs(metresOf(one) / metresOf(other) - 1)).toBeLessThan(tolerance);
    expect(Math.abs(mean(stream(fit, 'heartRate')) - mean(stream(file, 'heartRate')))).toBeLessThan(
      1,
    );
    const [moving, otherMoving] = [one.moving, other.moving].map((m) => (m.known ? m.value : 0));
    expect(Math.abs((moving ?? 0) - (otherMoving ?? 0))).toBeLessThan(2);
  });
});
