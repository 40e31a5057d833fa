import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTo, openLibrary, recordsOf } from '@plumbline/application';
import type { RunnerRecords } from '@plumbline/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type AppForTests,
  appForTests,
  gpxRun,
  importFolder,
  triageFile,
} from './testing/app-for-tests.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
/** Two runs on the 19th, one on the 2nd. */
const FILES = {
  'runs/early.gpx': gpxRun('2026-06-19T05:00:00Z', 5),
  'runs/late.gpx': gpxRun('2026-06-19T17:00:00Z', 6),
  'runs/old.gpx': gpxRun('2026-06-02T06:00:00Z', 7),
  'triage.json': triageFile(),
};
let app: AppForTests;

beforeEach(async () => {
  app = appForTests(() => NOW);
  await app.take(FILES);
});
afterEach(() => app.close());

/** Ids of the late, the early and the old run. */
async function runIds(): Promise<readonly [string, string, string]> {
  const { body } = await app.ask('GET', '/api/log');
  return body.runs.map(({ runId }: { runId: string }) => runId);
}

async function logged(runId: string) {
  const { body } = await app.ask('GET', '/api/log');
  return body.runs.find((run: { runId: string }) => run.runId === runId);
}

function put(runId: string | null, fields: object, day = '2026-06-19') {
  return app.ask('PUT', '/api/diary', { json: { day, runId, fields } });
}

describe('what is written of a run', () => {
  test('lies on that run, of two on one day', async () => {
    const [late, early] = await runIds();
    await put(early, { painAfter: 4, note: ' stiff,\r\n"sore" ' });
    const written = await put(late, { painDuring: 1, regions: ['lower_back'], limp: false });
    expect(written.status).toBe(200);
    expect((await logged(early)).diary).toMatchObject({
      painAfter: 4,
      painDuring: null,
      note: 'stiff,\n"sore"',
      from: 'the app',
      recalled: false,
    });
    expect((await logged(late)).diary).toMatchObject({
      id: written.body.id,
      painDuring: 1,
      regions: ['lower_back'],
      limp: false,
    });
  });

  test('keeps what an earlier form said, unless it is taken back', async () => {
    const [late] = await runIds();
    await put(late, { painAfter: 3, sleepHours: 7.5 });
    await put(late, { painNextMorning: 2, sleepHours: null });
    expect((await logged(late)).diary).toMatchObject({
      painAfter: 3,
      painNextMorning: 2,
      sleepHours: null,
    });
  });

  test('changes the answer at once', async () => {
    const [late] = await runIds();
    const before = await app.ask('GET', '/api/why');
    expect(before.body.answer.window.reportedRuns).toBe(0);
    const written = await put(late, { painAfter: 5 });
    const after = await app.ask('GET', '/api/why');
    expect(after.body.answer.window).toMatchObject({ reportedRuns: 1, painfulRuns: 1 });
    expect(after.body.revision).toBe(written.body.revision);
    expect(after.body.answer.inputDigest).not.toBe(before.body.answer.inputDigest);
  });

  test('is from memory when it is first said days later', async () => {
    const [late, , old] = await runIds();
    await put(old, { painAfter: 2 });
    await put(late, { painAfter: 2 });
    expect((await logged(old)).diary.recalled).toBe(true);
    expect((await logged(late)).diary.recalled).toBe(false);
    await put(old, { recalled: false });
    expect((await logged(old)).diary.recalled).toBe(false);
  });

  test('of a day without a run is of that day', async () => {
    await put(null, { painAfter: 6 }, '2026-06-18');
    const { body } = await app.ask('GET', '/api/log');
    expect(body.restDays).toMatchObject([{ day: '2026-06-18', painAfter: 6, runId: null }]);
    const runs = await app.ask('GET', '/api/runs');
    expect(runs.body.restDays).toEqual([{ day: '2026-06-18', pain: 6 }]);
  });

  test('of a rest day long ago is shown where that day is asked for', async () => {
    await put(null, { painAfter: 2 }, '2025-01-15');
    for (let day = 10; day < 18; day++) {
      for (const month of ['02', '03', '04', '05']) {
        await put(null, { painAfter: 0 }, `2026-${month}-${day}`);
      }
    }
    const shown = async (query: string) => {
      const { body } = await app.ask('GET', `/api/log${query}`);
      return body.restDays.map(({ day }: { day: string }) => day);
    };
    expect(await shown('')).not.toContain('2025-01-15');
    expect(await shown('?day=2025-01-15')).toContain('2025-01-15');
  });

  test.each([
    ['fields.painAfter', { painAfter: 3.5 }],
    ['fields.painAfter', { painAfter: 11 }],
    ['fields.painAfter', { painAfter: '3' }],
    ['fields.sleepHours', { sleepHours: 25 }],
    ['fields', { painEver: 3 }],
    ['fields.spots.0', { spots: ['a|b'] }],
    ['fields.note', { note: 'x'.repeat(4001) }],
  ])('is refused where %s cannot be kept', async (field, fields) => {
    const [late] = await runIds();
    const refusal = await put(late, fields);
    expect([refusal.status, refusal.body.problem]).toMatchObject([
      400,
      { code: 'bad-entry', field },
    ]);
    expect((await logged(late)).diary).toBeNull();
  });

  test('is refused for a run that is not there, and for a day to come', async () => {
    expect((await put('nothing', { painAfter: 1 })).body.problem.code).toBe('no-such-run');
    const ahead = await put(null, { painAfter: 1 }, '2026-06-25');
    expect(ahead.body.problem.code).toBe('day-ahead');
    expect((await put(null, { painAfter: 1 }, '2026-06-21')).body.problem.code).toBe('day-ahead');
    expect((await put(null, { painAfter: 1 }, '2026-02-30')).status).toBe(400);
  });

  test('is refused for a place that no body map has, but where a file named it', async () => {
    const [late, , old] = await runIds();
    const refusal = await put(late, { spots: ['lower_back_left', 'left_elbow'] });
    expect([refusal.status, refusal.body.problem.code]).toEqual([400, 'unknown-spot']);
    expect((await logged(late)).diary).toBeNull();
    await app.take({ 'diary.csv': 'date,pain_after,spots\n2026-06-02,4,l4|sacrum\n' });
    expect((await put(old, { spots: ['l4', 'sacrum', 'calf_left'] })).status).toBe(200);
  });

  test('is taken away once it says nothing again, and undo brings it back', async () => {
    const [late] = await runIds();
    await put(late, { painAfter: 4 });
    await put(null, { painAfter: 2 }, '2026-06-18');
    expect((await put(late, { painAfter: null })).body.id).toBeNull();
    expect((await logged(late)).diary).toBeNull();
    const { body } = await put(null, { painAfter: null }, '2026-06-18');
    expect((await app.ask('GET', '/api/log')).body.restDays).toEqual([]);
    await app.ask('POST', '/api/undo', { json: { undo: body.undo } });
    expect((await app.ask('GET', '/api/log')).body.restDays).toMatchObject([{ painAfter: 2 }]);
    await put(late, { painAfter: 1 });
    expect((await logged(late)).diary).toMatchObject({ painAfter: 1 });
  });

  test('that says nothing to begin with makes no row', async () => {
    await put(null, { note: null }, '2026-06-18');
    const { body } = await app.ask('GET', '/api/log');
    expect(body.restDays).toEqual([]);
  });

  test('is refused where it is far too large', async () => {
    const json = { day: '2026-06-19', runId: null, fields: { note: 'x'.repeat(40_000) } };
    expect((await app.ask('PUT', '/api/diary', { json })).status).toBe(400);
  });
});

