import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../apps/server/src/many/settings.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { cookieOf, type ManyForTests, manyForTests, PASSWORD } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'a server for many runners'
  : `a server for many runners (${NEEDS_POSTGRES})`;
const NOTE = 'the left side, after the hill';
const DIARY = { day: '2026-06-20', runId: null, fields: { painAfter: 4, note: NOTE } };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  test('each runner writes and reads their own, and no other sees it', async () => {
    const [ann, ben] = [await many.newcomer('Ann'), await many.newcomer('Ben')];
    expect((await ann.ask('PUT', '/api/diary', { json: DIARY })).status).toBe(200);
    expect(JSON.stringify((await ann.ask('GET', '/api/log')).body)).toContain(NOTE);
    expect(JSON.stringify((await ben.ask('GET', '/api/log')).body)).not.toContain(NOTE);
  });

  test('what one server was told, another of the same database shows, to the same session', async () => {
    const cleo = await many.newcomer('Cleo');
    const askSecond = many.as(cleo.cookie, await many.second());
    expect((await askSecond('GET', '/api/log')).body.restDays).toEqual([]);
    await cleo.ask('PUT', '/api/diary', { json: DIARY });
    expect(JSON.stringify((await askSecond('GET', '/api/log')).body)).toContain(NOTE);
  });

  test('signs in by the password, and out again', async () => {
    const { email } = await many.newcomer('Dora');
    const json = { email, password: PASSWORD };
    const entered = await many.nobody.ask('POST', '/api/auth/sign-in/email', { json });
    const ask = many.as(cookieOf(entered.headers));
    expect((await ask('GET', '/api/state')).status).toBe(200);
    expect((await ask('POST', '/api/auth/sign-out', { json: {} })).status).toBe(200);
    expect((await ask('GET', '/api/state')).body.problem.code).toBe('not-signed-in');
  });

  test('the cookie of a session goes to no script and to no other site, and over TLS alone', async () => {
    const { email } = await many.newcomer('Eve');
    const json = { email, password: PASSWORD };
    const entered = await many.nobody.ask('POST', '/api/auth/sign-in/email', { json });
    const [cookie = ''] = entered.headers.getSetCookie();
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(part);
    expect(entered.headers.get('strict-transport-security')).toContain('max-age=');
  });

  test('an import of theirs is read', async () => {
    const fay = await many.newcomer('Fay');
    const { id } = (await fay.ask('POST', '/api/import')).body.import;
    const sent = await fay.ask('PUT', `/api/import/${id}/file`, {
      json: { schema: 'plumbline.triage-answers/1', answers: {} },
      headers: { 'x-plumbline-path': 'triage.json' },
    });
    expect(sent.status).toBe(201);
    await fay.ask('POST', `/api/import/${id}/start`);
    await expect
      .poll(async () => (await fay.ask('GET', `/api/import/${id}`)).body.import.state, {
        timeout: 20_000,
      })
      .toBe('done');
    expect((await fay.ask('GET', '/api/data')).body).toMatchObject({ originals: 1, folder: null });
  });

  test('it says that it lives to whoever asks, and is ready while the database answers', async () => {
    expect(
      (await many.nobody.ask('GET', '/healthz', { headers: { host: '10.0.0.1' } })).status,
    ).toBe(200);
    expect((await many.nobody.ask('GET', '/readyz')).status).toBe(200);
    const leaving = await many.second();
    leaving.leaveService();
    expect(await many.as('', leaving)('GET', '/readyz')).toMatchObject({
      status: 503,
      body: { problem: { code: 'stopping' } },
    });
  });

  test('the log names routes, never a query, a note, an address of mail or an id', async () => {
    const { ask, id, email } = await many.newcomer('Gil');
    await ask('PUT', '/api/diary', { json: DIARY });
    await ask('GET', '/api/why?run=2026-06-20-hill.fit');
    await ask('GET', '/api/runs/01977777-0000-7000-8000-000000000000');
    const lines = many.log.join('\n');
    expect(lines).toContain('"route":"GET /api/runs/:id"');
    expect(lines).toContain('"route":"PUT /api/diary"');
    for (const word of [NOTE, 'hill.fit', id, email, '01977777', 'Gil'])
      expect(lines).not.toContain(word);
  });
});

test('every setting that is wrong or missing is named', () => {
  const read = readSettings({
    DATABASE_URL: 'mysql://x',
    PLUMBLINE_ORIGIN: 'http://plumbline.example.org',
    PLUMBLINE_SIGN_UP: '',
    PLUMBLINE_PORT: '0',
  });
  expect(!read.ok && read.error.map(({ variable }) => variable).sort()).toEqual([
    'DATABASE_URL',
    'PLUMBLINE_ORIGIN',
    'PLUMBLINE_ORIGINALS',
    'PLUMBLINE_PORT',
    'PLUMBLINE_SECRET',
  ]);
});

test.each([
  ['https://plumbline.example.org', true],
  ['http://localhost:4180', true],
  ['http://192.168.0.4', false],
  ['https://plumbline.example.org/app', false],
])('%s as the address of the server: %s', (origin, isTaken) => {
  const read = readSettings({
    DATABASE_URL: 'postgres://plumbline@localhost/plumbline',
    PLUMBLINE_SECRET: 'x'.repeat(32),
    PLUMBLINE_ORIGINALS: '/srv/originals',
    PLUMBLINE_ORIGIN: origin,
  });
  expect(read.ok).toBe(isTaken);
});
