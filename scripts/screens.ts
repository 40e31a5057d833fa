import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { goTo } from '../tests/browser/a-page.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { FILM } from '../tests/browser/film-files.ts';
import { startApp } from '../tests/browser/running-app.ts';

/**
 * Takes a picture of every screen, light and dark, on a desk and on a phone, of the demo runner.
 * `node scripts/screens.ts [FOLDER] [SCREEN…]`; without a folder they go to `docs/screens/`.
 */
const SHOWN = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const SIZES = {
  desk: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
const SCHEMES = ['light', 'dark'] as const;

interface Screen {
  readonly name: string;
  readonly path: string;
  /** What has to be there before the picture is taken. */
  readonly ready: string;
  /** Brings the page to what is to be seen. */
  readonly act?: (page: Page) => Promise<unknown>;
}

/** Before anything was brought. */
const EMPTY: readonly Screen[] = [
  { name: 'welcome', path: '/begin', ready: '.welcome' },
  { name: 'safety', path: '/begin/safety', ready: '.screening-card', act: goToFirstQuestion },
];
/** Runs, but no diary yet. */
const IMPORTED: readonly Screen[] = [
  { name: 'import', path: '/begin/import', ready: 'h2.report-title', act: openChannels },
  { name: 'recall', path: '/begin/recall', ready: '.day-run', act: markSome },
  { name: 'phone', path: '/phone', ready: 'main h1' },
];
/** The sample runner, whose clock stands still on the evening of their last run. */
const WHOLE: readonly Screen[] = [
  { name: 'why', path: '/', ready: '.possibility, .ranking, h2' },
  { name: 'cause', path: '/?cause=overload', ready: 'details[open] svg', act: scrollToCause },
  { name: 'safety-result', path: '/safety', ready: '.result' },
  { name: 'plan', path: '/plan?km=15&day=2026-12-20', ready: '.plan-run' },
  { name: 'log', path: '/log', ready: 'main h2' },
  { name: 'runs', path: '/runs', ready: 'main a[href^="/runs/"]' },
  { name: 'run', path: '/runs', ready: 'main a[href^="/runs/"]', act: openLatestRun },
  { name: 'strength', path: '/strength', ready: 'main h2' },
  { name: 'form', path: '/form', ready: '.film' },
  ...(FILM ? [{ name: 'form-compare', path: '/form', ready: '.film', act: compareParts }] : []),
  { name: 'experiment', path: '/experiment', ready: 'main h2' },
  { name: 'visit', path: '/visit', ready: '#visit-page', act: openPreview },
  { name: 'appointment', path: '/visit/appointment', ready: 'main h2' },
  { name: 'share', path: '/share', ready: 'main h2' },
  { name: 'data', path: '/data', ready: '.figures', act: nameUsualFolder },
];

const [folderGiven, ...only] = process.argv.slice(2);
const target = folderGiven ?? SHOWN;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-screens-'));
const demo = join(folder, 'sample-runner');
const diary = join(folder, 'diary.csv');
const PATIENCE_MS = 120_000;

const written = await writeDemo(demo);
if (!written.ok) throw new Error(written.error.code);
renameSync(join(demo, 'diary.csv'), diary);
// This runner answers the safety questions in the app.
for (const name of ['triage.json', 'screenings.json']) rmSync(join(demo, name), { force: true });
mkdirSync(target, { recursive: true });
const browser = await launchChromium();
try {
  await takeAll(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

async function takeAll(browser: Browser): Promise<void> {
  const app = await startApp();
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  try {
    if (!(await page.goto(app.link))?.ok()) throw new Error('the page does not open');
    await page.locator('.welcome').waitFor();
    await takeEach(page, EMPTY);
    await bring(page, '#folder', demo);
    await takeEach(page, IMPORTED);
    await goTo(page, '/begin');
    await page.getByRole('button', { name: 'Look at a sample runner first' }).click();
    await page.locator('.note-sample').waitFor();
    await takeEach(page, WHOLE);
  } finally {
    await page.close();
    await app.stop();
  }
}

async function bring(page: Page, input: string, path: string): Promise<void> {
  await goTo(page, '/begin/import');
  const more = page.getByRole('button', { name: 'Add more files' });
  if (await more.isVisible()) await more.click();
  await page.locator(input).setInputFiles(path);
  await page.locator('h2.report-title').waitFor();
}

async function takeEach(page: Page, screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) {
    if (only.length > 0 && !only.includes(screen.name)) continue;
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await goTo(page, screen.path);
      await page.locator(screen.ready).first().waitFor();
      await page.evaluate('scrollTo(0, 0)');
      await screen.act?.(page);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        await shoot(page, `${screen.name}-${size}-${colorScheme}`);
      }
    }
  }
}

