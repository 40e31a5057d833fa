import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemo } from '@plumbline/application';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-browser-'));
const demo = join(folder, 'sample-runner');
/** A browser and the whole program are started here, on a machine that may be busy. */
const PATIENCE_MS = 60_000;

describe.skipIf(CHROMIUM === undefined)(`the page in a real browser (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    expect(await writeDemo(demo)).toMatchObject({ ok: true });
    keepFiveRuns(join(demo, 'runs'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    await context.close();
    await app.stop();
    // Refusals are part of some tests; errors of the page's own script never are.
    expect(faults.splice(0)).toEqual([]);
  });

  /** The app and its page, as the link of the terminal opens it. */
  async function openPage(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
    app = await startApp();
    context = await browser.newContext(options);
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
    });
    expect((await page.goto(app.link))?.ok()).toBe(true);
    await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  }

  test('a runner drops a folder, sees it being read, and gets a report and an answer', async () => {
    await openPage();
    await expectAccessible(page);
    expect(new URL(page.url()).hash).toBe('');

    const stages = watchFigures(page);
    await dropFolder(page, demo);
    await page.locator('#headline').waitFor();
    expect((await stages).join('\n')).toMatch(/\d+ of \d+ files/);

    await expectVisible(page, 'First, these safety questions');
    await expectVisible(page, 'None of these five');
    await expectVisible(page, 'Every file is accounted for, and none is damaged.');
    await expectVisible(page, 'Add more files');
    expect(await page.locator('.ranking > li').count()).toBe(6);
    expect(await page.evaluate('document.activeElement.id')).toBe('headline');
    await openAll(page);
    await expectVisible(page, 'diary.csv');
    await expectAccessible(page);
  });

  test('a folder that is picked by keyboard is read too, and a second time changes nothing', async () => {
    await openPage();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a folder' }).press('Enter'),
    ]);
    await chooser.setFiles(demo);
    await page.locator('#headline').waitFor();
    await page.locator('#folder').setInputFiles(demo);
    await page.getByText('5 runs were here already').waitFor();
  });

  test('a damaged file is named with its place, and the others are read', async () => {
    await openPage();
    const torn = join(folder, 'torn.gpx');
    writeFileSync(torn, '<?xml version="1.0"?><gpx><trk><trkseg><trkpt');
    await page.locator('#files').setInputFiles([torn, join(demo, 'diary.csv')]);
    await page.getByText('of them is damaged').waitFor();
    await expectVisible(page, 'torn.gpx');
    await expectAccessible(page);
  });

  test('a link works once; the second page says how to get a fresh one', async () => {
    await openPage();
    const other = await browser.newPage();
    expect((await other.goto(app.link))?.ok()).toBe(true);
    await other.getByText('press Enter in the terminal').waitFor();
    expect(await other.getByRole('button', { name: 'Choose files' }).isVisible()).toBe(false);
    await expectAccessible(other);
    await other.close();
  });

  test('the page may be loaded again, and its address shows no secret', async () => {
    await openPage();
    expect((await page.reload())?.ok()).toBe(true);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(page.url()).not.toContain('#');
    expect(await context.cookies()).toEqual([]);
  });

  test('an import that is stopped leaves a page to go on from', async () => {
    await openPage();
    await page.route('**/file', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue().catch(() => {});
    });
    await page.locator('#folder').setInputFiles(demo);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    await page.unroute('**/file');
    await page.locator('#folder').setInputFiles(demo);
    await page.locator('#headline').waitFor();
  });

  test('a program that dies in the middle is said so, and its store is usable', async () => {
    await openPage();
    await page.locator('#folder').setInputFiles(demo);
    await page.getByRole('heading', { name: 'Reading your files' }).waitFor();
    await app.kill();
    await page.getByText('does not answer any more').waitFor();
    await expectAccessible(page);

    await context.close();
    const dataFolder = app.dataFolder;
    app = await startApp(dataFolder);
    context = await browser.newContext();
    page = await context.newPage();
    expect((await page.goto(app.link))?.ok()).toBe(true);
    await page.locator('#folder').setInputFiles(demo);
    await page.locator('#headline').waitFor();
  });

  test('is readable by day and by night, on a desk and on a phone, and never scrolls sideways', async () => {
    await openPage();
    await page.locator('#folder').setInputFiles(demo);
    await page.locator('#headline').waitFor();
    await openAll(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [width, height] of [
        [1280, 800],
        [390, 844],
        [320, 640],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await expectAccessible(page);
        const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        expect(wide, `${colorScheme} ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('can be walked through by keyboard from top to bottom', async () => {
    await openPage();
    const reached: string[] = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      reached.push(String(await page.evaluate('document.activeElement.textContent.trim()')));
    }
    expect(reached).toEqual([
      'Skip to the content',
      'Choose files',
      'Choose a folder',
      'What can I give it tonight?',
    ]);
  });
});

/** What the progress line said, until the answer is there. */
async function watchFigures(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  while (!(await page.locator('#headline').isVisible())) {
    said.push(await page.locator('#figures').innerText());
    await page.waitForTimeout(40);
  }
  return said;
}

/** Drops a folder as a file manager does: one directory entry, walked by the page itself. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { path: full.slice(path.length + 1), base64: readFileSync(full).toString('base64') };
    });
  await page.evaluate(DROP, files);
}

/** Runs in the page. Browsers let no script make a directory entry, so it is made of plain objects here. */
const DROP = new Function(
  'files',
  `
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const fileEntry = (path, base64) => ({
    isFile: true, fullPath: '/runner/' + path,
    file: (done) => done(new File([bytes(base64)], path.split('/').at(-1))),
  });
  const children = files.map(({ path, base64 }) => fileEntry(path, base64));
  const batches = [children.slice(0, 3), children.slice(3), []];
  const folder = {
    isFile: false, fullPath: '/runner',
    createReader: () => ({ readEntries: (done) => done(batches.shift() ?? []) }),
  };
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', {
    value: { items: [{ webkitGetAsEntry: () => folder }] },
  });
  document.getElementById('drop').dispatchEvent(event);
`,
) as (files: unknown) => void;

async function expectAccessible(page: Page): Promise<void> {
  // Given to the page by the browser, not by the page: its policy lets no script be added.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const ran = await session.send('Runtime.evaluate', {
    expression: 'axe.run().then((found) => JSON.stringify(found.violations))',
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  const violations = JSON.parse(String(ran.result.value)) as {
    id: string;
    nodes: { html: string }[];
  }[];
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

async function expectVisible(page: Page, text: string): Promise<void> {
  expect(await page.getByText(text).first().isVisible(), text).toBe(true);
}

function keepFiveRuns(runs: string): void {
  for (const file of readdirSync(runs).sort().slice(5)) rmSync(join(runs, file));
}
