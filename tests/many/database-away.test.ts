import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERASE_CONFIRMED } from '../../apps/server/src/routes/data-routes.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests, PASSWORD, type Visitor } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'while the database is away'
  : `while the database is away (${NEEDS_POSTGRES})`;

const ENTRY = { day: '2026-11-01', runId: null, fields: { painAfter: 3 } };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let ada: Visitor;
  let ticket: string;
  let onSecond: Visitor['ask'];
  beforeAll(async () => {
    many = await manyForTests({ jobs: 0 });
    ada = await many.newcomer('Ada');
    expect((await ada.ask('PUT', '/api/diary', { json: ENTRY })).status).toBe(200);
    await ada.ask('GET', '/api/why');
    ticket = (await ada.ask('POST', '/api/export', { json: {} })).body.ticket;
    const second = await many.second();
    onSecond = many.as(ada.cookie, second);
    await onSecond('GET', '/api/log');
    const person = {
      id: ada.id,
      name: 'Ada',
      email: ada.email,
      role: 'runner',
      organisation: null,
    };
    Object.assign(second.accounts, { personOf: async () => person });
    await many.killDatabase();
  });
  afterAll(async () => {
    await many.close();
  });

  test.each([
    ['GET', '/readyz'],
    ['GET', '/api/me'],
    ['GET', '/api/account'],
    ['GET', '/api/why'],
    ['GET', '/api/log'],
    ['GET', '/api/caseload'],
    ['GET', '/api/access'],
    ['GET', '/api/audit'],
    ['GET', '/api/import'],
    ['GET', '/api/runners/11111111-1111-4111-8111-111111111111/why'],
    ['PUT', '/api/diary'],
    ['POST', '/api/import'],
    ['DELETE', '/api/account'],
    ['GET', '/api/auth/passkey/list-user-passkeys'],
  ])('%s %s is answered as that, and not as a fault', async (method, path) => {
    const { status, body } = await ada.ask(method, path, method === 'GET' ? {} : { json: ENTRY });
    expect([status, body.problem?.code]).toEqual([503, 'database-away']);
  });

  test.each([
    ['POST', '/api/auth/sign-in/email', { email: 'ada@example.org', password: PASSWORD }],
    ['POST', '/api/auth/sign-up/email', { name: 'A', email: 'b@example.org', password: PASSWORD }],
    ['POST', '/api/auth/sign-out', {}],
    ['POST', '/api/join/look', { token: 'x'.repeat(32) }],
  ])('so is %s %s, by whoever is not signed in', async (method, path, json) => {
    const { status, body } = await many.nobody.ask(method, path, { json });
    expect([status, body.problem?.code]).toEqual([503, 'database-away']);
  });

  test.each([
    ['GET', '/api/log'],
    ['GET', '/api/state'],
    ['GET', '/api/data'],
    ['GET', '/api/flags'],
    ['GET', '/api/notes'],
    ['PUT', '/api/diary'],
    ['POST', '/api/import'],
    ['DELETE', '/api/data'],
  ])(
    '%s %s of whoever was known the moment before is, and tells nobody where the database is',
    async (method, path) => {
      const json = path === '/api/data' ? { confirm: ERASE_CONFIRMED } : ENTRY;
      const { status, body } = await onSecond(method, path, method === 'GET' ? {} : { json });
      expect([status, body.problem?.code]).toEqual([503, 'database-away']);
      expect(JSON.stringify(body)).not.toContain('127.0.0.1');
    },
  );

  test('a download that was asked for is, and the page is shown', async () => {
    const { status, body } = await ada.ask('GET', `/api/export/${ticket}`);
    expect([status, body.problem?.code]).toEqual([503, 'database-away']);
    expect((await many.nobody.ask('GET', '/healthz')).status).toBe(200);
  });

  test('once it is back everything is answered as before', async () => {
    await many.startDatabase();
    expect((await ada.ask('GET', '/api/me')).status).toBe(200);
    expect((await ada.ask('GET', '/api/why')).status).toBe(200);
    expect((await ada.ask('GET', '/api/flags')).status).toBe(200);
  });
});
