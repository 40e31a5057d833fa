import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests, PASSWORD, type Visitor } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS ? 'attacks' : `attacks (${NEEDS_POSTGRES})`;
const DIARY = { day: '2026-06-20', runId: null, fields: { painAfter: 4 } };
const SQL = `'; drop table log_row; select set_config('plumbline.person', 'x', false); --`;
const SCRIPT = '<script>fetch("//evil.example")</script><img src=x onerror=alert(1)>';

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let runner: Visitor;
  beforeAll(async () => {
    many = await manyForTests();
    runner = await many.newcomer('Ada');
  });
  afterAll(() => many.close());

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a site of the same name over plain HTTP', { origin: 'http://plumbline.test' }],
    ['a frame of nobody', { origin: 'null' }],
    ['another site that the browser names', { 'sec-fetch-site': 'cross-site' }],
  ])('%s writes nothing with the runner’s cookie', async (_, headers) => {
    const put = await runner.ask('PUT', '/api/diary', { json: DIARY, headers });
    expect(put.body.problem.code).toBe('wrong-origin');
    const json = { email: runner.email, password: PASSWORD };
    const entered = await many.nobody.ask('POST', '/api/auth/sign-in/email', { json, headers });
    expect(entered.status).toBe(403);
  });

  test('under another name of the machine nothing is answered', async () => {
    const headers = { host: 'evil.example', origin: 'https://evil.example' };
    expect((await runner.ask('GET', '/api/state', { headers })).body.problem.code).toBe(
      'wrong-host',
    );
  });

  test('a session that ran out opens nothing, nor one that was made up or changed', async () => {
    const late = await many.newcomer('Lou');
    expect((await late.ask('GET', '/api/state')).status).toBe(200);
    const over = `"expiresAt" = now() - interval '1 hour'`;
    await tellDatabase(
      many.databaseUrl,
      `update accounts.session set ${over} where "userId" = '${late.id}'`,
    );
    expect((await late.ask('GET', '/api/state')).status).toBe(401);
    for (const cookie of [
      runner.cookie.slice(0, -4),
      runner.cookie.replace('=', '=A'),
      '__Secure-plumbline.session_token=x.y',
    ])
      expect((await many.as(cookie)('GET', '/api/state')).status).toBe(401);
  });

  test('passwords are guessed ten times in five minutes, whatever address is claimed before the proxy’s', async () => {
    const json = { email: runner.email, password: 'not the password at all' };
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1) {
      const headers = {
        'x-forwarded-for': `203.0.113.${i}, 198.51.100.7`,
        'x-plumbline-address': `203.0.113.${i}`,
      };
      statuses.push(
        (await many.nobody.ask('POST', '/api/auth/sign-in/email', { json, headers })).status,
      );
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
  });

  test.each([
    ['SQL', SQL],
    ['a script', SCRIPT],
  ])('%s in every text of a diary entry and a name is text', async (_, text) => {
    const email = `n${text.length}@example.org`;
    const made = await many.nobody.ask('POST', '/api/auth/sign-up/email', {
      json: { name: text, email, password: PASSWORD },
    });
    expect(made.status).toBe(200);
    const fields = { note: text, shoes: text.slice(0, 40) };
    const put = await runner.ask('PUT', '/api/diary', { json: { ...DIARY, fields } });
    expect(put.status).toBe(200);
    const log = await runner.ask('GET', '/api/log?day=2026-06-20');
    expect(log.headers.get('content-type')).toContain('application/json');
    expect(log.headers.get('x-content-type-options')).toBe('nosniff');
    expect(log.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(JSON.stringify(log.body)).toContain(JSON.stringify(text).slice(1, -1));
  });

  test.each(["' or 1=1 --", '../../etc/passwd', '%2e%2e', '00000000-0000-0000-0000-00000000000g'])(
    'nothing is shown for %j in the place of a runner’s id',
    async (id) => {
      const { status } = await runner.ask('GET', `/api/runners/${encodeURIComponent(id)}/log`);
      expect([403, 404]).toContain(status);
    },
  );

  test.each(['../../etc/cron.d/x', '/etc/x', 'a/../../x', 'x\u0000y'])(
    'a file by the name of %j is not taken',
    async (name) => {
      const { id } = (await runner.ask('POST', '/api/import')).body.import;
      const headers = { 'x-plumbline-path': encodeURIComponent(name) };
      const sent = await runner.ask('PUT', `/api/import/${id}/file`, { json: {}, headers });
      expect(sent.body.problem.code).toBe('bad-path');
    },
  );

  test.each([
    ['PUT', '/api/diary'],
    ['POST', '/api/access'],
    ['POST', '/api/auth/sign-in/email'],
  ])('a body without end is not read: %s %s', async (method, path) => {
    const json = { note: 'x'.repeat(1_000_000) };
    expect((await runner.ask(method, path, { json })).status).toBe(400);
  });
});
