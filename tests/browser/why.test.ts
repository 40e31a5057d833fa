import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, openLibrary, writeDemo } from '@plumbline/application';
import { QUESTION_IDS } from '@plumbline/domain';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './a-page.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableEverywhere,
} from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { newFolder, type RunningApp, startApp } from './running-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-why-'));

describe.skipIf(CHROMIUM === undefined)(`the page Why (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(() => {
    expect(opened.faults).toEqual([]);
  });

  async function open(store: string): Promise<void> {
    app = await startApp(store);
    opened = await openPage(browser, app);
    page = opened.page;
    // The link's secret has to be exchanged before another address is loaded.
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  async function close(): Promise<void> {
    await opened.context.close();
    await app.stop();
  }

  /** Another address in the same tab, loaded anew. */
  async function load(path: string): Promise<void> {
    expect((await page.goto(new URL(path, page.url()).href))?.ok()).toBe(true);
    await page.getByRole('heading', { name: /Longest sensible run/ }).waitFor();
  }

  describe('of a runner with half a year of runs and pain', () => {
    beforeAll(async () => {
      const demo = join(folder, 'sample-runner');
      expect(await writeDemo(demo)).toMatchObject({ ok: true });
      await open(await storeOf(demo));
    });

    afterAll(close);

    test('says one sentence, and six possibilities with the most probable first', async () => {
      await load('/');
      const headline = await page.locator('#headline').innerText();
      expect(headline).toContain('plausible');
      expect(headline).not.toContain('caused');
      const likely = await page.locator('.possibility-likely').allInnerTexts();
      const percents = likely.map((text) => Number(/\d+/.exec(text)?.[0]));
      expect(percents).toHaveLength(6);
      expect(percents.slice(0, 5)).toEqual(percents.slice(0, 5).sort((a, b) => b - a));
      await expect.poll(() => page.locator('#safety').count()).toBe(0);
    });

    test('a cause opens by keyboard to the runner’s own runs, and each run opens from there', async () => {
      await load('/');
      const summary = page.locator('#cause-overload summary').first();
      await summary.press('Enter');
      await page.waitForURL('**/?cause=overload');
      const picture = page.getByRole('group', { name: /^Overload: \d+ runs by exposure and pain/ });
      await picture.waitFor();
      const run = picture.getByRole('link');
      await run.focus();
      const first = await run.getAttribute('aria-label');
      expect(first).toMatch(/: pain \d+, \d+ % (longer|shorter) .+, measured/);
      await page.keyboard.press('End');
      expect(await run.getAttribute('aria-label')).not.toBe(first);
      const href = await run.getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
    });

    test('a link to a cause opens it, with the numbers that watches show and what speaks against them', async () => {
      await load('/?cause=overload');
      await page.getByRole('heading', { name: 'The load numbers that watches show' }).waitFor();
      await expect.poll(() => page.locator('.load dd').count()).toBeGreaterThanOrEqual(6);
      expect(
        await page.locator('#cause-overload .grade, #cause-overload .study-limits').count(),
      ).toBeGreaterThan(1);
      const label = await page.locator('.dose-frame svg').first().getAttribute('aria-label');
      await page.getByText('The same runs as a table').click();
      const rows = page.getByRole('table', { name: 'Overload: the same runs as a table' });
      await rows.waitFor();
      await expect
        .poll(() => rows.locator('tbody tr').count())
        .toBe(Number(/\d+/.exec(label ?? '')?.[0]));
      await expect
        .poll(() => page.evaluate('document.activeElement.closest("li").id'))
        .toBe('cause-overload');
    });

    test('pointing at a run names it; a click opens it', async () => {
      await load('/?cause=form');
      const frame = page.locator('.dose-frame svg').first();
      await frame.waitFor();
      const place = await page.locator('.dose-chosen circle').first().boundingBox();
      if (!place) throw new Error('no run is drawn');
      await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
      await page
        .locator('.dose-readout')
        .getByText(/pain \d+/)
        .waitFor();
      await page.mouse.down();
      await page.mouse.up();
      await page.waitForURL(/\/runs\/.+/);
    });

    test('the months are walked by keyboard, and each leads to its runs', async () => {
      await load('/');
      const months = page.locator('.month');
      await months.last().focus();
      await page.keyboard.press('ArrowLeft');
      const name = String(await page.evaluate('document.activeElement.getAttribute("aria-label")'));
      expect(name).toMatch(/^\w+ \d{4}: \d+ runs, .+; pain /);
      await page.locator('.months-readout').getByText(name).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/runs\?month=\d{4}-\d\d$/);
    });

    test('the next thing to find out is one button that leads somewhere', async () => {
      await load('/');
      const buttons = page.locator('.next .button');
      await expect.poll(() => buttons.count()).toBe(1);
      await buttons.click();
      await page.waitForURL(/\/(log|strength|form)/);
    });

    test('is readable by day and by night, on a desk and on a phone, with everything opened', async () => {
      await load('/?cause=overload');
      await page.getByRole('heading', { name: 'What research says' }).waitFor();
      await page.evaluate(
        'for (const one of document.querySelectorAll("details")) one.open = true',
      );
      await page.locator('#cause-weakness .dose-picture').waitFor();
      await page.locator('#cause-something-else .possibility-detail').waitFor();
      // All of it at once is much to look through: each size and each scheme once.
      for (const [colorScheme, width, height] of [
        ['light', 1280, 800],
        ['dark', 390, 844],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height });
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      }
    });

    test('prints on two pages with the picture of every cause', async () => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await load('/');
      await page.evaluate(
        'globalThis.printed = new Promise((done) => { globalThis.print = done; }); 0',
      );
      await page.getByRole('button', { name: 'Print this page' }).click();
      await page.evaluate('globalThis.printed');
      const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      await page.locator('.print-sheet figure').nth(4).waitFor();
      await page.emulateMedia({ media: null });
    });
  });

  describe('of a runner who has just begun', () => {
    beforeAll(async () => {
      await open(await storeOf(fourRuns()));
    });

    afterAll(close);

    test('says how far to run before any pain is told', async () => {
      await load('/');
      await page.locator('.longest').getByText('13.2 km', { exact: true }).waitFor();
    });

    test('shows the shortest way to more, and folds what is only assumed', async () => {
      await load('/');
      await page.getByRole('heading', { name: 'The shortest way to an answer' }).waitFor();
      await expect.poll(() => page.locator('.verdict-way > li').count()).toBeGreaterThan(0);
      await expect.poll(() => page.locator('.possibility').first().isVisible()).toBe(false);
      await page.getByText('What is assumed before your own runs say more').click();
      await expect.poll(() => page.locator('.possibility').first().isVisible()).toBe(true);
      await expectReadableEverywhere(page);
    });
  });

  describe.each([
    ['no pain so far', noPain, 'Good news, and worth keeping up'],
    ['pain that goes with nothing', nothingStandsOut, 'What that means'],
    ['a sign that somebody should look at', aSignOfNow, 'Nothing is said of causes for now'],
  ] as const)('of a runner with %s', (_, runner, heading) => {
    beforeAll(async () => {
      await open(await storeOf(runner()));
    });

    afterAll(close);

    test('says what that means, names no cause, and reads everywhere', async () => {
      expect((await page.goto(new URL('/', page.url()).href))?.ok()).toBe(true);
      await page.getByRole('heading', { name: heading }).waitFor();
      await expect.poll(() => page.getByText('plausible').count()).toBe(0);
      await expectReadableEverywhere(page);
    });
  });

  describe('of nobody yet', () => {
    beforeAll(async () => {
      await open(newFolder());
    });

    afterAll(close);

    test('leads to bringing in runs', async () => {
      const begin = page.locator('main a[href^="/begin"]');
      await begin
        .or(page.getByRole('heading', { level: 1 }))
        .first()
        .waitFor();
      if (new URL(page.url()).pathname === '/') await begin.first().click();
      await page.waitForURL(/\/begin/);
    });
  });
});

/** A store into which a runner's folder was imported. */
async function storeOf(runner: string): Promise<string> {
  const store = newFolder();
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, runner, { now: new Date() });
  await library.value.close();
  if (!imported.ok) throw new Error(imported.error.code);
  return store;
}

/** Four runs of the last two weeks, the longest of 12 km, and no diary. */
function fourRuns(): string {
  return listed('begun', { kilometres: [12, 8, 10, 7], daysApart: 3 });
}

/** Two months of runs, each said to be painless. */
function noPain(): string {
  return everyOtherDay('quiet', Array<number>(30).fill(0));
}

/** Four months in which the back hurt now and then, after runs like all others. */
function nothingStandsOut(): string {
  const pains = Array.from(
    { length: 60 },
    (_, i) => [0, 2, 0, 0, 3, 1, 0, 4, 0, 0, 2][i % 11] ?? 0,
  );
  return everyOtherDay('by-chance', pains);
}

function aSignOfNow(): string {
  const runner = everyOtherDay('sign', [0, 3, 0, 2, 0]);
  const answers = { schema: 'plumbline.triage-answers/1', answers: { saddle_numbness: true } };
  writeFileSync(join(runner, 'triage.json'), JSON.stringify(answers));
  return runner;
}

/** Runs of 8 to 10 km, latest first, with the pain of each. */
function everyOtherDay(name: string, pains: readonly number[]): string {
  const runner = listed(name, { kilometres: pains.map((_, i) => 8 + (i % 3)), daysApart: 2 });
  const rows = pains.map((pain, i) => `${dayBefore(2 * i + 2)},${pain},${pain}`);
  const diary = ['date,pain_during,pain_after', ...rows, ''].join('\n');
  writeFileSync(join(runner, 'diary.csv'), diary);
  return runner;
}

/** Runs as Garmin Connect lists them, the latest of the day before yesterday. */
function listed(
  name: string,
  { kilometres, daysApart }: { kilometres: readonly number[]; daysApart: number },
): string {
  const runner = join(folder, name);
  const rows = kilometres.map((km, i) => {
    const stride = (km / (60 * 0.17)).toFixed(2);
    return `Running,${dayBefore(daysApart * i + 2)} 07:00:00,false,Morning,"${km}.00","01:00:00","170","${stride}"`;
  });
  mkdirSync(runner);
  const head = 'Activity Type,Date,Favorite,Title,Distance,Time,Avg Run Cadence,Avg Stride Length';
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  writeFileSync(join(runner, 'triage.json'), JSON.stringify({ answers }));
  writeFileSync(join(runner, 'Activities.csv'), `${[head, ...rows].join('\n')}\n`);
  return runner;
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}