/** Two parts of a film measured and held against one another, both at the same moment of the stride. */
async function compareParts(page: Page): Promise<void> {
  if (!(await page.locator('.compare-says').isVisible())) {
    await page.locator('#film-file').setInputFiles(FILM ?? '');
    await measurePart(page, '0', 'early, fresh');
    await page.getByRole('button', { name: 'Measure another part of this film' }).click();
    await measurePart(page, '8', 'late, tired');
    await page.getByLabel('Early', { exact: true }).selectOption({ index: 2 });
    await page.getByLabel('Late', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('#compare ~ .strides .stride-film').nth(1).waitFor();
  }
  await page.locator('#compare').evaluate((title) => title.scrollIntoView());
}

async function measurePart(page: Page, from: string, phase: string): Promise<void> {
  await page.getByLabel('Begin at').fill(from);
  await page.getByLabel('Read', { exact: true }).fill('2.9');
  await page.getByLabel(phase).check();
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  await page.locator('.film-verdict').waitFor();
}

/** Past what is asked of age and sex. */
async function goToFirstQuestion(page: Page): Promise<void> {
  if (await page.locator('.one-question').isVisible()) return;
  await page.locator('.screening-card input').first().fill('41');
  await page.locator('.screening-card button[type=submit]').click();
  await page.locator('.one-question').waitFor();
}

async function openChannels(page: Page): Promise<void> {
  await page
    .locator('.report-fold')
    .last()
    .evaluate((fold) => fold.setAttribute('open', ''));
}

/** Some pain on the days of two weeks, and the calendar in sight. */
async function markSome(page: Page): Promise<void> {
  const days = page.locator('.day-run');
  const marks = [
    ['2', 3],
    ['5', 7],
    ['3', 8],
    ['0', 9],
    ['1', 12],
  ] as const;
  for (const [pain, day] of marks) {
    await page.getByRole('radio', { name: pain, exact: true }).check({ force: true });
    await days.nth(day).click();
  }
  await page.locator('.recall-calendar').evaluate((calendar) => calendar.scrollIntoView());
}

async function scrollToCause(page: Page): Promise<void> {
  await page
    .locator('details[open]')
    .first()
    .evaluate((cause) => cause.scrollIntoView());
}

async function openPreview(page: Page): Promise<void> {
  await page.locator('.page-preview').evaluate((preview) => preview.setAttribute('open', ''));
  await page.frameLocator('.page-preview iframe').locator('footer').waitFor();
}

/** The sample lies in a temporary folder; a runner's own does not. */
async function nameUsualFolder(page: Page): Promise<void> {
  await page.locator('.data-folder').evaluate((code) => {
    code.textContent = '~/.local/share/plumbline';
  });
}

async function openLatestRun(page: Page): Promise<void> {
  await page.locator('main a[href^="/runs/"]').first().click();
  await page.locator('main svg, main canvas').first().waitFor();
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate('document.fonts.ready');
  // Pictures of streams are drawn a moment after they are asked for.
  await page.waitForTimeout(400);
  const path = join(target, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
