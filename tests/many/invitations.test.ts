import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { expectReadableEverywhere, expectThumbSized } from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { PASSWORD } from './many-for-tests.ts';
import { enterOn, type ServedMany, serveMany } from './served-many.ts';

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;
const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));
const CLINIC = 'Hill Street Physio';

describe.skipIf(!CAN)(
  `a server where accounts are by invitation (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`,
  () => {
    let served: ServedMany;
    beforeAll(async () => {
      served = await serveMany('invited');
    });
    afterAll(() => served?.close());

    function accounts(...args: readonly string[]) {
      const { settings, originals } = served.many;
      return spawnSync(process.execPath, [PLUMBLINE, 'accounts', ...args], {
        encoding: 'utf8',
        env: {
          ...process.env,
          DATABASE_URL: settings.databaseUrl,
          PLUMBLINE_SECRET: settings.secret,
          PLUMBLINE_ORIGIN: settings.origin,
          PLUMBLINE_ORIGINALS: originals,
        },
      });
    }

    function linkIn(said: string): string {
      return said.trim().split('\n').at(-1) ?? '';
    }

    test('nobody makes an account by themselves', async () => {
      const json = { name: 'Eve', email: 'eve@example.org', password: PASSWORD };
      const made = await served.many.nobody.ask('POST', '/api/auth/sign-up/email', { json });
      expect(made.status).toBe(400);
      expect(made.body.code).toBe('EMAIL_PASSWORD_SIGN_UP_DISABLED');
    });

    test('whoever runs it makes a clinic and invites a clinician, who joins by the link, once', async () => {
      const before = accounts(
        'invite',
        'kim@example.org',
        '--as',
        'clinician',
        '--organisation',
        CLINIC,
      );
      expect([before.status, before.stderr]).toEqual([3, expect.stringContaining('make it with')]);
      expect(accounts('organisation', CLINIC).status).toBe(0);
      const invited = accounts(
        'invite',
        'Kim@example.org',
        '--as',
        'clinician',
        '--organisation',
        CLINIC,
      );
      expect([invited.status, invited.stderr]).toEqual([0, '']);
      const link = linkIn(invited.stdout);

      const { page, faults } = await served.open(link.slice(served.origin.length));
      await page.getByText(`kim@example.org, at ${CLINIC}`).waitFor();
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await shot(page, 'join');
      await page.getByLabel('Your name').fill('Kim');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      const me = await page.evaluate("fetch('/api/me').then((answer) => answer.json())");
      expect(me).toMatchObject({
        name: 'Kim',
        email: 'kim@example.org',
        role: 'clinician',
        organisation: CLINIC,
      });
      expect(faults).toEqual([]);

      const again = await served.open(link.slice(served.origin.length));
      await again.page.getByText('This invitation was used already').waitFor();
      expect(accounts('invite', 'kim@example.org').stderr).toContain('has an account already');
      expect(accounts('list').stdout).toContain(`kim@example.org\tclinician\t${CLINIC}`);
    });

    test('two who use one link at once make one account', async () => {
      const link = linkIn(accounts('invite', 'two@example.org').stdout);
      const token = new URL(link).hash.slice(1);
      const join = (name: string) =>
        served.many.nobody.ask('POST', '/api/join', { json: { token, name, password: PASSWORD } });
      const answers = await Promise.all([join('One'), join('Other')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
    });

    test.each(['', 'x'.repeat(43)])('the made-up word %j opens nothing', async (token) => {
      const json = { token, name: 'Eve', password: PASSWORD };
      const { status } = await served.many.nobody.ask('POST', '/api/join', { json });
      expect([400, 410]).toContain(status);
    });

    test('whoever lost the password gets in by a link of whoever runs it, and others of their sessions end', async () => {
      const lost = await served.many.somebody('runner');
      const { status, stdout } = accounts('recover', lost.email);
      expect(status).toBe(0);
      const { page, faults } = await served.open(linkIn(stdout).slice(served.origin.length));
      await page.getByLabel('New password').fill('a wholly new password');
      await shot(page, 'recover');
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await page.getByRole('button', { name: 'Save it' }).click();
      await page.getByText('Your new password is saved').waitFor();
      expect((await lost.ask('GET', '/api/state')).status).toBe(401);
      await page.getByRole('link', { name: 'Sign in' }).click();
      await enterOn(page, lost.email, 'a wholly new password');
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      expect(faults).toEqual([]);
    });

    test('whose role was taken back sees no runner from the next request on', async () => {
      const clinician = await served.many.somebody('clinician');
      const runner = await served.many.somebody('runner');
      const json = { email: clinician.email, kinds: ['why'], mayWrite: false, until: null };
      expect((await runner.ask('POST', '/api/access', { json })).status).toBe(201);
      const path = `/api/runners/${runner.id}/why`;
      expect((await clinician.ask('GET', path)).status).toBe(200);
      expect(accounts('role', clinician.email, 'runner').status).toBe(0);
      expect((await clinician.ask('GET', path)).status).toBe(403);
    });

    test.each([
      [['invite', 'no address'], 'The email should be an e-mail address'],
      [['invite', 'a@example.org', '--as', 'king'], 'The role should be one of runner'],
      [['role', 'nobody@example.org', 'coach'], 'nobody@example.org has no account here'],
      [['recover', 'nobody@example.org'], 'nobody@example.org has no account here'],
    ])('%j is refused in a sentence', (args, says) => {
      const { status, stderr } = accounts(...args);
      expect(status).toBe(3);
      expect(stderr).toContain(says);
    });
  },
);
