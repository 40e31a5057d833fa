import {
  type Access,
  type Caseload,
  folderHome,
  openPostgres,
  type Postgres,
  type StudyConsent,
  takenEntries,
} from '@plumbline/application';
import { QUESTION_IDS } from '@plumbline/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { framedPages } from '../../apps/server/src/framed-pages.ts';
import { imports } from '../../apps/server/src/imports.ts';
import {
  KINDS,
  type Kind,
  ROLES,
  type Role,
  rightsOf,
} from '../../apps/server/src/many/access/kinds.ts';
import { RULES, verdictOn } from '../../apps/server/src/many/access/rules.ts';
import { openRoom } from '../../apps/server/src/many/room.ts';
import { tickets } from '../../apps/server/src/tickets.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { isOfNoServer, maySeeSomething, meantFor } from './intent.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';

/** Every route × every role × own, granted, withdrawn, expired, foreign and signed out, from the list of routes itself. */

const SUITE = POSTGRES_PROGRAMS ? 'who may see what' : `who may see what (${NEEDS_POSTGRES})`;
const HOUR = 3_600_000;
const TICKET = 'x'.repeat(43);
const ID = '01977777-0000-7000-8000-000000000000';

const TICKETS = tickets(() => new Date());
const ROUTES = openRoom({
  home: folderHome('/nowhere'),
  imports: imports({ home: folderHome('/nowhere'), now: () => new Date(), onFault: () => {} }),
  tickets: TICKETS,
  framed: framedPages(TICKETS),
  undos: { add: async () => {}, find: async () => undefined },
  taken: takenEntries('/nowhere'),
  now: () => new Date(),
  onFault: () => {},
  rights: 'own',
  said: {
    access: {} as Access,
    caseload: {} as Caseload,
    studyConsent: {} as StudyConsent,
    accounts: { byIds: async () => [] },
    runnerId: '',
    personId: '',
  },
  onWritten: async () => {},
  onGuest: async () => {},
  onChange: () => {},
}).routes.map(({ method, path }) => `${method} ${path}`);

