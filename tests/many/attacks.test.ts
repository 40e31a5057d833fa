import { QUESTION_IDS, STRENGTH_TESTS } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTER_RULES } from '../../apps/server/src/many/access/outer-rules.ts';
import { RULES } from '../../apps/server/src/many/access/rules.ts';
import type { OpenMany } from '../../apps/server/src/many/start-many.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { addressOf, WRITING } from './bodies.ts';
import { bringRuns } from './bring-runs.ts';
import { type ManyForTests, manyForTests, PASSWORD, type Visitor } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS ? 'attacks' : `attacks (${NEEDS_POSTGRES})`;
const ID = '01977777-0000-7000-8000-000000000000';
const DIARY = { day: '2026-06-20', runId: null, fields: { painAfter: 4 } };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let second: OpenMany;
  let runner: Visitor;
  let other: Visitor;
  /** Ids of what another runner has, by what they name. */
  let theirs: ReadonlyMap<string, string>;
  beforeAll(async () => {
    many = await manyForTests();
    second = await many.second();
    runner = await many.newcomer('Ada');
    other = await many.newcomer('Oda');
    theirs = await thingsOf(other);
  });
  afterAll(() => many.close());

  async function thingsOf(who: Visitor): Promise<ReadonlyMap<string, string>> {
    const put = async (path: string, json: object) =>
      (await who.ask('PUT', path, { json })).body.id as string;
    await bringRuns(many, who, [2, 4]);
    const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, { value: false }]));
    await who.ask('PUT', '/api/triage', { json: { age: 41, sex: 'female', answers, seen: null } });
    const [run] = (await who.ask('GET', '/api/runs')).body.runs;
    const diary = await put('/api/diary', DIARY);
    for (const days of [1, 3]) {
      const day = new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
      await put('/api/diary', { day, runId: null, fields: { painAfter: 8 } });
    }
    const clinician = await many.somebody('clinician');
    const grant = { email: clinician.email, kinds: ['log'], mayWrite: false, until: null };
    await who.ask('POST', '/api/access', { json: grant });
    await put('/api/diary', { ...DIARY, day: '2026-06-21' });
    const exercise = {
      day: '2026-06-20',
      exercise: 'Plank',
      sets: 3,
      reps: null,
      holdSeconds: 30,
      loadKg: null,
      minutes: null,
      note: null,
    };
    const test = { day: '2026-06-20', test: STRENGTH_TESTS[0], value: 60 };
    const visit = {
      id: 'their-visit',
      day: '2027-01-05',
      time: null,
      place: null,
      said: null,
      limits: [],
      questions: [],
    };
    await who.ask('PUT', '/api/care', { json: { visits: [visit] } });
    const shared = await who.ask('POST', '/api/share', {
      json: { to: 'GP', days: 3, what: ['runs'] },
    });
    const ticket = await who.ask('POST', '/api/export', { json: {} });
    const [flag] = (await who.ask('GET', '/api/flags')).body.flags;
    const hydration = {
      day: '2026-06-20',
      runId: null,
      fields: { massBeforeKg: 70, massAfterKg: 69 },
    };
    const things = {
      diary,
      run: run.id ?? run.runId,
      hydration: await put('/api/hydration', hydration),
      strength: await put('/api/strength', exercise),
      tests: await put('/api/tests', test),
      visit: visit.id,
      share: shared.body.id,
      ticket: ticket.body.ticket,
      flag: flag.id,
      person: clinician.id,
      runner: who.id,
      import: (await who.ask('POST', '/api/import')).body.import.id,
      // A check needs landmarks of a film; any row of theirs stands for it.
      form: diary,
    };
    for (const [name, id] of Object.entries(things))
      if (typeof id !== 'string') throw new Error(`no ${name}`);
    return new Map(Object.entries(things));
  }

  async function everythingOf(who: Visitor): Promise<string> {
    const paths = ['log', 'runs', 'strength', 'form', 'care', 'share', 'flags', 'access', 'import'];
    const shown = [];
    for (const path of paths) shown.push((await who.ask('GET', `/api/${path}`)).body);
    return JSON.stringify(shown);
  }

  describe.each(WRITING)('%s', (route) => {
    test.each([
      ['another site', { origin: 'https://evil.example' }],
      ['a site of the same name over plain HTTP', { origin: 'http://plumbline.test' }],
      ['a site whose name begins alike', { origin: 'https://plumbline.test.evil.example' }],
      ['a frame of nobody', { origin: 'null' }],
      ['another site that the browser names', { 'sec-fetch-site': 'cross-site' }],
      ['a site beside it that the browser names', { 'sec-fetch-site': 'same-site' }],
      ['a form, which names nobody', { origin: undefined, 'content-type': 'text/plain' }],
    ])('is refused to %s with the runner’s cookie', async (_, headers) => {
      const [method, path] = addressOf(route, ID);
      for (const sent of [{ json: {} }, { text: '{}' }]) {
        const { status, body } = await runner.ask(method, path, { ...sent, headers });
        expect([status, body.problem?.code]).toEqual([403, 'wrong-origin']);
      }
    });
  });

  test('a form’s text is never taken for JSON by the accounts, from wherever', async () => {
    const { email } = await many.newcomer('Tex');
    const text = JSON.stringify({ email, password: PASSWORD });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type };
      const answer = await many.nobody.ask('POST', '/api/auth/sign-in/email', { text, headers });
      expect([400, 415], type).toContain(answer.status);
      expect(answer.headers.getSetCookie(), type).toEqual([]);
    }
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

  test.each([
    ['signing out', (who: Visitor) => who.ask('POST', '/api/auth/sign-out', { json: {} })],
    [
      'a changed password',
      async (who: Visitor) => {
        const other = await many.entered(who.email);
        return other.ask('POST', '/api/auth/change-password', {
          json: {
            currentPassword: PASSWORD,
            newPassword: 'a wholly new password',
            revokeOtherSessions: true,
          },
        });
      },
    ],
    [
      'signing out everywhere else',
      async (who: Visitor) =>
        (await many.entered(who.email)).ask('DELETE', '/api/account/sessions'),
    ],
    [
      'the account was removed elsewhere',
      async (who: Visitor) =>
        (await many.entered(who.email)).ask('DELETE', '/api/account', {
          json: { confirm: 'remove my account', password: PASSWORD },
        }),
    ],
  ])('a cookie that was stolen opens nothing after %s, on any server', async (_, end) => {
    const who = await many.newcomer('Sto');
    expect((await who.ask('GET', '/api/state')).status).toBe(200);
    expect((await end(who)).status).toBe(200);
    const elsewhere = many.as(who.cookie, second);
    for (const ask of [who.ask, elsewhere]) {
      for (const path of ['/api/state', '/api/why', '/api/me', `/api/runners/${who.id}/state`])
        expect((await ask('GET', path)).status, path).toBe(401);
    }
  });

  test('the word of a session without its signature, or with another’s, opens nothing', async () => {
    const [one, other] = [await many.newcomer('One'), await many.newcomer('Two')];
    const [name = '', value = ''] = one.cookie.split(/=(.*)/);
    const word = decodeURIComponent(value).split('.')[0] ?? '';
    const signature = decodeURIComponent(other.cookie.split(/=(.*)/)[1] ?? '').split('.')[1] ?? '';
    for (const made of [
      word,
      `${word}.`,
      `${word}.${signature}`,
      encodeURIComponent(`${word}.${signature}`),
    ])
      expect((await many.as(`${name}=${made}`)('GET', '/api/me')).status).toBe(401);
    expect((await many.as(`${name}=${value}`)('GET', '/api/me')).status).toBe(200);
    const headers = { authorization: `Bearer ${word}` };
    expect((await many.nobody.ask('GET', '/api/me', { headers })).status).toBe(401);
  });

  test('words of links are guessed twenty times an hour from one address, and a right one begins anew', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    const look = (token: string, more = headers) =>
      many.nobody.ask('POST', '/api/join/look', { json: { token }, headers: more });
    const invite = () =>
      second.accounts.invite({ email: 'in@example.org', role: 'runner', organisation: null });
    const statuses: number[] = [];
    for (let n = 0; n < 15; n += 1) statuses.push((await look(`${n}`.padEnd(43, 'x'))).status);
    expect((await look(await invite())).status).toBe(200);
    for (let n = 0; n < 21; n += 1) statuses.push((await look(`${n}`.padEnd(43, 'y'))).status);
    expect(statuses).toEqual([...Array(35).fill(410), 429]);
    expect((await look(await invite())).status).toBe(429);
    const json = { token: await invite(), name: 'In', password: PASSWORD };
    expect((await many.nobody.ask('POST', '/api/join', { json, headers })).status).toBe(429);
    expect((await look(await invite(), { 'x-forwarded-for': '198.51.100.10' })).status).toBe(200);
  });

  test.each([
    ['/api/auth/reset-password', { token: 'x'.repeat(43), newPassword: 'a wholly new password' }],
    ['/api/auth/two-factor/verify-totp', { code: '000000' }],
    ['/api/auth/two-factor/verify-backup-code', { code: 'aaaaa-bbbbb' }],
    ['/api/auth/sign-up/email', { name: 'x', email: 'no address', password: PASSWORD }],
    ['/api/auth/change-password', { currentPassword: 'no', newPassword: 'a wholly new password' }],
  ])('from one address %s is asked ten times in five minutes', async (path, json) => {
    const headers = { 'x-forwarded-for': `198.51.100.${path.length}` };
    const who = await many.newcomer('Rat');
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1)
      statuses.push((await who.ask('POST', path, { json, headers })).status);
    expect(statuses.slice(0, 10)).not.toContain(429);
    expect(statuses[10]).toBe(429);
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

  describe('in the place of an id', () => {
    const WITH_ID = [...Object.keys(RULES), ...Object.keys(OUTER_RULES)].filter((route) =>
      route.includes('/:'),
    );
    const ODD = [
      "' or 1=1 --",
      '../../etc/passwd',
      '%2e%2e',
      '00000000-0000-0000-0000-00000000000g',
      'a\u0000b',
      '<script>',
      'x'.repeat(3000),
      '-1',
      '*',
    ];

    test.each(WITH_ID)('what is none is no fault, and shows nothing: %s', async (route) => {
      for (const odd of ODD) {
        const [method, path] = addressOf(route, encodeURIComponent(odd));
        const address = path.replace('*', 'log');
        const { status, body } = await runner.ask(
          method,
          address,
          method === 'GET' ? {} : { json: {} },
        );
        expect(status, `${odd} ${JSON.stringify(body)}`).toBeGreaterThanOrEqual(400);
        expect(status, `${odd} ${JSON.stringify(body)}`).toBeLessThan(500);
      }
    });

    test.each(WITH_ID)(
      'another runner’s is as one that there is not, and stays as it was: %s',
      async (route) => {
        const there = theirs.get(thingOf(route));
        if (there === undefined) throw new Error(`nothing of another runner is known for ${route}`);
        const before = await everythingOf(other);
        const answers: unknown[] = [];
        for (const id of [there, ID]) {
          const [method, path] = addressOf(route, id);
          const address = path.replace('*', 'log');
          const { status, body } = await runner.ask(
            method,
            address,
            method === 'GET' ? {} : { json: {} },
          );
          expect(status, JSON.stringify(body)).toBeGreaterThanOrEqual(400);
          answers.push([status, JSON.stringify(body).replaceAll(id, '')]);
        }
        expect(answers[0]).toEqual(answers[1]);
        expect(await everythingOf(other)).toEqual(before);
      },
    );
  });

  test.each(['../../etc/cron.d/x', '/etc/x', 'a/../../x', 'x\u0000y'])(
    'a file by the name of %j is not taken',
    async (name) => {
      const { id } = (await runner.ask('POST', '/api/import')).body.import;
      const headers = { 'x-plumbline-path': encodeURIComponent(name) };
      const sent = await runner.ask('PUT', `/api/import/${id}/file`, { json: {}, headers });
      expect(sent.body.problem.code).toBe('bad-path');
    },
  );
});

/** What the id in the address of a route names. */
function thingOf(route: string): string {
  const [, named = ''] = /\/:(\w+)/.exec(route) ?? [];
  if (named !== 'id') return named === 'cause' ? 'diary' : named;
  const [, , , kind = ''] = /^(\w+) (\/api)\/(\w+)/.exec(route) ?? [];
  const SINGULAR: Readonly<Record<string, string>> = { runs: 'run', care: 'visit', flags: 'flag' };
  return SINGULAR[kind] ?? kind;
}