describe('a row of a file that is changed in the app', () => {
  const diary = 'date,pain_after,sleep_hours,mood of cat\n2026-06-02,4,8,good\n';

  beforeEach(() => app.take({ 'diary.csv': diary }));

  test('stays changed when its file is imported again', async () => {
    const [, , old] = await runIds();
    await put(old, { painAfter: 1 });
    await app.take({ 'diary.csv': diary });
    expect((await logged(old)).diary).toMatchObject({
      painAfter: 1,
      sleepHours: 8,
      from: 'diary.csv',
      recalled: false,
    });
  });

  test('stays away when it was taken away', async () => {
    const [, , old] = await runIds();
    const { id } = (await logged(old)).diary;
    expect((await app.ask('DELETE', `/api/diary/${id}`)).status).toBe(200);
    await app.take({ 'diary.csv': diary });
    expect((await logged(old)).diary).toBeNull();
    expect((await app.ask('DELETE', `/api/diary/${id}`)).status).toBe(404);
    await put(old, { painAfter: 7 });
    expect((await logged(old)).diary).toMatchObject({ painAfter: 7, sleepHours: null });
  });
});

describe('taking back', () => {
  test('a new row, a change and a deletion leaves all as it was', async () => {
    const [late] = await runIds();
    const first = await put(late, { painAfter: 3, note: 'first' });
    const second = await put(late, { painAfter: 5 });
    const undone = await app.ask('POST', '/api/undo', { json: { undo: second.body.undo } });
    expect(undone.status).toBe(200);
    expect((await logged(late)).diary).toMatchObject({ painAfter: 3, note: 'first' });

    const gone = await app.ask('DELETE', `/api/diary/${first.body.id}`);
    await app.ask('POST', '/api/undo', { json: { undo: gone.body.undo } });
    expect((await logged(late)).diary).toMatchObject({ painAfter: 3, note: 'first' });

    const redone = await app.ask('POST', '/api/undo', { json: { undo: undone.body.undo } });
    expect(redone.status).toBe(200);
    expect((await logged(late)).diary.painAfter).toBe(5);
  });

  test('a row that was new takes it away', async () => {
    const [late] = await runIds();
    const { body } = await put(late, { painAfter: 3 });
    await app.ask('POST', '/api/undo', { json: { undo: body.undo } });
    expect((await logged(late)).diary).toBeNull();
  });

  test('is refused once the row was changed since, and by a token of nobody', async () => {
    const [late] = await runIds();
    const first = await put(late, { painAfter: 3 });
    await put(late, { painAfter: 4 });
    const refusal = await app.ask('POST', '/api/undo', { json: { undo: first.body.undo } });
    expect([refusal.status, refusal.body.problem.code]).toEqual([409, 'changed-since']);
    expect((await logged(late)).diary.painAfter).toBe(4);
    const nobody = await app.ask('POST', '/api/undo', { json: { undo: 'x' } });
    expect([nobody.status, nobody.body.problem.code]).toEqual([410, 'nothing-to-undo']);
  });
});

