import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import { expectReadableEverywhere } from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { PASSWORD, type Visitor } from './many-for-tests.ts';
import { enterOn, type OpenedMany, type ServedMany, serveMany } from './served-many.ts';

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;
const PASSWORD_LABEL = 'Your password';

describe.skipIf(!CAN)(
  `passkeys, a second factor and ways back in (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`,
  () => {
    let served: ServedMany;
    beforeAll(async () => {
      served = await serveMany();
    });
    afterAll(() => served?.close());

    test('a passkey is added, signs in without a password, and no more once it is removed', async () => {
      const runner = await served.many.newcomer('Pia');
      const opened = await served.openAs(runner, '/account');
      const { page, faults } = opened;
      await addAuthenticator(opened, { isUserVerified: true });
      await page.getByRole('button', { name: 'Add a passkey' }).click();
      await page.getByRole('button', { name: 'Remove: My passkey' }).waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      expect(await emailOn(page)).toBe(runner.email);

      expect((await page.goto(`${served.origin}/account`))?.ok()).toBe(true);
      await page.getByRole('button', { name: 'Remove: My passkey' }).click();
      await page.getByText('None yet.').waitFor();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await page.getByText('This passkey is not known here').waitFor();
      expect(faults).toEqual([]);
    });

    test('a passkey whose device asks nobody for a finger or a code is not taken', async () => {
      const opened = await served.openAs(await served.many.newcomer('Uma'), '/account');
      await addAuthenticator(opened, { isUserVerified: false });
      await opened.page.getByRole('button', { name: 'Add a passkey' }).click();
      await opened.page.getByRole('alert').waitFor();
      await opened.page.getByText('None yet.').waitFor();
    });

    test('a second factor is set up by the page, is asked for, and a recovery code lets in once', async () => {
      const runner = await served.many.newcomer('Sol');
      const { page, faults } = await served.openAs(runner, '/account');
      await page.getByLabel(PASSWORD_LABEL, { exact: true }).fill('not my password');
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByText('This is not your password').waitFor();
      await page.getByLabel(PASSWORD_LABEL, { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByRole('img', { name: 'QR code for an authenticator app' }).waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'second-factor', { fullPage: true });
      const key = (await page.locator('code').first().textContent()) ?? '';
      const codes = await page.locator('.account-codes li').allTextContents();
      expect(codes).toHaveLength(10);
      await page.getByLabel('The six digits that the app shows now').fill(sixDigits(key));
      await page.getByRole('button', { name: 'Turn it on' }).click();
      await page.getByText('It is on').waitFor();

      await page.getByRole('button', { name: 'Sign out' }).click();
      await enterOn(page, runner.email);
      await page.getByRole('heading', { name: 'Your second factor' }).waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'second-factor-asked');
      expect(await statusOn(page)).toBe(401);
      const digits = page.getByLabel('The six digits that your authenticator app shows now');
      await digits.fill('000000');
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByText('These are not the six digits of the moment').waitFor();
      await digits.fill(sixDigits(key));
      await page.getByRole('button', { name: 'Go on' }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();

      const recover = async () => {
        await page.getByRole('button', { name: 'Sign out' }).click();
        await enterOn(page, runner.email);
        await page.getByRole('button', { name: 'I cannot get at the app' }).click();
        await page.getByLabel('One of your recovery codes').fill(codes[0] ?? '');
        await page.getByRole('button', { name: 'Go on' }).click();
      };
      await recover();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await recover();
      await page.getByText('This is none of your recovery codes').waitFor();
      expect(faults).toEqual([]);
    });

    test('codes are guessed five times, then the password is asked for again', async () => {
      const { cookie } = await waitingForCode(await withSecondFactor());
      const guess = (code: string) =>
        served.many.as(cookie)('POST', '/api/auth/two-factor/verify-totp', { json: { code } });
      const statuses: number[] = [];
      for (let n = 0; n < 6; n += 1) statuses.push((await guess(`00000${n}`)).status);
      expect(statuses.slice(0, 5)).toEqual(Array(5).fill(401));
      expect(statuses[5]).toBe(400);
    });

    test('the second factor of one opens no session of another', async () => {
      const [mine, theirs] = [await withSecondFactor(), await withSecondFactor()];
      const { cookie } = await waitingForCode(theirs);
      const answer = await served.many.as(cookie)('POST', '/api/auth/two-factor/verify-totp', {
        json: { code: sixDigits(mine.key) },
      });
      expect(answer.status).toBe(401);
    });

    test('passwords of one account are guessed twenty times an hour, from however many addresses', async () => {
      const [runner, other] = [
        await served.many.newcomer('Gus'),
        await served.many.newcomer('Hal'),
      ];
      const guess = (email: string, password: string) =>
        served.many.nobody.ask('POST', '/api/auth/sign-in/email', { json: { email, password } });
      const wrong = 'not the password at all';
      const statuses: number[] = [];
      for (let n = 0; n < 21; n += 1) {
        const email = n % 2 === 0 ? runner.email : runner.email.toUpperCase();
        statuses.push((await guess(email, wrong)).status);
      }
      expect(statuses).toEqual([...Array(20).fill(401), 429]);
      const right = await guess(runner.email, PASSWORD);
      expect([right.status, right.body.code]).toEqual([429, 'TOO_MANY_WRONG_PASSWORDS']);
      expect((await guess(other.email, PASSWORD)).status).toBe(200);
      const nobody = [];
      for (let n = 0; n < 21; n += 1) {
        nobody.push((await guess('nobody-at-all@example.org', wrong)).status);
      }
      expect(nobody).toEqual(statuses);
    });

    test('a right password lets the count begin anew', async () => {
      const runner = await served.many.newcomer('Ivo');
      const tried: number[] = [];
      for (let n = 0; n < 24; n += 1) {
        const password = n === 12 ? PASSWORD : 'not the password at all';
        const json = { email: runner.email, password };
        const { status } = await served.many.nobody.ask('POST', '/api/auth/sign-in/email', {
          json,
        });
        tried.push(status);
      }
      expect(tried.filter((status) => status === 429)).toEqual([]);
      expect(tried[12]).toBe(200);
    });

    interface Guarded {
      readonly runner: Visitor;
      readonly key: string;
    }

    async function withSecondFactor(): Promise<Guarded> {
      const runner = await served.many.newcomer('Zoe');
      const auth = (path: string, json: object) =>
        runner.ask('POST', `/api/auth/two-factor/${path}`, { json });
      const begun = await auth('enable', { password: PASSWORD });
      const key = new URL(begun.body.totpURI).searchParams.get('secret') ?? '';
      const turnedOn = await auth('verify-totp', { code: sixDigits(key) });
      expect(turnedOn.status).toBe(200);
      return { runner, key };
    }

    /** Past the password, before the code. */
    async function waitingForCode({ runner }: Guarded): Promise<{ readonly cookie: string }> {
      const json = { email: runner.email, password: PASSWORD };
      const entered = await served.many.nobody.ask('POST', '/api/auth/sign-in/email', { json });
      expect(entered.body.twoFactorRedirect).toBe(true);
      const cookie = entered.headers
        .getSetCookie()
        .map((one) => one.split(';')[0] ?? '')
        .filter((one) => !one.endsWith('='))
        .join('; ');
      expect((await served.many.as(cookie)('GET', '/api/state')).status).toBe(401);
      return { cookie };
    }
  },
);

async function addAuthenticator(
  { page, context }: OpenedMany,
  { isUserVerified }: { readonly isUserVerified: boolean },
): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  });
}

function emailOn(page: Page): Promise<unknown> {
  return page.evaluate("fetch('/api/me').then((answer) => answer.json()).then((me) => me.email)");
}

function statusOn(page: Page): Promise<unknown> {
  return page.evaluate("fetch('/api/state').then(({ status }) => status)");
}

/** RFC 6238 over HMAC-SHA-1, half a minute a step. */
function sixDigits(key: string): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', fromBase32(key)).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** RFC 4648 §6. */
function fromBase32(text: string): Buffer {
  const bits = [...text.replaceAll('=', '')]
    .map((letter) =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
    )
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
