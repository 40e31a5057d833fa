import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './a-page.ts';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { storedRunner } from './stored-runner.ts';

const RUNS = 12;

describe.skipIf(CHROMIUM === undefined)(`the page Runs (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    app = await startApp(await storedRunner({ runs: RUNS }));
    browser = await launchChromium();
    opened = await openPage(browser, app);
    page = opened.page;
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    rmSync(app.dataFolder, { recursive: true, force: true });
  });

  afterEach(() => {
    expect(opened.faults).toEqual([]);
  });

  async function load(path: string): Promise<void> {
    expect((await page.goto(new URL(path, page.url()).href))?.ok()).toBe(true);
    await page.locator('table.runs, .calendar, .lanes').first().waitFor();
  }

  function cells(column: number): Promise<readonly string[]> {
    return page.locator(`table.runs tbody tr > :nth-child(${column})`).allInnerTexts();
  }

  const numbers = async (column: number) =>
    (await cells(column)).map((text) => Number.parseFloat(text));

  function query(): string {
    return new URL(page.url()).search;
  }

  test('the runs stand newest first, and every column can be sorted by', async () => {
    await load('/runs');
    await page.getByText(new RegExp(`^${RUNS} runs, `)).waitFor();
    await expect.poll(() => cells(1)).toHaveLength(RUNS);
    const sorted = page.locator('th[aria-sort]');
    await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('descending');

    await page.getByRole('button', { name: 'Distance' }).click();
    await page.waitForURL('**/runs?sort=-km');
    await expect.poll(() => sorted.innerText()).toBe('Distance');
    const longest = await numbers(2);
    expect(longest).toEqual(longest.toSorted((a, b) => b - a));

    await page.getByRole('button', { name: 'Distance' }).click();
    await page.waitForURL('**/runs?sort=km');
    await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(() => numbers(2)).toEqual(longest.toReversed());
  });

  test('filters are kept in the address, by which the same runs are found again', async () => {
    await load('/runs');
    await page.getByText('Filter', { exact: true }).click();
    await page.getByRole('combobox', { name: 'Pain' }).selectOption('it hurt');
    await page.getByLabel('At least, km').fill('6');
    await page.getByText(` of ${RUNS} runs`).waitFor();
    expect(query()).toBe('?pain=painful&least=6');
    const found = await cells(1);
    expect(found.length).toBeLessThan(RUNS);
    for (const km of await numbers(2)) expect(km).toBeGreaterThanOrEqual(6);

    expect((await page.reload())?.ok()).toBe(true);
    await page.getByText(` of ${RUNS} runs`).waitFor();
    await expect.poll(() => cells(1)).toEqual(found);
    await expect.poll(() => page.getByLabel('At least, km').inputValue()).toBe('6');

    await page.getByLabel('Search runs').fill('no such shoes');
    await page.getByText('No run fits these filters.').waitFor();
    await page.getByRole('button', { name: 'Show all runs' }).click();
    await page.getByText(new RegExp(`^${RUNS} runs, `)).waitFor();
    expect(query()).toBe('');
  });

  test('by keyboard a runner goes along the table, into a run, on to the one before, and back', async () => {
    await load('/runs?sort=day');
    const focused = () => page.evaluate('document.activeElement.dataset.row');
    await page.locator('[data-row="0"]').focus();
    await page.keyboard.press('End');
    await expect.poll(() => focused()).toBe(String(RUNS - 1));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused()).toBe(String(RUNS - 2));
    await page.keyboard.press('Enter');
    await page.locator('.lanes').waitFor();
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('link', { name: 'Earlier run' }).press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: title }).waitFor();
    await page.locator('.lanes').waitFor();
    await page.getByRole('link', { name: 'All runs' }).press('Enter');
    await page.locator('table.runs').waitFor();
    expect(query()).toBe('?sort=day');
  });

  test('the calendar shows each day’s distance and pain, and goes from month to month', async () => {
    await load('/runs');
    await page.getByText('Calendar', { exact: true }).click();
    await page.waitForURL('**/runs?view=calendar');
    const month = page.getByRole('combobox', { name: 'Month' });
    const latest = await month.inputValue();
    const days = page.locator('.calendar-run');
    await expect.poll(() => days.count()).toBeGreaterThan(0);
    await expect.poll(() => days.first().innerText()).toMatch(/\d+\.\d/);
    await days.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.evaluate('document.activeElement.className')).toBe('calendar-run');
    await page.keyboard.press('PageUp');
    await page.waitForURL('**/runs?view=calendar&month=*');
    await expect.poll(async () => (await month.inputValue()) < latest).toBe(true);
    await page.getByRole('button', { name: 'Later month' }).click();
    await expect.poll(() => month.inputValue()).toBe(latest);
  });

  test('one run: its streams are read at a moment, a stretch is looked at closely, and all again', async () => {
    await openNewest();
    const at = page.locator('.streams-at');
    await expect.poll(() => at.innerText()).toContain('Means of the whole run');
    const area = page.locator('.brush-area');
    await area.evaluate((lanes) => lanes.scrollIntoView({ block: 'start' }));
    const boxNow = async () => {
      const box = await area.boundingBox();
      if (!box) throw new Error('there are no streams');
      return box;
    };
    // What stands above may still grow, and move the streams away from the mouse.
    const read = async () => {
      const { x, y, width } = await boxNow();
      await page.mouse.move(x + width * 0.25, y + 60);
      await page.mouse.move(x + width * 0.3, y + 60);
      return at.innerText();
    };
    await expect.poll(read).toMatch(/At \d+:\d\d, \d+\.\d km/);

    await page.mouse.down();
    const { x, y, width } = await boxNow();
    await page.mouse.move(x + width * 0.6, y + 60, { steps: 3 });
    await page.mouse.up();
    const whole = page.getByRole('button', { name: 'Show the whole run' });
    await whole.waitFor();
    const from = page.getByRole('slider', { name: 'From' });
    expect(Number(await from.inputValue())).toBeGreaterThan(60);
    const showWhole = async () => {
      if (await whole.isVisible()) await whole.click();
      return from.inputValue();
    };
    await expect.poll(showWhole).toBe(await from.getAttribute('min'));

    await from.focus();
    await page.keyboard.press('ArrowRight');
    await whole.waitFor();
    await page.getByRole('slider', { name: 'Moment' }).press('ArrowRight');
    expect(
      await page.getByRole('slider', { name: 'Moment' }).getAttribute('aria-valuetext'),
    ).toMatch(/^At \d+:\d\d.*Pace \d+:\d\d \/km/);
    await page.getByText('The same in figures').click();
    await expect.poll(() => page.locator('.streams-table tbody tr').count()).toBe(12);
  });

  test('one run: its thirds, drift, exposures and where it comes from', async () => {
    await openNewest();
    for (const heading of [
      'Pain',
      'First third and last third',
      'The shape of the route',
      'Late-run drift',
      'What this run had in it',
      'Where it comes from',
    ]) {
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    }
    await expect.poll(() => page.locator('.run-exposures > li').count()).toBe(5);
    await expect.poll(() => page.locator('.run-thirds tbody tr').count()).toBeGreaterThan(2);
    expect(
      await page.getByRole('link', { name: 'Change what is said' }).getAttribute('href'),
    ).toMatch(/^\/log\/./);
  });

  test('a run that is not there says so and leads on', async () => {
    expect((await page.goto(new URL('/runs/none', page.url()).href))?.ok()).toBe(true);
    await page.getByRole('heading', { name: 'There is no such run any more' }).waitFor();
    await page.getByRole('link', { name: 'All runs' }).waitFor();
  });

  test('is readable by day and by night, on a desk and on a phone', async () => {
    for (const path of ['/runs?pain=said', '/runs?view=calendar']) {
      await load(path);
      await expectReadableEverywhere(page);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await openNewest();
    await page.getByText('The same in figures').click();
    await expectReadableEverywhere(page);
  });

  async function openNewest(): Promise<void> {
    await load('/runs');
    await page.locator('[data-row="0"]').click();
    await page.locator('.lanes').waitFor();
    await page.getByRole('heading', { name: 'Where it comes from' }).waitFor();
  }
});
