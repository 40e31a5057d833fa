import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import { startApp } from '../tests/browser/running-app.ts';

/**
 * Takes the pictures of the page: welcome and answer, on a desk and on a phone, by day and by night. Without an
 * argument the few that the project shows go to `docs/screens/`; `node scripts/screens.ts FOLDER` takes all of them.
 */
const SHOWN = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const SIZES = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
type Size = keyof typeof SIZES;
type Scheme = 'light' | 'dark';
const FEW: readonly (readonly [Size, Scheme])[] = [
  ['desk', 'light'],
  ['phone', 'dark'],
];
const ALL: typeof FEW = [...FEW, ['desk', 'dark'], ['phone', 'light']];

const chosen = process.argv[2];
const target = chosen ?? SHOWN;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-screens-'));
const demo = join(folder, 'sample-runner');
const written = await writeDemo(demo);
if (!written.ok) throw new Error(written.error.code);
mkdirSync(target, { recursive: true });
const browser = await launchChromium();
try {
  for (const [size, scheme] of chosen ? ALL : FEW) await take(browser, size, scheme);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function take(browser: Browser, size: Size, scheme: Scheme): Promise<void> {
  const app = await startApp();
  const page = await browser.newPage({ viewport: SIZES[size], colorScheme: scheme });
  try {
    const opened = await page.goto(app.link);
    if (!opened?.ok()) throw new Error('the page does not open');
    await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
    await shoot(page, `welcome-${size}-${scheme}`);
    await page.locator('#folder').setInputFiles(demo);
    await page.locator('#headline').waitFor({ timeout: 60_000 });
    await shoot(page, `answer-${size}-${scheme}`);
  } finally {
    await page.close();
    await app.stop();
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  const path = join(target, `${name}.png`);
  await page.screenshot({ path, fullPage: true });
  console.log(path);
}
