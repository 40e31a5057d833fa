import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './a-page.ts';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { BROKEN, FILM, NEEDS_FILM, turnedFilm } from './film-files.ts';
import { newFolder, type RunningApp, startApp } from './running-app.ts';
import { storedRunner } from './stored-runner.ts';

const NEEDS = `${NEEDS_CHROMIUM}, ${NEEDS_FILM}`;
/** Reading pictures takes long where the processor is shared. */
const READING_MS = 300_000;

describe.skipIf(CHROMIUM === undefined || FILM === undefined)(`the page Form (${NEEDS})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    app = await startApp(await storedRunner({ runs: 2 }));
    browser = await launchChromium();
    opened = await openPage(browser, app, { acceptDownloads: true });
    page = opened.page;
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  afterEach(() => {
    expect(opened.faults).toEqual([]);
  });

  async function load(): Promise<void> {
    expect((await page.goto(new URL('/form', page.url()).href))?.ok()).toBe(true);
    await page.getByRole('button', { name: 'Choose a film' }).waitFor();
  }

  function choose(file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
    return page.locator('#film-file').setInputFiles(file);
  }

  function pixelsOf(canvas: string): Promise<string> {
    return page.evaluate(`document.querySelector(${JSON.stringify(canvas)}).toDataURL()`);
  }

  test('can be read on a desk and on a phone, by day and by night', async () => {
    await load();
    await page.getByRole('heading', { name: 'How to film' }).waitFor();
    await expectReadableEverywhere(page);
  });

  test('a film is looked at, measured on this computer, kept with a run, and its landmarks come back as a file', {
    timeout: READING_MS,
  }, async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await load();
    await choose(FILM ?? '');
    await page.getByText('720 × 1280, 30 pictures a second').waitFor({ timeout: READING_MS });
    await page.getByText('One person found.').waitFor();
    await expectReadableEverywhere(page);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByLabel('Read', { exact: true }).fill('2.8');
    await page.getByLabel('Your height').fill('176');
    await page.getByLabel('late, tired').check();
    await page.getByRole('button', { name: 'Measure', exact: true }).click();
    await page.locator('.film-work:not([hidden])').waitFor({ timeout: READING_MS });
    await page.getByText(/^\d+ pictures, \d+ %/).waitFor();
    await page.getByText('What the clip can show').waitFor({ timeout: READING_MS });
    const cadence = page.locator('.form-values > div', { hasText: 'Cadence' }).first();
    // 168.9 a minute by the film's own pixels.
    await expect.poll(() => cadence.innerText()).toMatch(/16[789]\.\d ± \d\.\d steps a minute/);
    await page.getByText('There are too few frames a second').waitFor();
    const moment = page.getByRole('slider', { name: 'Moment of the stride' });
    await moment.waitFor();
    // The stride is shown in the film's own pictures, another at another moment.
    const shown = page.locator('.stride-film canvas');
    await shown.waitFor({ timeout: READING_MS });
    const landing = await pixelsOf('.stride-film canvas');
    await moment.fill('12');
    await expect.poll(() => pixelsOf('.stride-film canvas')).not.toBe(landing);
    await page.getByRole('button', { name: 'Show as drawings' }).click();
    await expect.poll(() => shown.count()).toBe(0);
    await expectReadableEverywhere(page);

    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByLabel('Keep the film itself too').check();
    await page.getByLabel('Run', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByText('Form check kept.').first().waitFor();
    // The list that is shown first is the one from before, with a check of the same name.
    const check = page.locator('.form-check', { hasText: 'The film is kept too.' });
    await check.getByText('late, tired · from a film').click();
    await check.getByText('The film is kept too.').waitFor();
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /^Save the landmarks of/ })
      .first()
      .click();
    const kept = join(newFolder(), 'kept.json');
    await (await download).saveAs(kept);
    const { schema, model, frames, phase } = JSON.parse(readFileSync(kept, 'utf8'));
    expect({ schema, model, phase }).toEqual({
      schema: 'plumbline.landmarks/1',
      model: 'blazepose-heavy',
      phase: 'late',
    });
    expect(frames).toHaveLength(84);
    const own = new URL(page.url()).origin;
    expect(asked.filter((url) => !url.startsWith(own) && !url.startsWith('blob:'))).toEqual([]);

    // The file that was written reads as a film again, and is held against the kept one.
    await page.getByRole('button', { name: 'Measure another film' }).click();
    await choose(kept);
    await page.getByText('What the clip can show').waitFor();
    const early = page.getByLabel('Early', { exact: true });
    await early.selectOption({ index: 1 });
    await page.getByLabel('Late', { exact: true }).selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByText('No value changed by more than films can be wrong by.').waitFor();
    await expect.poll(() => page.locator('.stride-picture').count()).toBe(3);
    // Of the file of landmarks there is no film at hand, of the check there is.
    await page.locator('#compare ~ .strides .stride-film').waitFor({ timeout: READING_MS });
    expect(await page.locator('.stride-film').count()).toBe(1);
    await expectReadableEverywhere(page);
  });

  test('reading is stopped by a button, and the film is still chosen', {
    timeout: READING_MS,
  }, async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await load();
    await choose(FILM ?? '');
    await page.getByRole('button', { name: 'Quick look' }).click({ timeout: READING_MS });
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('One person found.').waitFor();
  });

  test('a film that is to be turned is shown upright', { timeout: READING_MS }, async () => {
    await load();
    await choose(turnedFilm());
    await page.getByText('1280 × 720, 30 pictures a second').waitFor({ timeout: READING_MS });
  });

  test.each(BROKEN)(
    'a file that cannot be read is refused with a remedy: %s',
    async (title, make) => {
      await load();
      await choose(make());
      const alert = page.getByRole('alert');
      await alert.getByText(title).waitFor({ timeout: READING_MS });
      await expect.poll(() => alert.locator('li').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Choose a film' }).waitFor();
    },
  );
});
