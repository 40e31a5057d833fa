import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tests/browser/chromium.ts';
import { startApp } from '../tests/browser/running-app.ts';

/** Takes the pictures of the page in `docs/screens/`: welcome and answer, light and dark, desk and phone. */
const SCREENS = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const SIZES = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
const SCHEMES = ['light', 'dark'] as const;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-screens-'));
const demo = join(folder, 'sample-runner');
await writeDemo(demo);
mkdirSync(SCREENS, { recursive: true });
const browser = await launchChromium();
try {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    for (const scheme of SCHEMES) await take(browser, size, scheme);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function take(
  browser: Browser,
  size: keyof typeof SIZES,
  scheme: (typeof SCHEMES)[number],
): Promise<void> {
  const app = await startApp();
  const page = await browser.newPage({ viewport: SIZES[size], colorScheme: scheme });
  try {
    await page.goto(app.link);
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
  await page.screenshot({ path: join(SCREENS, `${name}.png`), fullPage: true });
  console.log(`docs/screens/${name}.png`);
}
