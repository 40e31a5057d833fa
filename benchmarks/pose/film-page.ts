import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage } from '../../tests/browser/a-page.ts';
import { launchChromium } from '../../tests/browser/chromium.ts';
import { newFolder, startApp } from '../../tests/browser/running-app.ts';
import { storedRunner } from '../../tests/browser/stored-runner.ts';

const PATIENCE_MS = 1_800_000;

/** Runs the whole app in Chromium for `work`, and ends both after it. */
export async function withFilmPage(
  work: (page: Page, browser: Browser) => Promise<void>,
): Promise<void> {
  const app = await startApp(await storedRunner({ runs: 2 }));
  const browser = await launchChromium();
  try {
    const { page } = await openPage(browser, app, { acceptDownloads: true });
    page.setDefaultTimeout(PATIENCE_MS);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await work(page, browser);
  } finally {
    await browser.close();
    await app.stop();
  }
}

export async function openForm(page: Page): Promise<void> {
  const loaded = await page.goto(new URL('/form', page.url()).href);
  if (!loaded?.ok()) throw new Error('the page Form does not open');
}

/** Chooses a film on the page Form. @returns why it was refused, or nothing where it was opened */
export async function chooseFilm(page: Page, path: string): Promise<string | undefined> {
  await page.locator('#film-file').setInputFiles(path);
  const quick = page.getByRole('button', { name: 'Quick look' });
  const refused = page.getByRole('alert').locator('h3');
  await quick.or(refused).first().waitFor();
  return (await refused.isVisible()) ? refused.innerText() : undefined;
}

/** What the page says against a film that was measured, each in its first sentence. */
export async function reasonsOn(page: Page): Promise<readonly string[]> {
  const reasons = await page.locator('.film-result .film-reasons li').allInnerTexts();
  return reasons.map((text) => text.trim().split('. ')[0] ?? '');
}

/** The landmark file of the film that was measured, as the page writes it. */
export async function landmarksFrom(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the landmarks as a file' }).click();
  const file = join(newFolder(), 'landmarks.json');
  await (await download).saveAs(file);
  return readFileSync(file);
}
