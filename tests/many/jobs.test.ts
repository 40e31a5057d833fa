import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openPostgres } from '@plumbline/application';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { forgetUnstarted } from '../../apps/server/src/many/work/forget-unstarted.ts';
import {
  asSuperuser,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { runGpx } from './gpx-run.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';
import { sendFiles, untilEnded } from './send-files.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'imports and answers as jobs'
  : `imports and answers as jobs (${NEEDS_POSTGRES})`;
const DAY_MS = 86_400_000;
const NOTE = 'the left side, after the hill';
const DIARY = { day: '2026-06-20', runId: null, fields: { painAfter: 4, note: NOTE } };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

  test('what one server takes, any server tells of, and a worker reads', async () => {
    const ann = await many.newcomer('Ann');
    const onSecond = many.as(ann.cookie, await many.second());
    const id = await sendFiles(ann.ask, [['runs/a.gpx', runGpx(0)]]);
    expect((await onSecond('GET', `/api/import/${id}`)).body.import.received.files).toBe(1);
    expect((await onSecond('POST', `/api/import/${id}/start`, { json: {} })).status).toBe(202);
    const ended = await untilEnded(ann.ask, id);
    expect(ended).toMatchObject({ state: 'done', problem: null, cancelled: false });
    expect(ended.report).toMatchObject({ came: 'to-runs' });
    expect((await onSecond('GET', '/api/state')).body.runs).toBe(1);
  });

  test('what an import says that asks for a look is raised by whoever reads it, before anybody opens a list', async () => {
    const [amy, clinician] = [await many.newcomer('Amy'), await many.somebody('clinician')];
    const lets = { email: clinician.email, kinds: ['log'], mayWrite: false, until: null };
    expect((await amy.ask('POST', '/api/access', { json: lets })).status).toBe(201);
    const diary = `date,pain_after\n${ago(6)},7\n${ago(4)},6\n`;
    const id = await sendFiles(amy.ask, [['diary.csv', diary]]);
    await amy.ask('POST', `/api/import/${id}/start`, { json: {} });
    expect(await untilEnded(amy.ask, id)).toMatchObject({ state: 'done' });
    const seen = await vi.waitUntil(
      async () => (await amy.ask('GET', '/api/flags')).body.flags.at(-1),
      { timeout: 20_000, interval: 100 },
    );
    expect(seen).toMatchObject({ kind: 'strong_pain_twice', stands: true, isOpen: true });
  });

  test('a job and a dead letter hold ids alone', async () => {
    const ben = await many.newcomer('Ben');
    const id = await sendFiles(ben.ask, [['my secret run.gpx', runGpx(1)]]);
    await ben.ask('POST', `/api/import/${id}/start`, { json: {} });
    await untilEnded(ben.ask, id);
    const rows = await tellDatabase<{ readonly data: object }>(
      many.databaseUrl,
      'select name, data, output from jobs.job',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { data } of rows) {
      expect(['what', 'runnerId', 'importId']).toEqual(expect.arrayContaining(Object.keys(data)));
    }
    expect(JSON.stringify(rows)).not.toMatch(/secret|gpx|tmp/);
  });

  test('a runner who writes is told Why anew, by either server, and as often as they ask the same', async () => {
    const eve = await many.newcomer('Eve');
    const onSecond = many.as(eve.cookie, await many.second());
    const before = await eve.ask('GET', '/api/why');
    expect(before.status).toBe(200);
    const written = await eve.ask('PUT', '/api/diary', { json: DIARY });
    const after = await onSecond('GET', '/api/why');
    expect(after.body.revision).toBe(written.body.revision);
    expect(after.body.revision).toBeGreaterThan(before.body.revision);
    expect((await eve.ask('GET', '/api/why')).body).toEqual(after.body);
    expect((await eve.ask('GET', '/api/state')).body.revision).toBe(after.body.revision);
  });

  test('an answer is there before it is asked for, soon after a change', async () => {
    const fay = await many.newcomer('Fay');
    await fay.ask('PUT', '/api/diary', { json: DIARY });
    await untilStored(fay);
  });

  async function untilStored({ id }: Visitor): Promise<void> {
    const asked = `select body from stored_answer where runner_id = '${id}'`;
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if ((await tellDatabase(asSuperuser(many.databaseUrl), asked)).length === 1) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('no answer was stored');
  }

  describe('after an update', () => {
    const OLDER = `'0.0'`;

    async function distanceOf({ ask }: Visitor): Promise<number> {
      const [run] = (await ask('GET', '/api/runs')).body.runs;
      return run.km;
    }

    /** As an older version would have left it: other numbers, and its own mark. */
    async function leftByOlder({ id }: Visitor): Promise<void> {
      const wrong = `jsonb_set(BODY::jsonb, '{distance,value}', '1')::text`;
      const at = asSuperuser(many.databaseUrl);
      for (const [table, body] of [
        ['run', 'body'],
        ['recording', 'draft'],
      ] as const) {
        const set = `${body} = ${wrong.replace('BODY', body)}, derived_by = ${OLDER}`;
        await tellDatabase(at, `update ${table} set ${set} where runner_id = '${id}'`);
      }
      await tellDatabase(at, `update original set derived_by = ${OLDER} where runner_id = '${id}'`);
      await tellDatabase(at, `update runner set revision = revision + 1 where id = '${id}'`);
    }

    async function untilIs(runner: Visitor, km: number): Promise<void> {
      await expect.poll(() => distanceOf(runner), { timeout: 20_000, interval: 200 }).toBe(km);
    }

    async function withARun(name: string): Promise<{ runner: Visitor; km: number }> {
      const runner = await many.newcomer(name);
      const id = await sendFiles(runner.ask, [['a.gpx', runGpx(0)]]);
      await runner.ask('POST', `/api/import/${id}/start`, { json: {} });
      await untilEnded(runner.ask, id);
      await untilStored(runner);
      const km = await distanceOf(runner);
      await leftByOlder(runner);
      expect(await distanceOf(runner)).not.toBe(km);
      return { runner, km };
    }

    test('what an older version read is read again once the answer is asked for', async () => {
      const { runner, km } = await withARun('Mel');
      const by = `update stored_answer set program = 'older' where runner_id = '${runner.id}'`;
      await tellDatabase(asSuperuser(many.databaseUrl), by);
      expect((await runner.ask('GET', '/api/why')).status).toBe(200);
      await untilIs(runner, km);
    });

    test('it is read again for everybody at a word of whoever runs the server, and makes no records of who has none', async () => {
      const { runner, km } = await withARun('Ned');
      const empty = await many.newcomer('Oda');
      const { derive } = many.tell('work', '--derive') as { readonly derive: number };
      expect(derive).toBeGreaterThan(1);
      await untilIs(runner, km);
      const open = `select id from jobs.job where data ->> 'what' = 'derive' and state < 'completed'`;
      await expect
        .poll(() => tellDatabase(many.databaseUrl, open), { timeout: 20_000 })
        .toEqual([]);
      await expect
        .poll(
          async () => (await many.metrics()).match(/^plumbline_jobs_(waiting|under_way) 0$/gm),
          {
            timeout: 20_000,
          },
        )
        .toHaveLength(2);
      const rows = `select id from runner where id = '${empty.id}'`;
      expect(await tellDatabase(asSuperuser(many.databaseUrl), rows)).toEqual([]);
    });
  });

  test('nobody else is shown an import, its files or a stored answer', async () => {
    const gus = await many.newcomer('Gus');
    const id = await sendFiles(gus.ask, [['a.gpx', runGpx(2)]]);
    const eve = await many.newcomer('Eve');
    expect((await eve.ask('GET', `/api/import/${id}`)).status).toBe(404);
    expect((await eve.ask('POST', `/api/import/${id}/start`, { json: {} })).status).toBe(404);
    expect((await eve.ask('DELETE', `/api/import/${id}`)).status).toBe(404);
    for (const table of ['queued_import', 'queued_file', 'stored_answer', 'remembered']) {
      expect(await tellDatabase(many.databaseUrl, `select * from ${table}`), table).toEqual([]);
    }
  });

  test('what one server wrote another takes back, for who wrote it alone', async () => {
    const [jon, kay] = [await many.newcomer('Jon'), await many.newcomer('Kay')];
    const onSecond = many.as(jon.cookie, await many.second());
    const json = { undo: (await jon.ask('PUT', '/api/diary', { json: DIARY })).body.undo };
    expect((await kay.ask('POST', '/api/undo', { json })).status).toBe(410);
    expect((await onSecond('POST', '/api/undo', { json })).status).toBe(200);
    expect(JSON.stringify((await jon.ask('GET', '/api/log')).body)).not.toContain(NOTE);
  });

  test('an entry that is sent again, to another server, is written once and answered the same', async () => {
    const liv = await many.newcomer('Liv');
    const onSecond = many.as(liv.cookie, await many.second());
    const entry = { json: DIARY, headers: { 'x-plumbline-entry': randomUUID() } };
    const first = await liv.ask('PUT', '/api/diary', entry);
    const again = await onSecond('PUT', '/api/diary', entry);
    expect(again.body).toEqual(first.body);
    expect((await liv.ask('GET', '/api/state')).body.revision).toBe(first.body.revision);
  });

  test('files of an import that is not started are thrown away a day later, and those of one that is are not', async () => {
    const [pia, rob] = [await many.newcomer('Pia'), await many.newcomer('Rob')];
    const left = await sendFiles(pia.ask, [['a.gpx', runGpx(4)]]);
    const begun = await sendFiles(rob.ask, [['a.gpx', runGpx(4)]]);
    const asked = `select (extract(epoch from start_after - now()) / 3600)::float8 as hours from jobs.job
      where data ->> 'what' = 'forget' and data ->> 'importId' = $1`;
    const [job] = await tellDatabase<{ hours: number }>(many.databaseUrl, asked, [left]);
    expect(job?.hours).toBeCloseTo(24, 0);
    const opened = await openPostgres({ url: many.databaseUrl, originals: many.originals });
    if (!opened.ok) throw new Error(opened.error.code);
    const postgres = opened.value;
    await rob.ask('POST', `/api/import/${begun}/start`, { json: {} });
    const later: string[] = [];
    const queue = {
      forgetLater: async ({ importId }: { readonly importId: string }) => {
        later.push(importId);
      },
    };
    const hours = (count: number) => ({
      ...{ postgres, queue },
      now: () => new Date(Date.now() + count * 3_600_000),
    });
    await forgetUnstarted({ runnerId: pia.id, importId: left }, hours(23));
    expect(later).toEqual([left]);
    expect(filesOf(pia)).toHaveLength(1);
    await forgetUnstarted({ runnerId: pia.id, importId: left }, hours(25));
    await forgetUnstarted({ runnerId: rob.id, importId: begun }, hours(25));
    await postgres.close();
    expect((await pia.ask('GET', '/api/import')).body.import).toBeNull();
    expect(filesOf(pia)).toEqual([]);
    expect((await untilEnded(rob.ask, begun)).state).toBe('done');
  });

  test('files that were thrown away, or of a runner who erased everything, are nowhere any more', async () => {
    const [hal, ida] = [await many.newcomer('Hal'), await many.newcomer('Ida')];
    const id = await sendFiles(hal.ask, [['a.gpx', runGpx(3)]]);
    await sendFiles(ida.ask, [['a.gpx', runGpx(3)]]);
    await ida.ask('PUT', '/api/diary', { json: DIARY });
    expect(filesOf(hal)).toHaveLength(1);
    expect(filesOf(ida)).toHaveLength(1);
    const cancelled = await hal.ask('DELETE', `/api/import/${id}`);
    expect(cancelled.body.import).toMatchObject({ state: 'failed', cancelled: true });
    expect((await hal.ask('GET', '/api/import')).body.import).toBeNull();
    const erased = await ida.ask('DELETE', '/api/data', { json: { confirm: 'erase everything' } });
    expect(erased.status).toBe(200);
    expect((await ida.ask('GET', '/api/import')).body.import).toBeNull();
    expect([filesOf(hal), filesOf(ida)]).toEqual([[], []]);
  });

  function filesOf({ id }: Visitor): readonly string[] {
    const folder = join(many.originals, id);
    if (!existsSync(folder)) return [];
    const found = readdirSync(folder, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).map(({ name }) => name);
  }
});