describe('filling in from memory', () => {
  function fill(...runs: readonly (readonly [runId: string, pain: number | null])[]) {
    const json = { runs: runs.map(([runId, pain]) => ({ runId, pain })) };
    return app.ask('POST', '/api/diary/backfill', { json });
  }

  test('marks what is older than two days, and can be changed and taken back', async () => {
    const [late, , old] = await runIds();
    await fill([old, 2], [late, 0]);
    expect((await logged(old)).diary).toMatchObject({ painAfter: 2, recalled: true });
    expect((await logged(late)).diary).toMatchObject({ painAfter: 0, recalled: false });
    await fill([old, 6]);
    expect((await logged(old)).diary.painAfter).toBe(6);
    await fill([old, null]);
    expect((await logged(old)).diary).toBeNull();
  });

  test('never overwrites what was written at the time, and says which runs it left', async () => {
    const [late, early, old] = await runIds();
    await app.take({ 'diary.csv': 'date,pain_after,sleep_hours\n2026-06-02,4,8\n' });
    await put(late, { painDuring: 3 });
    const { body } = await fill([old, 9], [late, 9], [early, 1]);
    expect(body.left).toEqual([old, late]);
    expect((await logged(old)).diary).toMatchObject({ painAfter: 4, recalled: false });
    expect((await logged(late)).diary).toMatchObject({ painDuring: 3, painAfter: null });
    expect((await logged(early)).diary.painAfter).toBe(1);
  });

  test('keeps what else a row says when it is taken back, and undo brings all back at once', async () => {
    const [, early, old] = await runIds();
    await app.take({ 'diary.csv': 'date,sleep_hours\n2026-06-02,8\n' });
    const { body } = await fill([old, 5], [early, 1]);
    await fill([old, null]);
    expect((await logged(old)).diary).toMatchObject({
      painAfter: null,
      sleepHours: 8,
      recalled: false,
    });
    await fill([old, 5]);
    await app.ask('POST', '/api/undo', { json: { undo: body.undo } });
    expect((await logged(old)).diary.painAfter).toBeNull();
    expect((await logged(early)).diary).toBeNull();
  });

  test('is all or nothing where a run is not there', async () => {
    const [, , old] = await runIds();
    expect((await fill([old, 5], ['nothing', 1])).status).toBe(404);
    expect((await logged(old)).diary).toBeNull();
  });
});

describe('what is asked for', () => {
  test('is the latest run without pain, then its next morning, then a weighing', async () => {
    const [late, early] = await runIds();
    const asked = async () => (await app.ask('GET', '/api/log')).body.prompts;
    expect(await asked()).toEqual([{ ask: 'pain', runId: late, day: '2026-06-19' }]);
    await put(late, { painAfter: 2, painNextMorning: 1 });
    expect(await asked()).toEqual([{ ask: 'pain', runId: early, day: '2026-06-19' }]);
    await put(early, { painAfter: 2 });
    expect(await asked()).toEqual([{ ask: 'next-morning', runId: early, day: '2026-06-19' }]);
    await put(early, { painNextMorning: 0 });
    expect(await asked()).toMatchObject([{ ask: 'weighing', day: '2026-06-20' }]);
  });

  test('is no weighing once three of the season are there', async () => {
    const [late, early, old] = await runIds();
    for (const runId of [late, early]) await put(runId, { painAfter: 2, painNextMorning: 1 });
    const asked = async () => (await app.ask('GET', '/api/log')).body.prompts;
    const fields = { massBeforeKg: 70.1, massAfterKg: 69.4 };
    for (const [at, runId] of [late, early, old].entries()) {
      // Weighed once, so that it is no longer only guessed; asked for only where it tells most.
      const json = { day: '2026-06-19', runId, fields };
      expect((await app.ask('PUT', '/api/hydration', { json })).status).toBe(200);
      if (at === 2) expect(await asked()).toEqual([]);
    }
    expect((await logged(old)).hydration).toMatchObject({ ...fields, day: '2026-06-02' });
  });
});

