import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { storedRunner } from './stored-runner.ts';

describe.skipIf(CHROMIUM === undefined)(`the page Strength (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    app = await startApp(await storedRunner({ runs: 2 }));
    browser = await launchChromium();
    opened = await openPage(browser, app);
    page = opened.page;
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  afterEach(() => {
    expect(opened.faults).toEqual([]);
  });

  async function load(path: string, heading: string): Promise<void> {
    expect((await page.goto(new URL(path, page.url()).href))?.ok()).toBe(true);
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page.locator('main .card').first().waitFor();
  }

  function undo() {
    return page.getByRole('button', { name: 'Undo' }).click();
  }

  test('an exercise is searched, chosen by keyboard, filled in, added and taken back', async () => {
    await load('/strength', 'Strength');
    const box = page.getByRole('combobox', { name: 'Exercise' });
    await box.fill('copenh');
    const option = page.getByRole('option').first();
    await option.waitFor();
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => box.getAttribute('aria-activedescendant'))
      .toBe(await option.getAttribute('id'));
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('Copenhagen plank');
    await expect.poll(() => page.getByRole('option').count()).toBe(0);

    await page.getByLabel('Sets').fill('3');
    await page.getByLabel('Hold').fill('25');
    await page.keyboard.press('Enter');
    await page.getByText('Copenhagen plank: added.').waitFor();
    const line = page.locator('.strength-entry', { hasText: 'Copenhagen plank' });
    await expect.poll(() => line.first().innerText()).toContain('3 × 25 s');
    await expect.poll(() => box.inputValue()).toBe('');

    await box.fill('copenhagen pl');
    await page.getByRole('option', { name: /^Copenhagen plank/ }).click();
    await page.getByText(/^Trains .*Filled in from/).waitFor();
    await expect.poll(() => page.getByLabel('Hold').inputValue()).toBe('25');
    const before = await line.count();
    await undo();
    await expect.poll(() => line.count()).toBe(before - 1);
  });

  test('an entry is changed and deleted where it stands', async () => {
    await load('/strength', 'Strength');
    const entry = page.locator('.strength-day').first().locator('.strength-entry').first();
    await entry.getByRole('button', { name: /^Change / }).click();
    const form = page.locator('.strength-day form');
    await form.getByLabel('Minutes in all').fill('200 min');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('Please write a number from 0 to 1440 min').waitFor();
    await form.getByLabel('Minutes in all').fill('17');
    await form.getByRole('button', { name: 'Save' }).click();
    await entry.getByText('17 min').waitFor();
    await entry.getByRole('button', { name: /^Delete / }).click();
    await page.getByText(/: deleted\.$/).waitFor();
    await undo();
    await entry.getByText('17 min').waitFor();
  });

  test('a hold is timed by the space key, said aloud, saved, and read against the one before', async () => {
    await load('/strength/biering_sorensen', 'Back-extension hold (Biering-Sørensen)');
    await page.getByText('Stop at once').waitFor();
    await page.keyboard.press('Space');
    const says = page.locator('.clock [aria-live]');
    await expect.poll(() => says.innerText(), { timeout: 20_000 }).toMatch(/^Starts in \d/);
    await expect.poll(() => says.innerText(), { timeout: 20_000 }).toBe('Go');
    await page.waitForTimeout(1100);
    await page.keyboard.press('Space');
    await expect.poll(() => says.innerText()).toMatch(/^Stopped at \d+ seconds\.$/);
    const seconds = page.getByLabel('Seconds');
    expect(Number(await seconds.inputValue())).toBeGreaterThanOrEqual(1);

    await page.getByRole('button', { name: 'Save the result' }).click();
    await page.getByText(/hold \(Biering-Sørensen\): \d+ s saved\./).waitFor();
    await seconds.fill('90');
    await page.getByRole('button', { name: 'Save the result' }).click();
    await page.getByText(/\d+ s more against .*More than two tests differ by chance/).waitFor();
    await undo();
    await page.getByText('This is the first result').waitFor();
  });

  test('a result that was typed wrongly is put right where it stands', async () => {
    await page.getByText('The same as a table').click();
    const table = page.locator('section[aria-labelledby="test-history"] table');
    await table.getByRole('button', { name: /^Change the result of / }).click();
    await table.getByLabel('Seconds').fill('');
    await table.getByRole('button', { name: 'Save' }).click();
    await table.getByText('Please write the result as a number first.').waitFor();
    await table.getByLabel('Seconds').fill('12');
    await expectAccessible(page);
    await table.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/hold \(Biering-Sørensen\): now 12 s\./).waitFor();
    await table.getByText('12 s').waitFor();
    await undo();
    await table.getByText('12 s').waitFor({ state: 'detached' });
  });

  test('repetitions are counted, each side for itself', async () => {
    await load('/strength/single_leg_bridge', 'Single-leg bridge');
    await page.getByRole('radio', { name: 'Right' }).check();
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'One more' }).click();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.clock [aria-live]').innerText()).toBe('4 counted');
    await page.getByRole('button', { name: 'Save the result' }).click();
    await page.getByText('Single-leg bridge, right: 4 times saved.').waitFor();
    await load('/strength/tests', 'Strength');
    await page
      .locator('.test-card', { hasText: 'Single-leg bridge' })
      .getByText('Right 4 times')
      .waitFor();
  });

  test.each([
    ['/strength', 'Strength'],
    ['/strength/tests', 'Strength'],
    ['/strength/single_leg_bridge_left', 'Single-leg bridge'],
  ])('%s is readable by day and by night, on a desk and on a phone', async (path, heading) => {
    await load(path, heading);
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await expectReadableEverywhere(page);
  });
});
