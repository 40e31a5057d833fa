import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openPage } from './a-page.ts';
import { expectAccessible } from './accessible.ts';
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
      await goTo(page, '/visit');
      await page.getByLabel('What do you want to know from the visit?').fill('May I run a half?');
      await page.getByLabel('Activity 1', { exact: true }).fill('Putting on socks');
      await page.getByLabel('How well, activity 1').fill('4');
      await page.getByLabel('Tingling: which leg').selectOption('left');
      await page.getByLabel('Tingling: how far down').selectOption('to below the knee');
      await page.getByLabel('Sitting').first().check();
      await page.getByText('Kept for the visit.').first().waitFor();
      await expectAccessible(page);
      const picture = process.env['PLUMBLINE_PICTURES'];
      if (picture) await page.screenshot({ path: `${picture}/visit.png`, fullPage: true });
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download as HTML' }).click(),
      ]);
      const html = readFileSync(await download.path(), 'utf8');
      expect(html).toContain('May I run a half?');
      expect(html).toContain('Putting on socks 4');
      expect(html).toContain('Tingling, left leg to below the knee');
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });
});
