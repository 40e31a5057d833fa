import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asSuperuser,
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import {
  expectFitsMagnified,
  expectFocusSeen,
  expectReadableEverywhere,
  expectThumbSized,
} from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { type ManyForTests, manyForTests, PASSWORD, type Visitor } from './many-for-tests.ts';
import { type ServedMany, serveMany } from './served-many.ts';

const SUITE = POSTGRES_PROGRAMS ? 'one’s own account' : `one’s own account (${NEEDS_POSTGRES})`;
const NOTE = 'the left side, after the hill';
const DIARY = { day: '2026-06-20', runId: null, fields: { painAfter: 4, note: NOTE } };
const WRONG = 'not the password at all';
/** A job for an answer begins two seconds after a change. */
const ANSWERED_MS = 6000;
const REMOVE = { confirm: 'remove my account', password: PASSWORD };

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  let many: ManyForTests;
  beforeAll(async () => {
    many = await manyForTests();
  });
  afterAll(() => many.close());

  const signUp = (email: string, password = PASSWORD) =>
    many.nobody.ask('POST', '/api/auth/sign-up/email', { json: { name: 'Ada', email, password } });

  test('making one is answered alike, whether the address had one before or not', async () => {
    const there = await many.newcomer('Ada');
    const [first, again] = [await signUp('new@example.org'), await signUp(there.email, WRONG)];
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect([first.status, first.body]).toEqual([200, { ok: true }]);
    const named = (headers: Headers) => [...headers.keys()].sort();
    expect(named(again.headers)).toEqual(named(first.headers));
    expect(first.headers.getSetCookie()).toEqual([]);
    // What was there is as it was.
    await expect(many.entered(there.email)).resolves.toMatchObject({ id: there.id });
    await expect(many.entered(there.email, WRONG)).rejects.toThrow();
  });

  test('one sees where one is signed in, without what would let somebody in, and signs out everywhere else', async () => {
    const here = await many.newcomer('Bea');
    const there = await many.entered(here.email);
    const { body } = await here.ask('GET', '/api/account');
    expect(body.sessions.map(({ isThis }: { isThis: boolean }) => isThis)).toEqual([false, true]);
    const words = [here, there].map(({ cookie }) => cookie.split('=')[1]?.split('.')[0] ?? '');
    for (const word of words) expect(JSON.stringify(body)).not.toContain(word);
    const other = await many.newcomer('Ben');
    expect((await here.ask('DELETE', '/api/account/sessions')).status).toBe(200);
    expect((await there.ask('GET', '/api/state')).status).toBe(401);
    for (const stays of [here, other])
      expect((await stays.ask('GET', '/api/state')).status).toBe(200);
    expect((await here.ask('GET', '/api/account')).body.sessions).toHaveLength(1);
  });

  test.each([
    ['no word', { password: PASSWORD }, 'bad-entry'],
    ['no password', { confirm: REMOVE.confirm }, 'bad-entry'],
    ['a wrong password', { ...REMOVE, password: WRONG }, 'wrong-password'],
  ])('with %s nothing is removed', async (_, json, code) => {
    const cleo = await many.newcomer('Cleo');
    await cleo.ask('PUT', '/api/diary', { json: DIARY });
    const { body } = await cleo.ask('DELETE', '/api/account', { json });
    expect(body.problem.code).toBe(code);
    expect(JSON.stringify((await cleo.ask('GET', '/api/log')).body)).toContain(NOTE);
  });

  test('it goes with every row of it, and nothing of anybody else; who looked stays', async () => {
    const [dora, clinician] = [await many.newcomer('Dora'), await many.somebody('clinician')];
    const elsewhere = await many.entered(dora.email);
    const other = await many.newcomer('Dot');
    for (const who of [dora, other]) {
      await who.ask('PUT', '/api/diary', { json: DIARY });
      const json = { email: clinician.email, kinds: ['log'], mayWrite: false, until: null };
      await who.ask('POST', '/api/access', { json });
      await clinician.ask('GET', `/api/runners/${who.id}/log`);
      await who.ask('POST', '/api/auth/two-factor/enable', { json: { password: PASSWORD } });
    }
    // Their answers are worked out some seconds after they wrote.
    const table = 'public.stored_answer';
    for (const { id } of [dora, other])
      await expect.poll(async () => (await rowsOf(id))[table]).toBe(1);
    const before = await rowsOf(other.id);
    expect(Object.keys(await rowsOf(dora.id)).length).toBeGreaterThan(6);
    expect((await dora.ask('DELETE', '/api/account', { json: REMOVE })).body).toEqual({
      removed: true,
    });
    expect(Object.keys(await rowsOf(dora.id))).toEqual(['public.access_audit']);
    // Nor does a job that erasing itself gave rise to bring anything back.
    await wait(ANSWERED_MS);
    expect(Object.keys(await rowsOf(dora.id))).toEqual(['public.access_audit']);
    expect(await rowsOf(other.id)).toEqual(before);
    for (const gone of [dora, elsewhere])
      expect((await gone.ask('GET', '/api/me')).status).toBe(401);
    await expect(many.entered(dora.email)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    expect((await clinician.ask('GET', `/api/runners/${dora.id}/log`)).status).toBe(403);
    // The address may have another account afterwards, which has nothing of the first.
    expect((await signUp(dora.email)).status).toBe(200);
    const anew = await many.entered(dora.email);
    expect(anew.id).not.toBe(dora.id);
    expect(JSON.stringify((await anew.ask('GET', '/api/log')).body)).not.toContain(NOTE);
  });

  test('a link for a new password that was on its way gives nothing once the account is removed', async () => {
    const fay = await many.newcomer('Fay');
    const server = await many.second();
    const token = await server.accounts.recover(fay.id);
    await fay.ask('DELETE', '/api/account', { json: REMOVE });
    const json = { token, newPassword: 'a wholly new password' };
    const { status, body } = await many.nobody.ask('POST', '/api/auth/reset-password', { json });
    expect([status, body.code]).toEqual([400, 'INVALID_TOKEN']);
  });

  test.each([
    ['DELETE', '/api/account', (password: string) => ({ ...REMOVE, password })],
    [
      'POST',
      '/api/auth/change-password',
      (password: string) => ({ currentPassword: password, newPassword: 'a wholly new password' }),
    ],
    ['POST', '/api/auth/two-factor/enable', (password: string) => ({ password })],
  ])(
    'whoever took a session guesses twenty passwords an hour at %s %s, and keeps nobody out',
    async (method, path, bodyOf) => {
      const gil = await many.newcomer('Gil');
      const statuses: number[] = [];
      for (let n = 0; n < 21; n += 1) {
        statuses.push((await gil.ask(method, path, { json: bodyOf(WRONG) })).status);
      }
      expect(new Set(statuses.slice(0, 20)).size).toBe(1);
      expect([400, 403]).toContain(statuses[0]);
      expect(statuses[20]).toBe(429);
      expect((await gil.ask(method, path, { json: bodyOf(PASSWORD) })).status).toBe(429);
      await expect(many.entered(gil.email)).resolves.toMatchObject({ id: gil.id });
    },
  );

  /** Rows that hold this id anywhere, by table; what they hold. */
  async function rowsOf(id: string): Promise<Readonly<Record<string, number>>> {
    const tables = await tellDatabase(
      asSuperuser(many.databaseUrl),
      `select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables
       where table_schema in ('public', 'accounts') and table_type = 'BASE TABLE'`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables) {
      const [found] = await tellDatabase(
        asSuperuser(many.databaseUrl),
        `select count(*)::int as rows from ${name} as one where one::text like '%${id}%'`,
      );
      if (Number(found?.['rows']) > 0) counts[String(name)] = Number(found?.['rows']);
    }
    return counts;
  }
});

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;

