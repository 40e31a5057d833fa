import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { examine } from '../../apps/server/src/many/operations/doctor.ts';
import { ERASE_CONFIRMED } from '../../apps/server/src/routes/data-routes.ts';
import { type S3StandIn, startS3StandIn } from '../../packages/store/src/objects/s3-stand-in.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { runGpx } from './gpx-run.ts';
import { type ManyForTests, manyForTests } from './many-for-tests.ts';
import { sendFiles, untilEnded } from './send-files.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'originals in an object store'
  : `originals in an object store (${NEEDS_POSTGRES})`;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let standIn: S3StandIn;
  let many: ManyForTests;
  beforeAll(async () => {
    vi.stubEnv('AWS_REGION', 'us-east-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    standIn = await startS3StandIn();
    const { endpoint } = standIn;
    many = await manyForTests({ originals: { bucket: 'runners', prefix: '', endpoint } });
  });
  afterAll(async () => {
    await many.close();
    await standIn.close();
    vi.unstubAllEnvs();
  });

  test('an imported file is kept there, taken along by another server, and erased', async () => {
    const ann = await many.newcomer('Ann');
    const id = await sendFiles(ann.ask, [['a.gpx', runGpx(0)]]);
    await ann.ask('POST', `/api/import/${id}/start`, { json: {} });
    expect(await untilEnded(ann.ask, id)).toMatchObject({ state: 'done', problem: null });
    const names = () => [...standIn.objects.keys()];
    // What was staged goes once the import is told to be done.
    const kept = expect.stringMatching(`^runners/${ann.id}/originals/../[0-9a-f]{64}$`);
    await expect.poll(names, { timeout: 10_000 }).toEqual([kept]);
    expect(standIn.objects.get(names()[0] ?? '')?.toString()).toBe(runGpx(0));

    const onSecond = many.as(ann.cookie, await many.second());
    const { ticket } = (await ann.ask('POST', '/api/export', { json: {} })).body;
    const taken = await onSecond('GET', `/api/export/${ticket}`);
    expect(taken.status).toBe(200);
    expect(taken.body).toContain('a.gpx');

    await ann.ask('DELETE', '/api/data', { json: { confirm: 'erase everything' } });
    expect([...standIn.objects.keys()]).toEqual([]);
  });

  test('plumbline doctor tries the store, and says when it does not answer', async () => {
    const { databaseUrl, secret, origin } = many.settings;
    const env = {
      DATABASE_URL: databaseUrl,
      PLUMBLINE_SECRET: secret,
      PLUMBLINE_ORIGIN: origin,
      PLUMBLINE_ORIGINALS: 's3://runners',
      PLUMBLINE_S3_ENDPOINT: standIn.endpoint,
    };
    const originals = async () => (await examine(env)).find(({ id }) => id === 'originals');
    expect(await originals()).toMatchObject({ state: 'good' });
    expect([...standIn.objects.keys()]).toEqual([]);
    standIn.setAway(true);
    expect(await originals()).toMatchObject({ state: 'wrong' });
    standIn.setAway(false);
  });

  test('while the store is away nothing is erased, for its files would stay', async () => {
    const cat = await many.newcomer('Cat');
    await cat.ask('PUT', '/api/diary', {
      json: { day: '2026-06-20', runId: null, fields: { painAfter: 4 } },
    });
    const erase = () => cat.ask('DELETE', '/api/data', { json: { confirm: ERASE_CONFIRMED } });
    standIn.setAway(true);
    const tried = await erase();
    expect([tried.status, tried.body.problem.code]).toEqual([503, 'database-away']);
    standIn.setAway(false);
    expect(JSON.stringify((await cat.ask('GET', '/api/log')).body)).toContain('2026-06-20');
    expect((await erase()).status).toBe(200);
  });

  test('while the store is away nothing is lost, and what was sent is read once it is back', async () => {
    const ben = await many.newcomer('Ben');
    const id = await sendFiles(ben.ask, [['a.gpx', runGpx(1)]]);
    standIn.setAway(true);
    await ben.ask('POST', `/api/import/${id}/start`, { json: {} });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await ben.ask('GET', `/api/import/${id}`)).body.import.state).toBe('running');
    standIn.setAway(false);
    expect(await untilEnded(ben.ask, id)).toMatchObject({ state: 'done', problem: null });
    expect((await ben.ask('GET', '/api/state')).body.runs).toBe(1);
  });
});
