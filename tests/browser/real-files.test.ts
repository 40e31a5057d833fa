import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, type OpenedPage, openPage } from './a-page.ts';
import { expectAccessible } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';

const SHARED = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const CAN_RUN = CHROMIUM !== undefined && existsSync(SHARED);

describe.skipIf(!CAN_RUN)(
  `the first evening on real files (${NEEDS_CHROMIUM}, and ../shared/data)`,
  () => {
    let browser: Browser;
    let app: RunningApp;
    let opened: OpenedPage;

    beforeAll(async () => {
      browser = await launchChromium();
    });

    afterAll(() => browser.close());

    afterEach(async () => {
      await opened.context.close();
      await app.stop();
      expect(opened.faults).toEqual([]);
    });

    test.each([
      ['the table of activities of one runner', ['athletes/garmin-connect-01.csv']],
      ['recordings of many watches, damaged ones among them', fitFiles()],
    ])('%s is read, its calendar is marked, and the answer comes', async (_, files) => {
      app = await startApp();
      opened = await openPage(browser, app);
      const { page } = opened;
      await page.getByRole('link', { name: 'Bring my runs' }).waitFor();
      await goTo(page, '/begin/import');
      await page.locator('#files').setInputFiles(files.map((file) => join(SHARED, file)));
      await page.getByRole('heading', { name: 'What was imported' }).waitFor();
      await page.getByText('Every file is accounted for').waitFor();
      await expectAccessible(page);
      await page.getByRole('link', { name: 'When did it hurt?' }).first().click();
      await page.locator('.day-run').last().click();
      await page.getByLabel('had no pain').check();
      await page.getByRole('button', { name: 'Save and see the answer' }).click();
      await page.getByText('filled in from memory.').waitFor();
      await page.locator('h1').waitFor();
    });
  },
);

function fitFiles(): readonly string[] {
  if (!CAN_RUN) return [];
  return readdirSync(join(SHARED, 'fit')).map((file) => `fit/${file}`);
}
