import { gzipSync } from 'node:zlib';
import { encodeFit, encodeFitSessions, encodeGpx, encodeTcx } from '@plumbline/simulator';
import { describe, expect, test } from 'vitest';
import type { FileReading, ReadContext } from './file-reading.ts';
import { readFile } from './read-file.ts';
import { processorSeconds } from './testing/processor-time.ts';
import { brokenPromises, recordingsOf } from './testing/promises.ts';
import { recordedRun } from './testing/recorded-run.ts';

const context: ReadContext = { zone: 'Europe/Berlin', listed: undefined };
const FLIPS = 1000;
const LONGEST_SECONDS = 10;

const run = recordedRun({ pauses: [[20, 35]] });
const triathlon = [
  recordedRun({ start: '2026-03-09T06:00:00Z', sport: 'swimming', seconds: 30 }),
  recordedRun({ start: '2026-03-09T06:01:00Z', sport: 'cycling', seconds: 30 }),
  recordedRun({ start: '2026-03-09T06:02:00Z', seconds: 30 }),
];
const stryd = recordedRun({ more: { formPower: 70, legSpringStiffness: 10, impactG: 8 } });

const FIXTURES: readonly (readonly [string, Uint8Array])[] = [
  ['run.fit', encodeFit(run)],
  ['run without a session.fit', encodeFit(run, { ending: 'without-session' })],
  ['run with Stryd and RunScribe.fit', encodeFit(stryd)],
  ['triathlon.fit', encodeFitSessions(triathlon)],
  ['run.gpx', encodeGpx(run)],
  ['run.tcx', encodeTcx(run)],
  ['run.fit.gz', gzipSync(encodeFit(run))],
  ['run.tcx.gz', gzipSync(encodeTcx(run))],
];

describe.each(FIXTURES)('%s', (name, whole) => {
  const sound = readFile(name, whole, context);
  const samples = samplesIn(sound);

  test('is read whole, with every promise kept', () => {
    expect(sound.problems.filter(({ code }) => code !== 'bad-structure')).toEqual([]);
    expect(samples).toBeGreaterThan(40);
    expect(brokenPromises(sound)).toEqual([]);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])(
    'cut after %i tenths says where it breaks off',
    (tenths) => {
      const cut = Math.floor((whole.length * tenths) / 10);
      const reading = timed(name, whole.slice(0, cut));
      expect(brokenPromises(reading)).toEqual([]);
      expect(reading.problems.length).toBeGreaterThan(0);
      expect(reading.problems.every(({ place }) => place.file === name)).toBe(true);
      if (cut > 0) expect(reading.problems.some(hasExactPlace)).toBe(true);
      expect(samplesIn(reading)).toBeLessThanOrEqual(samples);
    },
  );

  test(`gives content or a problem after each of ${FLIPS} flipped bytes`, () => {
    const next = numbers(name);
    let kept = 0;
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const bytes = whole.slice();
      const at = next() % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 + (next() % 255));
      const reading = timed(name, bytes);
      const broken = brokenPromises(reading);
      if (broken.length > 0) expect.fail(`byte ${at} as ${bytes[at]}: ${broken.join(', ')}`);
      // A checksum covers every byte of a FIT file, so no flip in one goes unnoticed.
      if (name.endsWith('.fit') && String(codes(reading)) === String(codes(sound))) {
        expect.fail(`byte ${at} as ${bytes[at]}: no new problem`);
      }
      kept += samplesIn(reading);
    }
    if (!name.endsWith('.gz')) expect(kept / FLIPS / samples).toBeGreaterThan(0.4);
  });
});

test('what a FIT file held before it broke off is kept', () => {
  const whole = encodeFit(recordedRun({ seconds: 600 }));
  const reading = readFile('run.fit', whole.slice(0, Math.floor(whole.length * 0.9)), context);
  const [recording] = recordingsOf(reading);
  expect(samplesIn(reading)).toBeGreaterThan(520);
  expect(recording?.elapsed.known && recording.elapsed.value).toBeGreaterThan(520);
  expect(reading.problems[0]).toMatchObject({ code: 'truncated', place: { file: 'run.fit' } });
});

test('one flipped message header in the middle of a FIT file loses seconds, not the rest of the run', () => {
  const whole = encodeFit(recordedRun({ seconds: 600 }));
  const middle = whole.length >> 1;
  for (let at = middle; at < middle + 60; at += 1) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xb5;
    expect(samplesIn(readFile('run.fit', bytes, context)), `byte ${at}`).toBeGreaterThan(570);
  }
});

function timed(name: string, bytes: Uint8Array): FileReading {
  const before = process.cpuUsage();
  const reading = readFile(name, bytes, context);
  expect(processorSeconds(before)).toBeLessThan(LONGEST_SECONDS);
  return reading;
}

function codes({ problems }: FileReading): readonly string[] {
  return problems.map(({ code }) => code);
}

function hasExactPlace({ place }: FileReading['problems'][number]): boolean {
  return place.byte !== undefined || place.line !== undefined;
}

function samplesIn(reading: FileReading): number {
  return recordingsOf(reading).reduce((sum, { samples }) => {
    return sum + (samples.known ? samples.value.time.length : 0);
  }, 0);
}

/** Whole numbers that are the same on every machine: a linear congruential generator seeded by a name. */
function numbers(seed: string): () => number {
  let state = [...seed].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
