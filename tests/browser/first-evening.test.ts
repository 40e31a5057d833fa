import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { goTo, type OpenedPage, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { dropFolder } from './dropped-folder.ts';
import { type RunningApp, startApp } from './running-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-browser-'));
/** A runner who kept no diary: everything has to be remembered. */
const demo = join(folder, 'sample-runner');
const RUNS = 24;

describe.skipIf(CHROMIUM === undefined)(`the first evening (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    expect(await writeDemo(demo)).toMatchObject({ ok: true });
    keepLatestRuns(join(demo, 'runs'), RUNS);
    rmSync(join(demo, 'diary.csv'));
    browser = await launchChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async () => {
    await opened.context.close();
    await app.stop();
    // Refusals are part of some tests; errors of the page's own script never are.
    expect(opened.faults).toEqual([]);
  });

  async function begin(path = '/begin'): Promise<void> {
    app = await startApp();
    opened = await openPage(browser, app);
    page = opened.page;
    await page.getByRole('link', { name: 'Bring my runs' }).waitFor();
    if (path !== '/begin') await goTo(page, path);
  }

  async function bringDemo(): Promise<void> {
    await page.locator('#folder').setInputFiles(demo);
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
  }

  test('an empty store opens on the welcome, and from there by keyboard to the files', async () => {
    await begin();
    expect(new URL(page.url())).toMatchObject({ pathname: '/begin', hash: '' });
    await expectReadableEverywhere(page);
    expect(await reachedByTab(page, 11)).toEqual([
      'Skip to the content',
      'Plumbline',
      'Why',
      'Plan',
      'Log',
      'Runs',
      'Strength',
      'Form',
      'Data',
      'Bring my runs',
      'Look at a sample runner first',
    ]);
    await page.getByText('What can I do tonight?').click();
    await page.getByText('GARMIN › Activity').first().waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Bring my runs' }).press('Enter');
    await page.getByRole('heading', { name: 'is your back safe to run on?' }).waitFor();
    await page.getByRole('link', { name: 'Later' }).press('Enter');
    await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  });

  test('a runner drops a folder, remembers when it hurt, and gets the answer; all of it can be taken back', async () => {
    await begin('/begin/import');
    const stages = watchFigures(page);
    await dropFolder(page, demo);
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
    expect((await stages).join('\n')).toMatch(/\d+ of \d+ files/);
    await expectVisible(page, 'Every file is accounted for, and none is damaged.');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('report-title');
    await openAll(page);
    await expectVisible(page, 'strength.csv');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'When did it hurt?' }).first().click();
    await expectVisible(page, `0 runs with a report of ${RUNS}`);
    await expectVisible(page, 'kept as from memory');
    await expectAccessible(page);
    await markByHand(page);

    await page.getByLabel('had no pain').check();
    await expectVisible(page, `${RUNS} runs with a report of ${RUNS}`);
    await page.getByRole('button', { name: 'Save and see the answer' }).click();
    await page.getByText(`${RUNS} runs filled in from memory.`).waitFor();
    await page.waitForURL(({ pathname }) => pathname === '/');

    await goTo(page, '/begin/recall');
    await expectVisible(page, `${RUNS} runs with a report of ${RUNS}`);
    await expect
      .poll(() => page.locator('td[aria-label*="pain 6, from memory"]').count())
      .toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expectVisible(page, `0 runs with a report of ${RUNS}`);
  });

  test('marks that are not saved yet are there again after a link and after a reload; what was written meanwhile is left, and said to be', async () => {
    await begin('/begin/import');
    await bringDemo();
    await goTo(page, '/begin/recall');
    const day = page.locator('.day-run').first();
    await day.click();
    await expectVisible(page, 'One run to save');
    await page.getByRole('link', { name: 'See the answer without this' }).click();
    await page.getByRole('heading', { name: 'Why does my back hurt' }).waitFor();
    await goTo(page, '/begin/recall');
    await expectVisible(page, 'It is not saved yet.');
    expect((await page.reload())?.ok()).toBe(true);
    await page.locator('.day-run[aria-label*="pain 3, not saved yet"]').waitFor();
    await expectAccessible(page);

    await page.evaluate(WRITE_OF_FIRST_RUN);
    await page.getByRole('button', { name: 'Save and see the answer' }).click();
    await expectVisible(page, '0 runs filled in from memory. One was left as it is');
    await page.getByRole('heading', { name: 'Why does my back hurt' }).waitFor();
    await goTo(page, '/begin/recall');
    await page.locator('.day-run[aria-label*="pain 5, written at the time"]').waitFor();
    await expect.poll(() => page.getByText('It is not saved yet.').count()).toBe(0);
  });

  test('what was written at the time shows in the calendar and stays as it is', async () => {
    await begin('/begin/import');
    const latest = readdirSync(join(demo, 'runs')).sort().at(-1);
    const day = latest?.slice(0, 10) ?? '';
    const diary = join(folder, 'diary.csv');
    writeFileSync(diary, `date,pain_after\n${day},7\n`);
    await bringDemo();
    await page.getByRole('button', { name: 'Add more files' }).click();
    await page.locator('#files').setInputFiles(diary);
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
    await page.getByRole('link', { name: 'When did it hurt?' }).first().click();
    const kept = page.locator(`td[data-day="${day}"]`);
    await kept.click();
    await expect
      .poll(() => kept.getAttribute('aria-label'))
      .toContain('pain 7, written at the time');
    await expectVisible(page, 'Nothing is marked yet.');
  });

  test('a folder that is picked by keyboard is read too, and a second time changes nothing', async () => {
    await begin('/begin/import');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a folder' }).press('Enter'),
    ]);
    await chooser.setFiles(demo);
    await page.getByRole('button', { name: 'Add more files' }).click();
    await bringDemo();
    await expectVisible(page, `${RUNS} runs were here already`);
  });

  test('a damaged file is named with its place, and the others are read', async () => {
    await begin('/begin/import');
    const torn = join(folder, 'torn.gpx');
    writeFileSync(torn, '<?xml version="1.0"?><gpx><trk><trkseg><trkpt');
    await page.locator('#files').setInputFiles([torn, join(demo, 'strength.csv')]);
    await page.getByText('of them is damaged').waitFor();
    await expectVisible(page, 'torn.gpx');
    await expectAccessible(page);
  });

  test('a link works once; the second page says how to get a fresh one', async () => {
    await begin();
    const other = await browser.newPage();
    expect((await other.goto(app.link))?.ok()).toBe(true);
    await other.getByText('press Enter in the terminal').waitFor();
    await expect.poll(() => other.getByRole('link', { name: 'Bring my runs' }).count()).toBe(0);
    await expectAccessible(other);
    await other.close();
  });

  test('the page may be loaded again, and its address shows no secret', async () => {
    await begin('/begin/import');
    expect((await page.reload())?.ok()).toBe(true);
    await page.getByRole('button', { name: 'Choose files' }).waitFor();
    expect(page.url()).not.toContain('#');
    await expect.poll(() => opened.context.cookies()).toEqual([]);
  });

  test('an import that is stopped leaves a page to go on from', async () => {
    await begin('/begin/import');
    await page.route('**/file', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue().catch(() => {});
    });
    await page.locator('#folder').setInputFiles(demo);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expectVisible(page, 'Nothing has changed.');
    await page.unroute('**/file');
    await bringDemo();
  });

  test('an import that is stopped in the middle of reading says what is kept, and leads to another try', async () => {
    const whole = join(folder, 'whole-runner');
    expect(await writeDemo(whole)).toMatchObject({ ok: true });
    await begin('/begin/import');
    await page.locator('#folder').setInputFiles(whole);
    const started = await page.waitForResponse((response) => response.url().endsWith('/start'));
    expect(started.ok()).toBe(true);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expectVisible(page, 'Stopped before the end.');
    await expectVisible(page, 'You stopped this before its end.');
    await expectVisible(page, 'What can I do tonight?');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Try again, or other files' }).click();
    await page.locator('#folder').setInputFiles(whole);
    await expectVisible(page, 'Every file is accounted for, and none is damaged.');
    await page.locator('.import-onwards a', { hasText: 'When did it hurt?' }).waitFor();
  });

  test('files without a run lead to another try, not to a calendar of nothing', async () => {
    await begin('/begin/import');
    await page.locator('#files').setInputFiles(join(demo, 'strength.csv'));
    await expectVisible(page, 'There was no run in these files');
    await expectVisible(page, 'What can I do tonight?');
    await expect.poll(() => page.locator('.import-onwards a').count()).toBe(0);
    await page.getByRole('button', { name: 'Try again, or other files' }).waitFor();
    await goTo(page, '/');
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    const look = page.getByRole('button', { name: 'Look at a sample runner first' });
    await look.click();
    await page.getByRole('progressbar', { name: 'Making up a runner' }).waitFor();
    await page.getByRole('button', { name: 'Stop making one up' }).click();
    await expect.poll(() => look.isEnabled()).toBe(true);
    await page.getByRole('heading', { name: 'Nothing here yet' }).waitFor();
    await look.click();
    await page.getByText('This is a made-up runner.').waitFor();
    await page.locator('#headline').waitFor();
  });

  test('an import that runs while the page is loaded anew, or left and come back to, is followed', async () => {
    await begin('/begin/import');
    await slowLooks(page);
    await page.locator('#folder').setInputFiles(demo);
    const started = await page.waitForResponse((response) => response.url().endsWith('/start'));
    expect(started.ok()).toBe(true);
    expect((await page.reload())?.ok()).toBe(true);
    await page.getByRole('heading', { name: 'Reading your files' }).waitFor();
    await goTo(page, '/data');
    await page.getByRole('heading', { name: 'Reading your files' }).waitFor();
    await page.unrouteAll();
    await page.getByRole('heading', { name: 'What was imported' }).waitFor();
  });

  test('a program that dies in the middle is said so, and its store is usable', async () => {
    await begin('/begin/import');
    await slowLooks(page);
    await page.locator('#folder').setInputFiles(demo);
    await page.getByRole('heading', { name: 'Reading your files' }).waitFor();
    await app.kill();
    await page.getByText('does not answer any more').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('does not answer any more').waitFor();
    await expectAccessible(page);

    await opened.context.close();
    const { faults } = opened;
    app = await startApp(app.dataFolder);
    opened = await openPage(browser, app);
    expect(faults).toEqual([]);
    page = opened.page;
    await page.locator('h1').waitFor();
    await goTo(page, '/begin/import');
    await bringDemo();
  });

  test('a page that was never opened says that nobody answers, stays to be tried again, and opens once somebody does', async () => {
    await begin();
    await opened.context.setOffline(true);
    await goTo(page, '/strength');
    await expectVisible(page, 'does not answer any more');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expectVisible(page, 'does not answer any more');
    await expectAccessible(page);
    await opened.context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'What did you do?' }).waitFor();
  });

  test('report and calendar read by day and by night, on a desk and on a phone', async () => {
    await begin('/begin/import');
    await bringDemo();
    await openAll(page);
    await expectReadableEverywhere(page);
    await goTo(page, '/begin/recall');
    await page.locator('.day-run').first().waitFor();
    await expectReadableEverywhere(page);
  });
});

/** As a phone would, while the calendar is open. */
const WRITE_OF_FIRST_RUN = `(async () => {
  const headers = { 'X-Plumbline-Session': sessionStorage.getItem('plumbline-session') };
  const { runs } = await (await fetch('/api/runs', { headers })).json();
  const { runId, day } = runs.at(-1);
  const body = JSON.stringify({ day, runId, fields: { painAfter: 5, recalled: false } });
  await fetch('/api/diary', { method: 'PUT', headers, body });
})()`;

/** A day by click, a stretch by drag, and one by keyboard. */
async function markByHand(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 1600 });
  const days = page.locator('.day-run');
  await page.getByRole('radio', { name: '6', exact: true }).check({ force: true });
  await days.nth(0).click();
  await expect
    .poll(() => days.nth(0).getAttribute('aria-label'))
    .toContain('pain 6, not saved yet');

  const [from, to] = [await days.nth(2).boundingBox(), await days.nth(4).boundingBox()];
  if (!from || !to) throw new Error('the calendar shows fewer days than it should');
  await page.mouse.move(from.x + 9, from.y + 9);
  await page.mouse.down();
  await page.mouse.move(to.x + 9, to.y + 9, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => days.nth(3).getAttribute('aria-label'))
    .toContain('pain 6, not saved yet');
  await expect.poll(() => days.nth(5).getAttribute('aria-label')).toContain('not said');

  await page.getByRole('radio', { name: '2', exact: true }).focus();
  await page.keyboard.press('Space');
  await days.nth(4).click();
  await expect
    .poll(() => days.nth(4).getAttribute('aria-label'))
    .toContain('pain 2, not saved yet');
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => days.nth(5).getAttribute('aria-label'))
    .toContain('pain 2, not saved yet');
}

/** Slows down how often the page hears of the import, so that what shows meanwhile can be seen. */
async function slowLooks(page: Page): Promise<void> {
  await page.route(/\/api\/import\/[^/]+$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
}

/** What the progress line said, until the report is there. */
async function watchFigures(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  while (!(await page.getByRole('heading', { name: 'What was imported' }).isVisible())) {
    const figures = page.locator('.work-figures');
    if (await figures.isVisible()) said.push(await figures.innerText().catch(() => ''));
    await page.waitForTimeout(40);
  }
  return said;
}

async function reachedByTab(page: Page, times: number): Promise<readonly string[]> {
  const reached: string[] = [];
  await page.locator('.skip').focus();
  for (let i = 0; i < times; i++) {
    reached.push(String(await page.evaluate('document.activeElement.textContent.trim()')));
    await page.keyboard.press('Tab');
  }
  return reached;
}

async function openAll(page: Page): Promise<void> {
  await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
}

async function expectVisible(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor();
}

function keepLatestRuns(runs: string, count: number): void {
  for (const file of readdirSync(runs).sort().slice(0, -count)) rmSync(join(runs, file));
}
