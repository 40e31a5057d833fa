import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsIn } from '../../packages/fhir/src/testing/validate.ts';
import { goTo, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { startApp } from './running-app.ts';

describe.skipIf(CHROMIUM === undefined)(`before a visit (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('what is told is kept, and is on the page that is taken along', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await page.locator('.welcome').waitFor();
      await goTo(page, '/visit');
      const question = page.getByLabel('What do you want to know from the visit?');
      await page.getByRole('button', { name: 'I am booking a visit' }).waitFor();
      expect(await question.count()).toBe(0);
      await page.getByRole('button', { name: 'I am booking a visit' }).click();
      await question.fill('May I run a half?');
      await page.getByLabel('Activity 1', { exact: true }).fill('Putting on socks');
      await page.getByLabel('How well, activity 1').fill('4');
      await page.getByLabel('Tingling: which leg').selectOption('left');
      await page.getByLabel('Tingling: how far down').selectOption('to below the knee');
      await page.getByLabel('Sitting').first().check();
      await page.getByText('Kept for the visit.').first().waitFor();
      await expectAccessible(page);
      const picture = process.env['PLUMBLINE_PICTURES'];
      if (picture) await page.screenshot({ path: `${picture}/visit.png`, fullPage: true });
      const html = await saved(page, 'Download as HTML');
      expect(html).toContain('May I run a half?');
      expect(html).toContain('Putting on socks 4');
      expect(html).toContain('Tingling, left leg to below the knee');
      const bundle = JSON.parse(await saved(page, /^Download for a clinic’s program/));
      expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'document' });
      expect(JSON.stringify(bundle)).toContain('May I run a half?');
      expect(faultsIn(bundle)).toEqual([]);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('the page is looked at as it is printed, new as soon as something is told, and printed by itself', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await page.locator('.welcome').waitFor();
      await goTo(page, '/visit');
      await page.getByText('Look at the page').click();
      const shown = page.frameLocator('iframe');
      await shown.getByRole('heading', { name: 'Back pain and running' }).waitFor();
      await page.getByRole('button', { name: 'I am booking a visit' }).click();
      await page.getByLabel('How it began, in your words').fill('After <b>hills</b> in May');
      await page.getByLabel('Earlier episodes').focus();
      await shown.getByText('After <b>hills</b> in May').waitFor();
      await expect.poll(() => page.evaluate(LINE_BELOW_HEADING)).toBe('solid');
      await expect.poll(() => page.evaluate(HIDDEN_BELOW)).toBeLessThanOrEqual(1);
      await expect.poll(() => printed(page)).toBe('the frame');
      await expectReadableEverywhere(page);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });
});

/** The page's own style is the one thing that its policy lets in. */
const LINE_BELOW_HEADING =
  "(() => { const page = document.querySelector('iframe').contentDocument; return page.defaultView.getComputedStyle(page.querySelector('h2')).borderBottomStyle; })()";
const HIDDEN_BELOW =
  "(() => { const frame = document.querySelector('iframe'); return frame.contentDocument.documentElement.scrollHeight - frame.clientHeight; })()";
const NOTE_PRINTING =
  "document.querySelector('iframe').contentWindow.print = () => { window.printed = 'the frame'; }";

/** What is printed where nobody may see a printer's dialogue. */
async function printed(page: Page): Promise<unknown> {
  await page.evaluate(NOTE_PRINTING);
  await page.getByRole('button', { name: 'Print this page' }).click();
  return page.evaluate('window.printed');
}

async function saved(page: Page, name: string | RegExp): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readFileSync(await (await waiting).path(), 'utf8');
}
