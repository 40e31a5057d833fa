import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
} from '../../packages/store/src/postgres/test-server.ts';
import {
  expectFitsMagnified,
  expectReadableEverywhere,
  expectThumbSized,
} from '../browser/accessible.ts';
import { CHROMIUM, NEEDS_CHROMIUM } from '../browser/chromium.ts';
import { shot } from '../browser/shot.ts';
import { PASSWORD } from './many-for-tests.ts';
import { enterOn, type ServedMany, serveMany } from './served-many.ts';

const CAN = POSTGRES_PROGRAMS !== undefined && CHROMIUM !== undefined;
const OWN_MACHINE = /this computer|your computer|this machine|this phone|terminal|sample/i;
const PAGES = [
  '/',
  '/begin',
  '/begin/import',
  '/plan',
  '/log',
  '/runs',
  '/strength',
  '/form',
  '/data',
  '/safety',
  '/visit',
  '/visit/appointment',
  '/share',
];

describe.skipIf(!CAN)(
  `the page of a server for many (${NEEDS_POSTGRES}, ${NEEDS_CHROMIUM})`,
  () => {
    let served: ServedMany;
    beforeAll(async () => {
      served = await serveMany();
    });
    afterAll(() => served?.close());

    test('asks who is there, and makes an account', async () => {
      const { page, faults } = await served.open();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await expectReadableEverywhere(page);
      await expectThumbSized(page);
      await expectFitsMagnified(page);
      await shot(page, 'sign-in');
      await page.getByRole('button', { name: 'I have no account yet' }).click();
      await expectReadableEverywhere(page);
      await shot(page, 'sign-in-new');
      await page.getByLabel('Your name').fill('Ada');
      await page.getByLabel('E-mail address').fill('ada@example.org');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.getByRole('button', { name: 'Sign out' }).waitFor();
      await page
        .getByRole('link', { name: /Bring|Begin|Start/ })
        .first()
        .waitFor();
      await expectReadableEverywhere(page);
      await shot(page, 'many-home');
      expect(faults).toEqual([]);
    });

    test('says that a password is wrong, and lets in with the right one, out and in again', async () => {
      const runner = await served.many.newcomer('Lou');
      const { page, faults } = await served.open('/plan');
      await page.getByLabel('E-mail address').fill(runner.email);
      await page.getByLabel('Password', { exact: true }).fill('not the password at all');
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByText('do not go together').waitFor();
      await expectReadableEverywhere(page);
      await enterOn(page, runner.email);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect((await page.goto(`${served.origin}/data`))?.ok()).toBe(true);
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(faults).toEqual([]);
    });

    test.each(PAGES)(
      'at %s no word of a runner’s own machine, of a phone or of a sample is said, and Sign out is one line',
      async (path) => {
        const runner = await served.many.newcomer('Mo');
        const { page, context, faults } = await served.openAs(runner, path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await page.locator('#app').textContent()).not.toMatch(OWN_MACHINE);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await linesOf(page, 'Sign out')).toBe(1);
        expect(faults).toEqual([]);
        await context.close();
      },
    );

    test('there is no page for pairing a phone, and nothing is kept by a worker', async () => {
      const { page } = await served.openAs(await served.many.newcomer('Nia'), '/phone');
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
      const workers = await page.evaluate(
        'navigator.serviceWorker.getRegistrations().then((found) => found.length)',
      );
      expect(workers).toBe(0);
    });
  },
);

function linesOf(page: Page, name: string): Promise<number> {
  return page.getByRole('button', { name }).evaluate((button) => {
    const range = button.ownerDocument.createRange();
    range.selectNodeContents(button);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });
}
