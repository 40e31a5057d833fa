import { openLibrary } from '@plumbline/application';
import type { RunId } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AppForTests, appForTests, gpxRun, triageFile } from './testing/app-for-tests.ts';

let app: AppForTests;
let ids: readonly string[];

beforeAll(async () => {
  app = appForTests(() => new Date('2026-06-20T12:00:00Z'));
  await app.take({
    'runs/1.gpx': gpxRun('2026-06-02T06:00:00Z', 8),
    'runs/2.gpx': gpxRun('2026-06-08T06:00:00Z', 12),
    'runs/3.gpx': gpxRun('2026-06-15T06:00:00Z', 10),
    'triage.json': triageFile(),
    'diary.csv': 'date,pain_after,note,shoes\n2026-06-08,4,hot,Blue\n2026-06-09,2,,\n',
  });
  const { body } = await app.ask('GET', '/api/runs');
  ids = body.runs.map(({ runId }: { runId: string }) => runId);
});
afterAll(() => app.close());

test('the table of runs is newest first, with pain and what else a row needs', async () => {
  const { body } = await app.ask('GET', '/api/runs');
  expect(body.runs).toMatchObject([
    { day: '2026-06-15', pain: null, note: null },
    { day: '2026-06-08', pain: 4, note: 'hot', shoes: 'Blue', hasStreams: true },
    { day: '2026-06-02', minutes: 48 },
  ]);
  expect(body.runs[1].km).toBeCloseTo(12, 1);
  expect(body.runs[1].pace).toBeCloseTo(360, -1);
  expect(body.runs[1].clock).toBe('08:00');
  expect(body.restDays).toEqual([{ day: '2026-06-09', pain: 2 }]);
});

describe('one run', () => {
  test('says what each cause was on it, and how that is known', async () => {
    const { body } = await app.ask('GET', `/api/runs/${ids[1]}`);
    expect(body).toMatchObject({
      day: '2026-06-08',
      earlier: ids[2],
      later: ids[0],
      diary: { painAfter: 4, from: 'diary.csv' },
      hydration: null,
      sources: [{ file: 'runs/2.gpx', format: 'gpx' }],
      explained: [],
    });
    expect(body.exposures).toHaveLength(5);
    const [overload, , , dehydration] = body.exposures;
    expect(overload).toMatchObject({
      obtained: 'unknown',
      value: null,
      how: expect.stringContaining('too few runs'),
    });
    expect(dehydration).toMatchObject({ obtained: 'estimated', value: expect.any(Number) });
    expect(body.drift).toHaveLength(4);
    expect(body.drift[0]).toMatchObject({ value: null, why: expect.stringContaining('Not known') });
  });

  test('has streams without a place', async () => {
    const { body } = await app.ask('GET', `/api/runs/${ids[1]}/streams`);
    expect(body.seconds).toHaveLength(145);
    const names = body.streams.map(({ name }: { name: string }) => name);
    expect(names).toEqual(expect.arrayContaining(['pace', 'altitude', 'gradient']));
    expect(names).not.toContain('latitude');
    const pace = body.streams.find(({ name }: { name: string }) => name === 'pace');
    expect(pace).toMatchObject({ says: 'Pace', unit: 's/km' });
    expect(pace.thirds.first).toBeCloseTo(360, -1);
    expect(body.km.at(-1)).toBeCloseTo(12, 0);
    expect(body.route[0]).toEqual([0, 0]);
    expect(body.route.at(-1)[1]).toBeCloseTo(12_000, -2);
  });

  test('has the same figures for the whole of it as its streams have', async () => {
    const run = await app.ask('GET', `/api/runs/${ids[1]}`);
    const { body } = await app.ask('GET', `/api/runs/${ids[1]}/streams`);
    const pace = body.streams.find(({ name }: { name: string }) => name === 'pace');
    expect(pace.mean).toBeCloseTo(run.body.pace, 1);
  });

  test('that turned out to be another is found by either id, and written of by either', async () => {
    const [, gone = '', stays = ''] = ids;
    const library = await openLibrary(app.store, 'write');
    if (!library.ok) throw new Error(library.error.code);
    const { store } = library.value;
    const record = (await store.allRuns()).find(({ run }) => run.id === gone);
    if (!record) throw new Error('no such run');
    const merged = { ...record, mergedInto: stays as RunId, isDeleted: true };
    expect(await store.save({ at: 2, runs: [merged] })).toMatchObject({ ok: true });
    await library.value.close();
    const { body } = await app.ask('GET', `/api/runs/${gone}`);
    expect(body).toMatchObject({ runId: stays, day: '2026-06-02' });
    expect((await app.ask('GET', `/api/runs/${gone}/streams`)).status).toBe(200);
    const json = { day: '2026-06-08', runId: gone, fields: { painAfter: 3 } };
    expect((await app.ask('PUT', '/api/diary', { json })).status).toBe(200);
    const after = await app.ask('GET', `/api/runs/${stays}`);
    expect(after.body.diary).toMatchObject({ painAfter: 3 });
  });

  test('that is not there is refused', async () => {
    expect((await app.ask('GET', '/api/runs/nothing')).body.problem.code).toBe('no-such-run');
    expect((await app.ask('GET', '/api/runs/nothing/streams')).status).toBe(404);
  });
});
