import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { isDay } from '@plumbline/domain';
import FitParser from 'fit-file-parser';
import { describe, expect, test } from 'vitest';
import { DEMO_RUNNER, demoFolder } from '../demo.ts';
import { type SimulatedRunner, simulateRunner } from '../simulate.ts';
import { recordingsOf, writeRunnerFolder } from './runner-folder.ts';

const small = simulateRunner({ seed: 12, causes: ['form'], runs: 11, measured: 'full' });

function text(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

function rows(files: ReadonlyMap<string, Uint8Array>, name: string): readonly string[] {
  return text(files, name).trimEnd().split('\n').slice(1);
}

describe("a runner's folder", () => {
  const files = writeRunnerFolder(small);

  test('holds every part that the format knows and the simulator makes', () => {
    const names = [...files.keys()].filter((name) => !name.startsWith('runs/'));
    expect(names.sort()).toEqual(
      [
        'diary.csv',
        'strength.csv',
        'tests.csv',
        'hydration.csv',
        'form.csv',
        'profile.json',
      ].sort(),
    );
  });

  test('holds each run once, most of them FIT, some gzipped, one GPX', () => {
    const runs = [...files.keys()].filter((name) => name.startsWith('runs/'));
    expect(runs).toHaveLength(small.records.runs.length);
    expect(runs.filter((name) => name.endsWith('.fit')).length).toBeGreaterThan(6);
    expect(runs.filter((name) => name.endsWith('.fit.gz'))).not.toEqual([]);
    expect(runs.filter((name) => name.includes('.gpx'))).toHaveLength(1);
  });

  test('has as many rows as were told, on the lines that the records name', () => {
    const { diary, strength, tests, hydration, form } = small.records;
    expect(rows(files, 'diary.csv')).toHaveLength(diary.length);
    expect(rows(files, 'strength.csv')).toHaveLength(strength.length);
    expect(rows(files, 'tests.csv')).toHaveLength(tests.length);
    expect(rows(files, 'hydration.csv')).toHaveLength(hydration.length);
    expect(rows(files, 'form.csv')).toHaveLength(form.length);
    for (const { origin, day } of diary) {
      expect(rows(files, 'diary.csv')[origin.line - 2]).toMatch(new RegExp(`^${day},`));
    }
  });

  test('leaves a cell empty where nothing is known, and never writes NaN', () => {
    for (const name of ['diary.csv', 'hydration.csv', 'form.csv']) {
      expect(text(files, name)).not.toMatch(/NaN|undefined|null|object/);
    }
  });

  test('names each file by the local time at which its run began', () => {
    const [first] = small.records.runs;
    const [name = ''] = [...files.keys()];
    expect(name.slice(5, 15)).toBe(first?.day);
    expect(isDay(name.slice(5, 15))).toBe(true);
  });
});

describe('streams tell the run that was lived', () => {
  const recordings = [...recordingsOf(small)];

  test('as far, as long and as fast', () => {
    for (const [i, recording] of recordings.entries()) {
      const body = small.life.runs[i]?.body;
      expect(Number(recording.distance.known && recording.distance.value)).toBeGreaterThan(
        (body?.kilometres ?? 0) * 1000 - 10,
      );
      expect(Number(recording.moving.known && recording.moving.value)).toBeCloseTo(
        (body?.moving ?? 0) - 1,
        0,
      );
    }
  });

  test('with a heart that beats as it did and contacts that grow with fatigue', () => {
    for (const [i, recording] of recordings.entries()) {
      const body = small.life.runs[i]?.body;
      expect(recording.averages.heartRate ?? 0).toBeCloseTo(body?.heartRate ?? 0, -1);
    }
    const drifts = recordings.map((recording, i) => ({
      seen: thirds(recording),
      true: small.life.runs[i]?.drift.contact ?? 0,
      even: small.life.runs[i]?.kind === 'easy' || small.life.runs[i]?.kind === 'long',
    }));
    const tired = drifts.filter((drift) => drift.even && drift.true > 4);
    expect(tired.length).toBeGreaterThan(0);
    const seen = tired.reduce((sum, drift) => sum + drift.seen, 0) / tired.length;
    expect(seen).toBeGreaterThan(2);
  });

  test('in clock time that always moves forward, pauses left out', () => {
    for (const recording of recordings) {
      const time = recording.samples.known ? recording.samples.value.time : new Float64Array();
      for (let i = 1; i < time.length; i += 1)
        expect((time[i] ?? 0) > (time[i - 1] ?? 0)).toBe(true);
      const end = (time.at(-1) ?? 0) - (recording.moving.known ? recording.moving.value : 0);
      const stood = recording.pauses.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(end).toBe(stood);
    }
  });
});

function thirds(recording: ReturnType<typeof firstRecording>): number {
  const contact = recording.samples.known
    ? recording.samples.value.channels.contactTime
    : undefined;
  if (!contact) return Number.NaN;
  const third = Math.floor(contact.length / 3);
  const mean = (part: Float64Array) => part.reduce((sum, one) => sum + one, 0) / part.length;
  return mean(contact.subarray(2 * third)) - mean(contact.subarray(300, third));
}

function firstRecording(runner: SimulatedRunner) {
  const [first] = recordingsOf(runner);
  if (!first) throw new Error('no run');
  return first;
}

describe('the sample runner', () => {
  const files = demoFolder();
  const truth = JSON.parse(text(files, 'truth.json'));

  test('is a few months of running with a diary', () => {
    expect(truth.runs.length).toBeGreaterThanOrEqual(75);
    expect(truth.runs.length).toBeLessThanOrEqual(92);
    expect(rows(files, 'diary.csv').length).toBeGreaterThan(60);
  });

  test('says that it is simulated, and what is true', () => {
    expect(text(files, 'README.txt')).toMatch(/^A SAMPLE RUNNER, SIMULATED/);
    expect(truth).toMatchObject({ simulated: true, causes: DEMO_RUNNER.causes });
    for (const run of truth.runs) expect(files.has(run.file)).toBe(true);
  });

  test('is the same on every machine', async () => {
    const digest = createHash('sha256');
    for (const [name, bytes] of files) {
      digest.update(name).update(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
    }
    expect(digest.digest('hex')).toBe(
      '50fba35346444e9ae75ef9635dff1b4957274dc98ac76d282917dcfe0a36e94b',
    );
  });

  test('has files that another reader accepts', async () => {
    const [name = ''] = [...files.keys()];
    const parser = new FitParser({ force: false, mode: 'list' });
    const read = await parser.parseAsync(Buffer.from(files.get(name) ?? []));
    expect(read.records?.length).toBeGreaterThan(600);
  });
});