test('weighings are written, changed and taken away', async () => {
  const [late] = await runIds();
  const json = { day: '2026-06-19', runId: late, fields: { drinkDuringMl: 500 } };
  const { body } = await app.ask('PUT', '/api/hydration', { json });
  await app.ask('PUT', '/api/hydration', { json: { ...json, fields: { massBeforeKg: 70 } } });
  expect((await logged(late)).hydration).toMatchObject({ drinkDuringMl: 500, massBeforeKg: 70 });
  await app.ask('DELETE', `/api/hydration/${body.id}`);
  expect((await logged(late)).hydration).toBeNull();
  const bad = { ...json, fields: { massBeforeKg: 7 } };
  expect((await app.ask('PUT', '/api/hydration', { json: bad })).status).toBe(400);
});

describe('what was written in the app', () => {
  async function recordsIn(store: string): Promise<RunnerRecords> {
    const library = await openLibrary(store, 'read');
    if (!library.ok) throw new Error(library.error.code);
    const records = await recordsOf(library.value);
    await library.value.close();
    return records;
  }

  test('goes out with an export, and comes in with it as the same records', async () => {
    const [late, early, old] = await runIds();
    await app.take({ 'diary.csv': 'date,pain_after,sleep_hours\n2026-06-02,4,8\n' });
    await put(early, {
      painAfter: 4,
      note: 'a "note",\nof two lines',
      spots: ['sacrum', 'calf_left'],
    });
    await put(late, { painDuring: 1, shoes: 'Blue, old', recalled: true });
    await put(old, { painAfter: 1 });
    await put(null, { painAfter: 3 }, '2026-06-18');
    const json = { day: '2026-06-19', runId: late, fields: { massBeforeKg: 70.125 } };
    await app.ask('PUT', '/api/hydration', { json });
    await app.ask('PUT', '/api/profile', { json: { massKg: 70, temperature: 'fahrenheit' } });
    await app.ask('PUT', '/api/strength', { json: SQUATS });
    const gone = await app.ask('PUT', '/api/strength', { json: SQUATS });
    await app.ask('PUT', '/api/strength', { json: { ...SQUATS, note: 'slow; "deep"' } });
    await app.ask('DELETE', `/api/strength/${gone.body.id}`);
    const result = { day: '2026-06-18', test: 'prone_plank', value: 62.5 };
    await app.ask('PUT', '/api/tests', { json: result });

    const folder = mkdtempSync(join(tmpdir(), 'plumbline-export-'));
    try {
      const library = await openLibrary(app.store, 'read');
      if (!library.ok) throw new Error(library.error.code);
      expect(await exportTo(library.value, join(folder, 'out'))).toMatchObject({ ok: true });
      await library.value.close();
      expect(readFileSync(join(folder, 'out/diary.csv'), 'utf8')).toContain('2026-06-19T05:00:00Z');

      await importFolder(join(folder, 'again'), join(folder, 'out'), NOW);
      const [before, after] = [await recordsIn(app.store), await recordsIn(join(folder, 'again'))];
      expect(told(after)).toEqual(told(before));

      // Into the same store, it finds every row again.
      await importFolder(app.store, join(folder, 'out'), NOW);
      expect(told(await recordsIn(app.store))).toEqual(told(before));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const SQUATS = {
  day: '2026-06-18',
  exercise: 'Squats, wall',
  sets: 3,
  reps: 12,
  holdSeconds: null,
  loadKg: 2.5,
  minutes: null,
  note: null,
};

/** What the runner told, without the places it was read from. */
function told({ diary, hydration, strength, tests, profile }: RunnerRecords) {
  const rows = [diary, hydration, strength, tests].map((log) =>
    log
      .map(({ origin: _, ...row }) => JSON.stringify(row))
      .sort()
      .map((row) => JSON.parse(row)),
  );
  return { rows, profile };
}
