import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTo, importPath, openLibrary } from '@plumbline/application';
import { QUESTION_IDS } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS ? 'a caseload' : `a caseload (${NEEDS_POSTGRES})`;
const SQL = `'; drop table flag; select set_config('plumbline.person', 'x', false); --`;
const SCRIPT = '<script>fetch("//evil.example")</script><img src=x onerror=alert(1)>';
const DAY_MS = 86_400_000;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  const ago = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

  async function hurts(runner: Visitor, days: readonly number[]): Promise<void> {
    for (const one of days) {
      const json = { day: ago(one), runId: null, fields: { painAfter: 7 } };
      expect((await runner.ask('PUT', '/api/diary', { json })).status).toBe(200);
    }
  }

  async function answers(runner: Visitor, ...yes: readonly string[]): Promise<void> {
    const given = Object.fromEntries(QUESTION_IDS.map((id) => [id, { value: yes.includes(id) }]));
    const json = { age: 41, sex: 'female', answers: given, seen: null };
    expect((await runner.ask('PUT', '/api/triage', { json })).status).toBe(200);
  }

  async function lets(runner: Visitor, guest: Visitor, ...kinds: readonly string[]) {
    const json = { email: guest.email, kinds, mayWrite: false, until: null };
    expect((await runner.ask('POST', '/api/access', { json })).status).toBe(201);
  }

  async function caseOf(guest: Visitor, runner: Visitor) {
    const { runners } = (await guest.ask('GET', '/api/caseload')).body;
    return runners.find(({ id }: { id: string }) => id === runner.id);
  }

  const kindsIn = (one: { flags: { kind: string }[] }) => one.flags.map(({ kind }) => kind);

  test('shows what asks for a look, who saw it and what was done, to the runner too, until it is withdrawn', async () => {
    const [runner, clinician] = [await many.newcomer('Ada'), await many.somebody('clinician')];
    await lets(runner, clinician, 'log');
    expect(await caseOf(clinician, runner)).toMatchObject({ name: 'Ada', flags: [] });
    await hurts(runner, [6, 4]);
    const [flag] = (await caseOf(clinician, runner)).flags;
    expect(flag).toMatchObject({ kind: 'strong_pain_twice', isOpen: true, stands: true, seen: [] });
    expect(flag.says).toContain(ago(4));
    const path = `/api/runners/${runner.id}/flags/${flag.id}/acknowledgement`;
    const json = { action: 'called her; two days off' };
    expect((await clinician.ask('POST', path, { json })).status).toBe(201);
    const seen = [{ who: 'clinician', action: 'called her; two days off' }];
    expect((await caseOf(clinician, runner)).flags).toMatchObject([{ isOpen: false, seen }]);
    expect((await runner.ask('GET', '/api/flags')).body.flags).toMatchObject([{ seen }]);
    // The same happening is raised once, another anew.
    await hurts(runner, [2, 1]);
    expect(
      (await caseOf(clinician, runner)).flags.map((one: { isOpen: boolean }) => one.isOpen),
    ).toEqual([true, false]);
    const { entries } = (await runner.ask('GET', '/api/audit')).body;
    const noted = entries.map(({ what }: { what: string }) => what);
    expect(noted).toContain('GET /api/caseload');
    expect(noted).toContain('POST /api/flags/:id/acknowledgement');
    await runner.ask('DELETE', `/api/access/${clinician.id}`, { json: {} });
    expect((await clinician.ask('GET', '/api/caseload')).body.runners).toEqual([]);
    const late = await clinician.ask('POST', path, { json });
    expect(late.body.problem.code).toBe('not-granted');
    expect((await runner.ask('GET', '/api/flags')).body.flags).toHaveLength(2);
  });

  test('those with something that is open come first, then the more pressing', async () => {
    const clinician = await many.somebody('clinician');
    const [calm, pained, red] = [
      await many.newcomer('Calm'),
      await many.newcomer('Pained'),
      await many.newcomer('Red'),
    ];
    for (const runner of [calm, pained, red]) await lets(runner, clinician, 'log', 'safety');
    await hurts(pained, [3, 2]);
    await answers(red, 'chest_pain');
    const names = async () =>
      (await clinician.ask('GET', '/api/caseload')).body.runners.map(
        (one: { name: string }) => one.name,
      );
    expect(await names()).toEqual(['Red', 'Pained', 'Calm']);
    const [flag] = (await caseOf(clinician, red)).flags;
    const path = `/api/runners/${red.id}/flags/${flag.id}/acknowledgement`;
    await clinician.ask('POST', path, { json: { action: 'sent to hospital' } });
    expect(await names()).toEqual(['Pained', 'Red', 'Calm']);
  });

  test('a flag tells nothing that was not let see: by kind, by role and where a private answer decides', async () => {
    const runner = await many.newcomer('Bea');
    const [clinician, coach] = [await many.somebody('clinician'), await many.somebody('coach')];
    await hurts(runner, [6, 4]);
    await answers(runner, 'chest_pain');
    await lets(runner, coach, 'log', 'why');
    expect(kindsIn(await caseOf(coach, runner))).toEqual(['strong_pain_twice']);
    await lets(runner, clinician, 'plan');
    expect(kindsIn(await caseOf(clinician, runner))).toEqual([]);
    await lets(runner, clinician, 'log', 'safety');
    expect(kindsIn(await caseOf(clinician, runner))).toEqual(['safety', 'strong_pain_twice']);

    await answers(runner, 'saddle_numbness');
    for (const guest of [clinician, coach]) {
      expect(await caseOf(guest, runner)).toMatchObject({ isKeptBack: true, flags: [] });
      const flags = await guest.ask('GET', `/api/runners/${runner.id}/flags`);
      expect(flags.body.problem.code).toBe('kept-back');
    }
    await lets(runner, clinician, 'log', 'safety', 'private_answers');
    expect(kindsIn(await caseOf(clinician, runner))).toContain('private_safety');
    expect(JSON.stringify(await caseOf(clinician, runner))).toContain('addle numbness');
    // What was private stays so when it is over.
    await answers(runner);
    await lets(runner, clinician, 'log', 'safety');
    expect(JSON.stringify(await caseOf(clinician, runner))).not.toContain('addle numbness');
  });

  test('goes into the runner’s own export whole, in words and with who saw and noted what', async () => {
    const [runner, clinician] = [await many.newcomer('Gil'), await many.somebody('clinician')];
    await hurts(runner, [6, 4]);
    await lets(runner, clinician, 'log');
    const [flag] = (await caseOf(clinician, runner)).flags;
    const [told, noted] = ['called her; ü', 'calf first'];
    const below = `/api/runners/${runner.id}`;
    const seen = `${below}/flags/${flag.id}/acknowledgement`;
    await clinician.ask('POST', seen, { json: { action: told } });
    await clinician.ask('POST', `${below}/notes`, { json: { note: noted } });
    // What a runner has who never wrote anything goes along too.
    const silent = await many.newcomer('Hal');
    await lets(silent, clinician, 'log');
    await clinician.ask('POST', `/api/runners/${silent.id}/notes`, { json: { note: noted } });

    expect(await takenAlong(runner)).toMatchObject({
      schema: 'plumbline.caseload/1',
      flags: [
        {
          kind: 'strong_pain_twice',
          title: 'Pain over 5 on two days',
          raised: flag.raised,
          seen: [{ by: 'clinician', action: told }],
        },
      ],
      notes: [{ by: 'clinician', note: noted }],
    });
    expect(await takenAlong(silent)).toMatchObject({ flags: [], notes: [{ note: noted }] });
    const alone = await many.newcomer('Ina');
    expect(await takenAlong(alone)).toBeUndefined();
    expect(await takenAlong(alone, 'access.json')).toBeUndefined();
    const refused = await clinician.ask('POST', `${below}/export`, { json: {} });
    expect(refused.body.problem.code).toBe('not-granted');
  });

  test('whom a runner let see what, and who looked, goes along from the first to the last', async () => {
    const [runner, clinician] = [await many.newcomer('Jan'), await many.somebody('clinician')];
    await lets(runner, clinician, 'log', 'runs');
    await clinician.ask('GET', `/api/runners/${runner.id}/log`);
    await lets(runner, clinician, 'log');
    const consent = (await runner.ask('GET', '/api/study-consent')).body;
    const json = { act: 'given', version: consent.text.version };
    expect((await runner.ask('POST', '/api/study-consent', { json })).status).toBe(200);
    const taken = await takenAlong(runner, 'access.json');
    expect(taken).toMatchObject({
      schema: 'plumbline.access/1',
      given: [{ to: 'clinician', kinds: ['log'], may_write: false, until: null }],
      log: [
        { by: 'Jan', act: 'given', about: 'clinician', what: 'log runs' },
        { by: 'clinician', act: 'read', about: null, what: 'GET /api/log' },
        { by: 'Jan', act: 'narrowed', about: 'clinician', what: 'log' },
      ],
      studies: [json],
    });
    expect(JSON.stringify(taken)).not.toContain(clinician.id);
  });

  /** A document of a runner's export, once it was imported elsewhere and came out of there again. */
  async function takenAlong(runner: Visitor, document = 'caseload.json'): Promise<unknown> {
    const { ticket } = (await runner.ask('POST', '/api/export', { json: {} })).body;
    const { origin } = many.settings;
    const headers = { host: new URL(origin).host, origin, cookie: runner.cookie };
    const taken = await many.app.request(`${origin}/api/export/${ticket}`, { headers });
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-taken-'));
    try {
      const archive = join(folder, 'all.zip');
      writeFileSync(archive, Buffer.from(await taken.arrayBuffer()));
      const opened = await openLibrary(join(folder, 'store'), 'write');
      if (!opened.ok) throw new Error(opened.error.code);
      const out = join(folder, 'out');
      const imported = await importPath(opened.value, archive, { now: new Date() });
      if (imported.ok) expect(await exportTo(opened.value, out)).toMatchObject({ ok: true });
      await opened.value.close();
      const file = existsSync(out)
        ? readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) =>
            name.endsWith(document),
          )
        : undefined;
      return file === undefined ? undefined : JSON.parse(readFileSync(join(out, file), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test.each(['runner', 'administrator'] as const)('a %s has none', async (role) => {
    const who = await many.somebody(role);
    expect((await who.ask('GET', '/api/caseload')).body).toEqual({ runners: [] });
    expect((await many.nobody.ask('GET', '/api/caseload')).status).toBe(401);
  });

  test('a clinician who is a coach from now on is told no safety answers any more', async () => {
    const [runner, guest] = [await many.newcomer('Cleo'), await many.somebody('clinician')];
    await answers(runner, 'chest_pain');
    await lets(runner, guest, 'log', 'safety');
    expect(kindsIn(await caseOf(guest, runner))).toEqual(['safety']);
    const change = `update accounts."user" set role = 'coach' where id = '${guest.id}'`;
    await tellDatabase(many.databaseUrl, change);
    expect(kindsIn(await caseOf(guest, runner))).toEqual([]);
    const [flag] = (await runner.ask('GET', '/api/flags')).body.flags;
    const path = `/api/runners/${runner.id}/flags/${flag.id}/acknowledgement`;
    const tried = await guest.ask('POST', path, { json: { action: 'x' } });
    expect(tried.body.problem.code).toBe('no-such-flag');
  });

  describe('what is written about a runner', () => {
    let runner: Visitor;
    let clinician: Visitor;
    let flag: string;
    beforeAll(async () => {
      [runner, clinician] = [await many.newcomer('Dora'), await many.somebody('clinician')];
      await lets(runner, clinician, 'log');
      await hurts(runner, [6, 4]);
      flag = (await caseOf(clinician, runner)).flags[0].id;
    });
    const acknowledge = (who: Visitor, json: object, headers = {}) =>
      who.ask('POST', `/api/runners/${runner.id}/flags/${flag}/acknowledgement`, { json, headers });
    const note = (who: Visitor, json: object, headers = {}) =>
      who.ask('POST', `/api/runners/${runner.id}/notes`, { json, headers });

    test.each([
      ['SQL', SQL],
      ['a script', SCRIPT],
    ])('%s in an action and a note is text', async (_, text) => {
      expect((await acknowledge(clinician, { action: text })).status).toBe(201);
      expect((await note(clinician, { note: text })).status).toBe(201);
      const told = (await runner.ask('GET', '/api/flags')).body.flags[0].seen;
      expect(told.at(-1)).toMatchObject({ who: 'clinician', action: text });
      const read = await runner.ask('GET', '/api/notes');
      expect(read.headers.get('content-type')).toContain('application/json');
      expect(read.body.notes[0]).toMatchObject({ who: 'clinician', note: text });
    });

    test.each<[string, object, object]>([
      ['nothing', { action: ' ' }, { note: '' }],
      ['too much', { action: 'x'.repeat(501) }, { note: 'x'.repeat(2001) }],
      ['no text', { action: 7 }, { note: null }],
      ['a NUL', { action: 'a\0b' }, { note: '\0' }],
      ['another field', { action: 'x', person: 'me' }, { note: 'x', at: 1 }],
    ])('%s is refused', async (_, action, text) => {
      expect((await acknowledge(clinician, action)).body.problem.code).toBe('bad-entry');
      expect((await note(clinician, text)).body.problem.code).toBe('bad-entry');
    });

    test('is not written from another site, by the runner, or by somebody who was not let', async () => {
      const headers = { origin: 'https://evil.example' };
      const other = await many.somebody('clinician');
      for (const write of [
        (who: Visitor, more?: object) => acknowledge(who, { action: 'x' }, more),
        (who: Visitor, more?: object) => note(who, { note: 'x' }, more),
      ]) {
        expect((await write(clinician, headers)).body.problem.code).toBe('wrong-origin');
        expect((await write(other)).body.problem.code).toBe('not-granted');
        expect((await write(many.nobody)).status).toBe(401);
      }
      const own = await runner.ask('POST', '/api/notes', { json: { note: 'x' } });
      expect(own.body.problem.code).toBe('not-of-oneself');
    });

    test('a flag of another runner is not acknowledged by way of this one', async () => {
      const other = await many.newcomer('Elle');
      await lets(other, clinician, 'log');
      const path = `/api/runners/${other.id}/flags/${flag}/acknowledgement`;
      const tried = await clinician.ask('POST', path, { json: { action: 'x' } });
      expect(tried.body.problem.code).toBe('no-such-flag');
    });

    test('a note is not read by another clinician of the same runner', async () => {
      const other = await many.somebody('clinician');
      await lets(runner, other, 'log');
      await note(clinician, { note: 'for the two of us' });
      const read = (who: Visitor) => who.ask('GET', `/api/runners/${runner.id}/notes`);
      expect((await read(clinician)).body.notes[0].note).toBe('for the two of us');
      expect((await read(other)).body.notes).toEqual([]);
    });
  });

  test('the plan’s wishes are changed by whom the runner lets write the plan, and noted', async () => {
    const [runner, coach] = [await many.newcomer('Fay'), await many.somebody('coach')];
    await answers(runner);
    await hurts(runner, [3]);
    const goal = { km: 10, day: ago(-30) };
    const json = { goal, moves: [], equipment: [], asksFootStrike: false };
    const wish = () => coach.ask('PUT', `/api/runners/${runner.id}/plan/wishes`, { json });
    await lets(runner, coach, 'plan');
    expect((await wish()).body.problem.code).toBe('not-granted');
    const may = { email: coach.email, kinds: ['plan'], mayWrite: true, until: null };
    await runner.ask('POST', '/api/access', { json: may });
    expect((await wish()).status).toBe(200);
    expect((await runner.ask('GET', '/api/plan')).body.wishes.goal).toEqual(goal);
    const [last] = (await runner.ask('GET', '/api/audit')).body.entries;
    expect(last).toMatchObject({ who: 'coach', act: 'write', what: 'PUT /api/plan/wishes' });
  });
});
