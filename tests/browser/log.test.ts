import { rmSync } from 'node:fs';
import type { Answer } from '@plumbline/domain';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type OpenedPage, openPage } from './a-page.ts';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { storedRunner } from './stored-runner.ts';

const DURING = 'Worst during the run';
const AFTER = 'Worst afterwards, that day';

describe.skipIf(CHROMIUM === undefined)(`the page Log (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    app = await startApp(await storedRunner({ runs: 8, ranYesterday: true }));
    browser = await launchChromium();
    opened = await openPage(browser, app);
    page = opened.page;
    await load('/log');
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
    await page.getByRole('heading', { name: 'How was it?' }).waitFor();
    await page.locator('.log-card').waitFor();
  }

  async function ask<View>(path: string): Promise<View> {
    return (await page.evaluate(
      `fetch(${JSON.stringify(path)}, { headers: { 'X-Plumbline-Session': sessionStorage.getItem('plumbline-session') } }).then((response) => response.json())`,
    )) as View;
  }

  async function reportedRuns(): Promise<number> {
    const { answer } = await ask<{ answer: Answer }>('/api/answer');
    return answer.window.reportedRuns;
  }

  function scale(name: string) {
    return page.getByRole('group', { name });
  }

  function point(scale: Locator, value: number): Locator {
    return scale.getByRole('radio', { name: String(value), exact: true });
  }

  function saved() {
    return page.locator('.log-card .save-state[data-state="saved"]').waitFor();
  }

  function undo() {
    return page.getByRole('button', { name: 'Undo' }).click();
  }

  test('two taps after a run are saved at once, count in the answer, and can be taken back', async () => {
    await page.getByRole('heading', { name: /^Yesterday, 12:00 · 5\.\d km/ }).waitFor();
    const before = await reportedRuns();
    await point(scale(DURING), 3).check();
    await page.getByText(`${DURING}: 3.`).waitFor();
    await point(scale(AFTER), 0).check();
    await page.getByText(`${AFTER}: 0.`).waitFor();
    await saved();
    await expect.poll(() => reportedRuns()).toBe(before + 1);
    await page.getByText('pain 3 during, 0 after; next morning open').waitFor();

    await undo();
    await page.getByText('pain 3 during; next morning open').waitFor();
    await expect.poll(() => scale(AFTER).getByRole('radio', { checked: true }).count()).toBe(0);
    await expect.poll(() => point(scale(DURING), 3).isChecked()).toBe(true);
  });

  test('pain above 5 says at once that it is better not to run today, until it is taken back', async () => {
    const notice = page.getByRole('status').getByText('Better not to run today');
    await expect.poll(() => notice.count()).toBe(0);
    await point(scale(AFTER), 7).check();
    await notice.waitFor();
    await page.getByText(/^Your pain was above 5 on \d/).waitFor();
    await expectReadableEverywhere(page);
    await undo();
    await notice.waitFor({ state: 'detached' });
  });

  test('by keyboard the value that one stops at is written, once', async () => {
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') sent.push(request.postDataJSON());
    });
    await point(scale(AFTER), 0).focus();
    for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await page.getByText(`${AFTER}: 2.`).waitFor();
    page.removeAllListeners('request');
    expect(sent).toMatchObject([{ fields: { painAfter: 2 } }]);
  });

  test('the morning after is one tap on the page of any other run', async () => {
    await page.locator('.log-row').nth(1).click();
    const morning = page.getByRole('group', { name: /^How is your back this morning\? Yesterday/ });
    await point(morning, 1).check();
    await page.getByText('pain 3 during, 2 after, 1 next morning').waitFor();
    await expect.poll(() => point(morning, 1).isChecked()).toBe(true);
    await load('/log');
    await expect.poll(() => morning.count()).toBe(0);
    await expect.poll(() => point(scale('The morning after'), 1).isChecked()).toBe(true);
  });

  test('the body map is filled in by keyboard and by its list, and says region and side', async () => {
    const fold = page.locator('.log-fold', { hasText: 'Where, and when it began' });
    await fold.locator('summary').first().press('Enter');
    const spot = fold.getByRole('checkbox', { name: 'Lower back, left' }).first();
    await spot.focus();
    await page.keyboard.press('Space');
    await page.getByText('Where it hurt: Lower back, left.').waitFor();
    await fold.getByText('The same as a list').press('Enter');
    await fold.getByRole('checkbox', { name: 'Legs, anywhere' }).check();
    await page.getByText('Where it hurt: Lower back, left; Legs.').waitFor();

    const { runs } = await ask<{ runs: { diary: Record<string, unknown> }[] }>('/api/log');
    expect(runs[0]?.diary).toMatchObject({
      regions: ['lower_back', 'leg'],
      spots: ['lower_back_left'],
      side: 'left',
    });
    await undo();
    await page.getByText('Taken back.').waitFor();
    await fold.locator('summary', { hasText: /Lower back, left$/ }).waitFor();
  });

  test('numbers are typed in the runner’s own units; what cannot be read is said and not sent', async () => {
    const fold = page.locator('.log-fold', { hasText: 'Drink and weight' });
    await fold.locator('summary').first().click();
    await fold.getByLabel('Weight before the run').fill('70');
    await fold.getByLabel('Weight after, before drinking').fill('68,6');
    await page.keyboard.press('Enter');
    await fold.getByText('That is 2.0 % of your weight lost by the finish.').waitFor();
    await fold.getByLabel('Humidity').fill('much');
    await page.keyboard.press('Tab');
    await fold.getByText('Please write a number from 0 to 100 %, or leave it empty.').waitFor();
    await fold.getByLabel('Humidity').fill('');
    await page.keyboard.press('Tab');
  });

  test('what was not saved is said, shown as it was, and sent again when asked to', async () => {
    await page.route('**/api/diary', (route) => route.abort());
    await point(scale(DURING), 7).click();
    await page.getByText('This was not saved:').waitFor();
    await expect.poll(() => point(scale(DURING), 3).isChecked()).toBe(true);
    await page.unroute('**/api/diary');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(`${DURING}: 7.`).waitFor();
    await expect.poll(() => point(scale(DURING), 7).isChecked()).toBe(true);
  });

  test('an entry is deleted and brought back', async () => {
    await page.getByRole('button', { name: 'Delete this entry' }).click();
    await page.getByText('Entry deleted.').waitFor();
    await page.locator('.log-row').first().getByText('nothing said yet').waitFor();
    await undo();
    await page.locator('.log-row').first().getByText('pain 7 during').waitFor();
  });

  test('a rest day has one scale for the day, and an address of its own', async () => {
    await page.getByText('Another run, or a rest day').click();
    await page.getByLabel('A day without a run').fill('2026-01-15');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'Rest day · Thu, 15 Jan 2026' }).waitFor();
    expect(new URL(page.url()).search).toBe('?day=2026-01-15');
    await expect.poll(() => scale(DURING).count()).toBe(0);
    await point(scale('Worst of the day'), 2).check();
    await saved();
    await expect.poll(() => page.getByLabel('Written from memory').isChecked()).toBe(true);
  });

  test.each([
    ['2026-02-30', 'The calendar has no such day.'],
    ['tomorrow', 'The calendar has no such day.'],
    ['2999-01-01', 'That day has not come yet.'],
  ])('an address of the day %s is said to be none, with a way on', async (day, says) => {
    expect((await page.goto(new URL(`/log?day=${day}`, page.url()).href))?.ok()).toBe(true);
    await page.getByText(says).waitFor();
    await expect.poll(() => scale('Worst of the day').count()).toBe(0);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.locator('.log-folds').waitFor();
  });

  test('a run that is gone is said to be, with a way on', async () => {
    expect((await page.goto(new URL('/log/nothing', page.url()).href))?.ok()).toBe(true);
    await page.getByRole('heading', { name: 'There is no such run any more' }).waitFor();
    expect((await page.goto(new URL('/runs/nothing', page.url()).href))?.ok()).toBe(true);
    await page.getByRole('heading', { name: 'There is no such run any more' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Write about a run or a day' }).click();
    await page.locator('.log-card').waitFor();
  });

  test('is readable by day and by night, on a desk and on a phone, with everything unfolded', async () => {
    await load('/log');
    await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
    await expectReadableEverywhere(page);
  });
});
