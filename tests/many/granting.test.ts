import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAY_BE_GIVEN } from '../../apps/server/src/many/access/kinds.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'a runner lets somebody see'
  : `a runner lets somebody see (${NEEDS_POSTGRES})`;

test('a coach is given no safety answers and nothing of a visit; administrators and runners nothing', () => {
  for (const kind of ['safety', 'private_answers', 'visit'] as const) {
    expect(MAY_BE_GIVEN.coach.has(kind)).toBe(false);
    expect(MAY_BE_GIVEN.clinician.has(kind)).toBe(true);
  }
  expect(MAY_BE_GIVEN.administrator.size + MAY_BE_GIVEN.runner.size).toBe(0);
});

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  const lets = (email: string, ...kinds: readonly string[]) => ({
    json: { email, kinds, mayWrite: false, until: null },
  });

  test('gives, narrows and withdraws, and reads all of it, with each look, in the audit', async () => {
    const [runner, clinician] = [await many.newcomer('Ruth'), await many.somebody('clinician')];
    const look = () => clinician.ask('GET', `/api/runners/${runner.id}/log`);
    const given = await runner.ask('POST', '/api/access', lets(clinician.email, 'log', 'plan'));
    expect(given.status).toBe(201);
    expect((await look()).status).toBe(200);
    expect((await clinician.ask('GET', '/api/runners')).body.runners).toMatchObject([
      { id: runner.id, name: 'Ruth', kinds: ['log', 'plan'] },
    ]);
    await runner.ask('POST', '/api/access', lets(clinician.email, 'plan'));
    expect((await look()).body.problem.code).toBe('not-granted');
    expect((await runner.ask('GET', '/api/access')).body.grants).toMatchObject([
      { person: { id: clinician.id }, kinds: ['plan'] },
    ]);
    await runner.ask('DELETE', `/api/access/${clinician.id}`, { json: {} });
    expect((await look()).body.problem.code).toBe('not-granted');
    expect((await clinician.ask('GET', '/api/runners')).body.runners).toEqual([]);
    const { entries } = (await runner.ask('GET', '/api/audit')).body;
    expect(entries.map(({ act }: { act: string }) => act)).toEqual([
      'refused',
      'withdrawn',
      'refused',
      'narrowed',
      'read',
      'given',
    ]);
    expect(entries[4]).toMatchObject({ who: 'clinician', what: 'GET /api/log' });
    expect(entries[5]).toMatchObject({ who: 'Ruth', about: 'clinician', what: 'log plan' });
    expect((await clinician.ask('GET', '/api/audit')).body.entries).toEqual([]);
  });

  test('says the same twice at once, and gives it once', async () => {
    const [runner, clinician] = [await many.newcomer('Rob'), await many.somebody('clinician')];
    for (let n = 0; n < 10; n += 1) {
      const twice = [0, 1].map(() =>
        runner.ask('POST', '/api/access', lets(clinician.email, 'log')),
      );
      expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([201, 201]);
    }
    expect((await runner.ask('GET', '/api/access')).body.grants).toHaveLength(1);
  });

  test('tells in the audit what else was given, and calls a longer time no less', async () => {
    const [runner, clinician] = [await many.newcomer('Rae'), await many.somebody('clinician')];
    const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
    const { email } = clinician;
    for (const [mayWrite, until] of [
      [true, day],
      [true, null],
      [false, null],
    ] as const) {
      const json = { email, kinds: ['plan'], mayWrite, until };
      expect((await runner.ask('POST', '/api/access', { json })).status).toBe(201);
    }
    const { entries } = (await runner.ask('GET', '/api/audit')).body;
    expect(entries.map(({ act, what }: { act: string; what: string }) => `${act} ${what}`)).toEqual(
      ['narrowed plan', 'given plan write', `given plan write until:${day}`],
    );
  });

  test('reads the whole audit, a page at a time, each look once', async () => {
    const [runner, clinician] = [await many.newcomer('Rhea'), await many.somebody('clinician')];
    await runner.ask('POST', '/api/access', lets(clinician.email, 'log'));
    for (let look = 0; look < 120; look += 1) {
      await clinician.ask('GET', `/api/runners/${runner.id}/state`);
    }
    const read: { id: string; at: string; act: string }[][] = [];
    for (let older: string | null = ''; older !== null; ) {
      const page = await runner.ask('GET', `/api/audit${older && `?before=${older}`}`);
      read.push(page.body.entries);
      older = page.body.older;
    }
    expect(read.map(({ length }) => length)).toEqual([50, 50, 21]);
    const all = read.flat();
    expect(new Set(all.map(({ id }) => id)).size).toBe(121);
    expect(all.at(-1)?.act).toBe('given');
    expect(all.map(({ at }) => at)).toEqual(
      all
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    // Another’s place in the list shows nothing of theirs.
    const place = (await runner.ask('GET', '/api/audit')).body.older;
    expect((await clinician.ask('GET', `/api/audit?before=${place}`)).body.entries).toEqual([]);
    for (const wrong of ['x', "1_'; select 1 --", `${'9'.repeat(30)}_${runner.id}`]) {
      const refused = await runner.ask('GET', `/api/audit?before=${encodeURIComponent(wrong)}`);
      expect(refused.body.problem.code).toBe('bad-entry');
    }
  });

  test.each([
    ['a coach a visit', 'coach', ['visit'], 'not-to-be-given'],
    ['an administrator anything', 'administrator', ['why'], 'no-such-person'],
    ['another runner anything', 'runner', ['why'], 'no-such-person'],
  ] as const)('is refused to give %s', async (_, role, kinds, code) => {
    const [runner, person] = [await many.newcomer('Rob'), await many.somebody(role)];
    const given = await runner.ask('POST', '/api/access', lets(person.email, ...kinds));
    expect(given.body.problem.code).toBe(code);
    expect((await runner.ask('GET', '/api/access')).body.grants).toEqual([]);
  });

  test('an address that nobody has is answered as that of somebody who may be given nothing', async () => {
    const runner = await many.newcomer('Rita');
    const given = await runner.ask('POST', '/api/access', lets('nobody@example.org', 'why'));
    expect(given.body.problem.code).toBe('no-such-person');
  });

  test('nobody makes themselves what they are not', async () => {
    const json = {
      name: 'Eve',
      email: 'eve@example.org',
      password: 'correct horse battery',
      role: 'clinician',
    };
    await many.nobody.ask('POST', '/api/auth/sign-up/email', { json });
    const eve = await many.newcomer('Eva');
    await eve.ask('POST', '/api/auth/update-user', { json: { role: 'clinician' } });
    expect((await eve.ask('GET', '/api/me')).body.role).toBe('runner');
    const runner = await many.newcomer('Ray');
    for (const email of ['eve@example.org', eve.email]) {
      const given = await runner.ask('POST', '/api/access', lets(email, 'why'));
      expect(given.body.problem.code).toBe('no-such-person');
    }
  });
});
