import { openPostgres, type Postgres } from '@plumbline/application';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KINDS, ROLES, type Role } from '../../apps/server/src/many/access/kinds.ts';
import {
  AUTH_ROUTES,
  isAnswered,
  nameOf,
  OUTER_RULES,
} from '../../apps/server/src/many/access/outer-rules.ts';
import type { makeManyApp } from '../../apps/server/src/many/many-app.ts';
import { authEndpoints } from '../../apps/server/src/testing/auth-endpoints.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { isForAnybody, mayNameRunner, OUTER_ROUTES, PASSED_BY_ALL } from './intent.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';

/**
 * Every route of the whole server around the runners' own (those: `access-matrix.test.ts`) × every role × own, granted,
 * withdrawn, expired, foreign and signed out, from the server's own list of routes and from `better-auth`'s.
 */

const SUITE = POSTGRES_PROGRAMS
  ? 'who is answered where'
  : `who is answered where (${NEEDS_POSTGRES})`;
const HOUR = 3_600_000;
const ID = '01977777-0000-7000-8000-000000000000';
const NAME = 'Runamatrix';

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let postgres: Postgres;
  let runner: Visitor;
  const people = new Map<Role, Visitor>();

  beforeAll(async () => {
    many = await manyForTests();
    const { databaseUrl: url, originals } = many.settings;
    const opened = await openPostgres({ url, originals });
    if (!opened.ok) throw new Error(opened.error.received);
    postgres = opened.value;
    runner = await many.newcomer(NAME);
    for (const role of ROLES) people.set(role, await many.somebody(role));
  });
  afterAll(async () => {
    await postgres.close();
    await many.close();
  });

  const answered = () => new Set(many.app.routes.filter(isAnswered).map(nameOf));

  function person(role: Role): Visitor {
    const found = people.get(role);
    if (!found) throw new Error(role);
    return found;
  }

  function asked(who: Visitor, route: string) {
    const [method = '', path = ''] = route.split(' ');
    const address = path
      .replace('/api/runners/:runner/*', `/api/runners/${runner.id}/state`)
      .replace(':person', ID)
      .replace('*', 'no-such-thing');
    return who.ask(method, address, method === 'GET' ? {} : { json: {} });
  }

  test('every route has a rule, every rule a route, and each is as it was meant by hand', () => {
    expect([...answered()].sort()).toEqual(Object.keys(OUTER_RULES).sort());
    expect([...OUTER_ROUTES].sort()).toEqual(Object.keys(OUTER_RULES).sort());
    for (const route of answered()) {
      expect(OUTER_RULES[route] === 'anybody', route).toBe(isForAnybody(route));
    }
  });

  test('what every request passes is what was meant, so that no route hides among it', () => {
    const passed = many.app.routes.filter((route) => !isAnswered(route));
    expect(passed.map(({ path }) => path).sort()).toEqual([...PASSED_BY_ALL].sort());
  });

  test('a new route without a rule is answered to nobody', async () => {
    const server = await many.second();
    const app = server.app as ReturnType<typeof makeManyApp>;
    app.post('/planted', (c) => c.text('told'));
    app.patch('/api/planted', (c) => c.text('told'));
    app.all('/planted-at-all-methods', (c) => c.text('told'));
    const planted = [
      ['POST', '/planted'],
      ['PATCH', '/api/planted'],
      ['PUT', '/planted-at-all-methods'],
    ] as const;
    for (const cookie of ['', ...[...people.values()].map(({ cookie }) => cookie)]) {
      for (const [method, path] of planted) {
        const { status, body } = await many.as(cookie, server)(method, path, { json: {} });
        expect([status, body.problem?.code], path).toEqual([404, 'unknown-path']);
      }
    }
    const answered = app.routes.filter(isAnswered).map(nameOf);
    expect(answered.filter((route) => !(route in OUTER_RULES))).toEqual([
      'POST /planted',
      'PATCH /api/planted',
      'ALL /planted-at-all-methods',
    ]);
  });

  test('of better-auth, what has a rule is answered, and nothing else to anybody', async () => {
    const all = authEndpoints().map(({ method, path }) => `${method} /api/auth${path}`);
    expect(all.length).toBeGreaterThan(30);
    const ruled = new Set(AUTH_ROUTES.map(nameOf));
    const beyond = all.filter((route) => !ruled.has(route));
    expect(beyond).toContain('POST /api/auth/update-user');
    expect(beyond).toContain('POST /api/auth/delete-user');
    for (const route of beyond) {
      const [method = '', path = ''] = route.split(' ');
      const address = path.replace(/:\w+/, 'x');
      const json = method === 'GET' ? {} : { json: {} };
      expect((await many.nobody.ask(method, address, json)).status, route).toBe(401);
      for (const role of ROLES) {
        const { status, body } = await person(role).ask(method, address, json);
        expect([status, body.problem?.code], `${role} ${route}`).toEqual([404, 'unknown-path']);
      }
    }
  });

  test('who is signed out, or whose session ran out or was made up, is answered only what is for anybody', async () => {
    const late = await many.newcomer('Lou');
    await late.ask('POST', '/api/auth/sign-out', { json: {} });
    const forged = { ...late, ask: many.as('__Secure-plumbline.session_token=x.y') };
    for (const route of answered()) {
      for (const who of [many.nobody, late, forged]) {
        const { status, body } = await asked(who, route);
        const isRefused = status === 401 && body.problem?.code === 'not-signed-in';
        expect(isRefused, `${route} ${status}`).toBe(!isForAnybody(route));
      }
    }
  });

  describe.each(ROLES)('a %s', (role) => {
    const between = () => ({ runnerId: runner.id, personId: person(role).id });
    const give = (untilAt: number | null) =>
      postgres.access.give({
        ...between(),
        ...{ kinds: KINDS, mayWrite: true, givenAt: Date.now(), untilAt },
      });
    const withdraw = () => postgres.access.withdraw(between(), Date.now());

    test.each([
      ['foreign', false, withdraw],
      ['granted', true, () => give(null)],
      ['expired', false, () => give(Date.now() - HOUR)],
      [
        'withdrawn',
        false,
        async () => {
          await give(null);
          await withdraw();
        },
      ],
    ])(
      'is answered at each route, and reads another runner’s name there only where that is meant: %s',
      async (_, isGranted, prepare) => {
        await prepare();
        for (const route of answered()) {
          // It would end the session that the rest is asked by.
          const who = route.endsWith('/sign-out')
            ? await many.entered(person(role).email)
            : person(role);
          const { status, body } = await asked(who, route);
          const said = JSON.stringify(body);
          expect([500, 503], `${route} ${said}`).not.toContain(status);
          expect(body.problem?.code, route).not.toBe('not-signed-in');
          const isNamed = said.includes(runner.id) || said.includes(NAME);
          expect(isNamed, `${route} ${said}`).toBe(mayNameRunner(route, { role, isGranted }));
        }
      },
    );

    test('is answered at the routes of their own', async () => {
      const { body } = await person(role).ask('GET', '/api/me');
      expect(body).toMatchObject({ id: person(role).id, role });
      expect((await person(role).ask('GET', '/api/state')).status).toBe(200);
    });
  });
});