test('every route has a rule, and every rule a route', () => {
  expect([...new Set(ROUTES)].sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(ROLES)(
  'the rules let a %s through where it is meant so, and nowhere else',
  (role) => {
    const alone = KINDS.map((kind) => [kind]);
    const allBut = KINDS.map((kind) => KINDS.filter((other) => other !== kind));
    const sets = [[], ...alone, ...allBut, [...KINDS]];
    test.each([...new Set(ROUTES)])('%s', (route) => {
      for (const given of sets) {
        for (const mayWrite of [false, true]) {
          const rights = rightsOf({ kinds: given, mayWrite }, role);
          // Who was let see nothing never comes as far as a rule.
          const verdict = rights.kinds.size === 0 ? 'not-granted' : verdictOn(route, rights);
          const meant = meantFor(route, { role, given, mayWrite });
          expect(verdict, `${given.join(' ')}, ${mayWrite}`).toBe(meant);
        }
      }
    });
  },
);

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  let postgres: Postgres;
  let runner: Visitor;
  let guests: ReadonlyMap<Role, Visitor>;

  beforeAll(async () => {
    many = await manyForTests();
    const { databaseUrl: url, originals } = many.settings;
    const opened = await openPostgres({ url, originals });
    if (!opened.ok) throw new Error(opened.error.received);
    postgres = opened.value;
    runner = await many.newcomer('Runa');
    const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, { value: false }]));
    await putTriage(runner, answers);
    const made = await Promise.all(
      ROLES.map(async (role) => [role, await many.somebody(role)] as const),
    );
    guests = new Map(made);
  });
  afterAll(async () => {
    await postgres.close();
    await many.close();
  });

  function give(
    guest: Visitor,
    kinds: readonly Kind[],
    { mayWrite = true, untilAt = null as number | null } = {},
  ) {
    const between = { runnerId: runner.id, personId: guest.id };
    return postgres.access.give({ ...between, kinds, mayWrite, givenAt: Date.now(), untilAt });
  }

  function guest(role: Role): Visitor {
    const found = guests.get(role);
    if (!found) throw new Error(role);
    return found;
  }

  async function asked(who: Visitor, route: string, whose: string) {
    const [method = '', path = ''] = route.split(' ');
    const address = path
      .replace('/api/', whose)
      .replace(':ticket', TICKET)
      .replace(':cause', 'form')
      .replace(':id', ID);
    const withBody = method === 'GET' ? {} : { json: {} };
    return who.ask(method, address, withBody);
  }

  const theirs = () => `/api/runners/${runner.id}/`;

  async function noted(): Promise<readonly { act: string; what: string; personId: string }[]> {
    return postgres.access.auditOf(runner.id, { most: 500 });
  }

  describe.each(ROLES)('a %s', (role) => {
    test('sees, of another runner, with every kind given: what the role may be given, and each look is noted', async () => {
      await give(guest(role), KINDS);
      for (const route of new Set(ROUTES)) {
        const meant = meantFor(route, { role, given: KINDS, mayWrite: true });
        const { status, body } = await asked(guest(role), route, theirs());
        if (meant === 'allowed')
          expect([401, 403, 500], `${route} ${JSON.stringify(body)}`).not.toContain(status);
        else expect(body.problem?.code, route).toBe(meant);
        const [last] = await noted();
        const act = route.startsWith('GET ') ? 'read' : 'write';
        expect(last, route).toMatchObject({
          act: meant === 'allowed' ? act : 'refused',
          personId: guest(role).id,
        });
        if (maySeeSomething(role)) expect(last?.what).toBe(route);
      }
    });

    test.each([
      [
        'withdrawn',
        async () => {
          await give(guest(role), KINDS);
          await postgres.access.withdraw(
            { runnerId: runner.id, personId: guest(role).id },
            Date.now(),
          );
        },
      ],
      ['expired', () => give(guest(role), KINDS, { untilAt: Date.now() - HOUR })],
      [
        'never given',
        async () => {
          await postgres.access.withdraw(
            { runnerId: runner.id, personId: guest(role).id },
            Date.now(),
          );
        },
      ],
    ])(
      'sees nothing of another runner where it was %s, and each try is noted',
      async (_, prepare) => {
        await prepare();
        const before = (await noted()).length;
        for (const route of new Set(ROUTES)) {
          const { status, body } = await asked(guest(role), route, theirs());
          expect([status, body.problem?.code], route).toEqual([403, 'not-granted']);
        }
        const after = await noted();
        const tries = Math.min(500, before + new Set(ROUTES).size);
        expect(after).toHaveLength(tries);
        expect(after[0]).toMatchObject({ act: 'refused', personId: guest(role).id });
      },
    );

    test('is refused nothing of their own but what is of one machine', async () => {
      for (const route of new Set(ROUTES)) {
        const { status, body } = await asked(guest(role), route, '/api/');
        if (isOfNoServer(route)) expect(body.problem.code, route).toBe('not-here');
        else expect([401, 500], route).not.toContain(status);
        expect(body.problem?.code, route).not.toBe('not-granted');
      }
    });
  });

  test('who is signed out sees nothing at any address', async () => {
    for (const route of new Set(ROUTES)) {
      for (const whose of ['/api/', theirs()]) {
        const { status } = await asked(many.nobody, route, whose);
        expect(status, route).toBe(401);
      }
    }
  });

  describe('with one kind of data alone', () => {
    test.each(KINDS)(
      '%s: what needs no other, and nothing is written without the right to',
      async (kind) => {
        const clinician = guest('clinician');
        await give(clinician, [kind], { mayWrite: false });
        for (const route of new Set(ROUTES)) {
          const meant = meantFor(route, { role: 'clinician', given: [kind], mayWrite: false });
          const { status, body } = await asked(clinician, route, theirs());
          if (meant === 'allowed') expect([401, 403, 500], route).not.toContain(status);
          else expect(body.problem?.code, route).toBe(meant);
        }
      },
    );
  });

  describe('an answer that is kept back', () => {
    beforeEach(() => give(guest('clinician'), ['why', 'plan', 'log', 'safety']));

    test('is told nobody to whom it was not given: where it decides, nothing is shown at all', async () => {
      const answers = Object.fromEntries(
        QUESTION_IDS.map((id) => [id, { value: id === 'pregnant' }]),
      );
      const saddle = { ...answers, pregnant: { value: false }, saddle_numbness: { value: true } };
      await putTriage(runner, saddle);
      for (const path of ['state', 'why', 'plan', 'log', 'causes/form']) {
        const { body } = await guest('clinician').ask('GET', `${theirs()}${path}`);
        expect(body.problem?.code, path).toBe('kept-back');
      }
      await give(guest('clinician'), ['why', 'safety', 'private_answers']);
      const told = await guest('clinician').ask('GET', `${theirs()}state`);
      expect(told.body.safety.reasons).toContain('saddle_numbness');
    });

    test('reasons are for whom safety was given, and never a private one', async () => {
      const answers = Object.fromEntries(
        QUESTION_IDS.map((id) => [id, { value: id === 'collapse' || id === 'bladder_trouble' }]),
      );
      await putTriage(runner, answers);
      const withSafety = await guest('clinician').ask('GET', `${theirs()}why`);
      expect(JSON.stringify(withSafety.body)).toContain('collapse');
      expect(JSON.stringify(withSafety.body)).not.toContain('bladder');
      await give(guest('clinician'), ['why']);
      for (const path of ['why', 'state']) {
        const { body } = await guest('clinician').ask('GET', `${theirs()}${path}`);
        expect(body.problem, path).toBeUndefined();
        expect(JSON.stringify(body), path).not.toMatch(/collapse|bladder/);
      }
    });
  });

  async function putTriage(who: Visitor, answers: object): Promise<void> {
    const json = { age: 41, sex: 'female', answers, seen: null };
    const put = await who.ask('PUT', '/api/triage', { json });
    if (put.status !== 200) throw new Error(JSON.stringify(put.body));
  }
});