describe.skipIf(!CAN)(`on its page (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`, () => {
  let served: ServedMany;
  beforeAll(async () => {
    served = await serveMany();
  });
  afterAll(() => served?.close());

  test('a runner signs out everywhere else, then removes the account by the password', async () => {
    const runner: Visitor = await served.many.newcomer('Hal');
    const elsewhere = await served.many.entered(runner.email);
    const { page, faults } = await served.openAs(runner, '/account');
    const sessions = page.getByRole('region', { name: 'Where you are signed in' });
    await sessions.getByText('this browser').waitFor();
    await expect
      .poll(() => sessions.getByRole('listitem').allTextContents())
      .toEqual([expect.stringContaining('this browser'), expect.stringContaining('since')]);
    await expectReadableEverywhere(page);
    await expectThumbSized(page);
    await expectFitsMagnified(page);
    await expectFocusSeen(page);
    await shot(page, 'account-sessions', { fullPage: true });
    await sessions.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await sessions.getByText('You are signed out everywhere else').waitFor();
    expect((await elsewhere.ask('GET', '/api/state')).status).toBe(401);

    await page.getByRole('button', { name: 'Remove my account …' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Your password, once more').fill('not my password');
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await dialog.getByText('This is not your password').waitFor();
    await expectReadableEverywhere(page);
    await shot(page, 'account-removal');
    await dialog.getByLabel('Your password, once more').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Remove it' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect((await runner.ask('GET', '/api/me')).status).toBe(401);
    expect(faults).toEqual([]);
  });
});
