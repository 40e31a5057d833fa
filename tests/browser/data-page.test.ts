import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, type OpenedPage, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-browser-'));
const demo = join(folder, 'sample-runner');
const RUNS = 12;

describe.skipIf(CHROMIUM === undefined)(`the runner's data (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    expect(await writeDemo(demo)).toMatchObject({ ok: true });
    for (const file of readdirSync(join(demo, 'runs')).sort().slice(0, -RUNS)) {
      rmSync(join(demo, 'runs', file));
    }
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    await opened.context.close();
    await app.stop();
    expect(opened.faults).toEqual([]);
  });

  async function begin(path: string): Promise<void> {
    app = await startApp();
    opened = await openPage(browser, app);
    page = opened.page;
    await page.getByRole('link', { name: 'Bring my runs' }).waitFor();
    await goTo(page, path);
  }

  async function bring(what: '#folder' | '#files', given: string): Promise<void> {
    await page.locator(what).setInputFiles(given);
    await page.getByRole('heading', { name: 'What was imported' }).first().waitFor();
  }

  test('everything is downloaded, erased, and brought back by dropping the download: the same as before', async () => {
    await begin('/data');
    await bring('#folder', demo);
    const before = await figures(page);
    expect(before).toContainEqual(['Runs', String(RUNS)]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download everything' }).click(),
    ]);
    const zip = join(folder, 'everything.zip');
    await download.saveAs(zip);

    await page.getByRole('button', { name: 'Erase everything …' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await expect
      .poll(() => dialog.getByRole('button', { name: 'Erase', exact: true }).isDisabled())
      .toBe(true);
    await dialog.getByRole('textbox').fill('erase everything');
    await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.getByRole('link', { name: 'Bring my runs' }).waitFor();

    await goTo(page, '/data');
    await bring('#files', zip);
    await expect.poll(() => figures(page)).toEqual(before);
  });

  test('units and what a runner says of themselves are kept, can be taken back, and are read everywhere', async () => {
    await begin('/data');
    await page.getByLabel('Miles, pounds').click();
    await expect.poll(() => page.getByLabel('Miles, pounds').isChecked()).toBe(true);
    await page.getByText('Units saved.').waitFor();
    await page.getByLabel('Weight (lb)').fill('141');
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('About you: saved.').waitFor();
    await page.getByLabel('Kilometres, kilograms').click();
    await expect.poll(() => page.getByLabel('Kilometres, kilograms').isChecked()).toBe(true);
    await expectValue(page, 'Weight (kg)', '64');
    await expect.poll(() => page.getByLabel('None of these').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectValue(page, 'Weight (lb)', '141');
    await bring('#folder', demo);
    await page.getByText('Read (').click();
    await page
      .getByText(/^run of \d+\.\d mi on \d+ \w+ \d{4}$/)
      .first()
      .waitFor();
    await page
      .getByText(/they were due on \d+ \w+ \d{4}\./)
      .first()
      .waitFor();
    await page.getByLabel('Weight (lb)').fill('1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Weight from').waitFor();
    await expectReadableEverywhere(page);
  });

  test('on a phone, what the Tab key leads to is not hidden by the navigation', async () => {
    await begin('/data');
    await page.setViewportSize({ width: 390, height: 500 });
    await page.getByRole('heading', { name: 'Units' }).waitFor();
    const reached = new Set<string>();
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      const seen = await page.evaluate<string>(WHERE_FOCUS_IS);
      expect(seen).not.toContain('hidden');
      reached.add(seen);
    }
    expect(reached.size).toBeGreaterThan(10);
  });

  test('whichever page is open, the navigation shows the one that leads there', async () => {
    await begin('/data');
    const here = page.getByRole('navigation', { name: 'Pages' }).locator('[aria-current="page"]');
    for (const [path, name] of [
      ['/', 'Why'],
      ['/safety', 'Why'],
      ['/begin/recall', 'Why'],
      ['/experiment', 'Plan'],
      ['/phone', 'Log'],
      ['/strength/tests', 'Strength'],
      ['/visit/after', 'Data'],
      ['/shared', 'Data'],
    ] as const) {
      await goTo(page, path);
      await page.locator('main h1').waitFor();
      await expect.poll(() => here.allInnerTexts()).toEqual([name]);
    }
  });

  test('the sample runner is opened, said to be made up on every page, and left without a trace', async () => {
    await begin('/begin');
    await page.getByRole('button', { name: 'Look at a sample runner first' }).click();
    await page.getByText('This is a made-up runner.').waitFor();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await goTo(page, '/data');
    await page.getByText('This is a made-up runner.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Choose files' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Leave the sample runner' }).click();
    await page.getByRole('link', { name: 'Bring my runs' }).waitFor();
    await expect.poll(() => page.getByText('This is a made-up runner.').count()).toBe(0);
  });
});

/** What has the focus, and whether the bar at the foot of the screen lies over any of it. */
const WHERE_FOCUS_IS = `(() => {
  const it = document.activeElement;
  const bar = document.querySelector('nav.pages');
  const name = it.tagName + ' ' + (it.id || it.textContent.trim());
  if (bar.contains(it) || it === document.body) return name;
  const under = it.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  return under > 0 ? name + ' is hidden by ' + Math.round(under) : name;
})()`;

/** What the page says is here, but for the space on the disk, which a database does not repeat to the byte. */
async function figures(page: Page): Promise<readonly (readonly [string, string])[]> {
  await page.getByRole('heading', { name: 'What is here' }).waitFor();
  const rows = await page.locator('.figures > div').all();
  const said = await Promise.all(
    rows.map(async (row) => {
      const [name, figure] = [row.locator('dt'), row.locator('dd')];
      return [await name.innerText(), await figure.innerText()] as const;
    }),
  );
  return said.filter(([name]) => !/Space|Original/.test(name));
}

async function expectValue(page: Page, label: string, value: string): Promise<void> {
  await expect.poll(() => page.getByLabel(label).inputValue()).toBe(value);
}
