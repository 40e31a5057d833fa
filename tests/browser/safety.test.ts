import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, openLibrary, writeDemo } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, type OpenedPage, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { newFolder, type RunningApp, startApp } from './running-app.ts';

const EMERGENCY_QUESTIONS = 12;
const folder = mkdtempSync(join(tmpdir(), 'plumbline-safety-'));

/** One runner from the first question to a visit and on: each test goes on where the one before left off. */
describe.skipIf(CHROMIUM === undefined)(`the safety questions (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await startApp(await unansweredRunner());
    opened = await openPage(browser, app, { viewport: { width: 390, height: 844 } });
    page = opened.page;
  });

  afterAll(async () => {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true });
    expect(opened.faults).toEqual([]);
  });

  test('before them nothing is explained, and one button leads there', async () => {
    await page.getByRole('heading', { name: 'First, two minutes of safety questions' }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).not.toContain('plausible');
    expect(text).toContain('No distance is named');
    await expect.poll(() => page.locator('.possibility').count()).toBe(0);
    await expect.poll(() => page.locator('main .button').count()).toBe(1);
    await expectReadableEverywhere(page);
    await goTo(page, '/runs');
    await page.locator('main a[href^="/runs/"]').first().click();
    await page.getByText('Nothing is said of causes before').waitFor();
    await expect.poll(() => page.locator('.run-exposures').count()).toBe(0);
  });

  test('each emergency sign is asked alone, by keyboard, and the next one is read out', async () => {
    await goTo(page, '/');
    await page.getByRole('link', { name: 'Answer the safety questions' }).click();
    await page.getByLabel('Age in years').fill('41');
    await page.getByLabel('Sex').selectOption('female');
    await page.getByRole('button', { name: 'Begin' }).press('Enter');
    const asked = new Set<string>();
    for (let i = 0; i < EMERGENCY_QUESTIONS; i++) {
      const question = page.locator('#asks');
      await question.waitFor();
      const text = await question.innerText();
      asked.add(text);
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('asks');
      if (i === 0) await expectReadableEverywhere(page);
      if (i === 2) {
        await page.getByRole('button', { name: 'Back' }).click();
        await page.getByText('You answered no before.').waitFor();
        await answer('No');
      }
      await answer('No');
    }
    expect(asked.size).toBe(EMERGENCY_QUESTIONS);
  });

  test('the others come in small groups, and “None of these” goes on', async () => {
    await page.locator('#group').waitFor();
    await expectReadableEverywhere(page);
    while ((await page.locator('.result').count()) === 0) {
      const group = await page.locator('#group').innerText();
      await expect.poll(() => page.locator('.question').count()).toBeLessThanOrEqual(5);
      if (group.includes('sore spot')) {
        await page.locator('.question').first().getByLabel('Yes').check();
        await page.getByRole('button', { name: 'No to the rest, go on' }).click();
      } else await page.getByRole('button', { name: 'None of these' }).click();
      await changed(group);
    }
    await page.getByRole('heading', { name: 'See someone in the next days' }).waitFor();
    await page.getByText('not yet been signed off by a clinician').waitFor();
    const since = page.getByRole('region', { name: 'Since when?' }).locator('input[type="date"]');
    await since.first().fill('2026-03-02');
    await expect.poll(() => since.first().inputValue()).toBe('2026-03-02');
    await expectReadableEverywhere(page);
    await goTo(page, '/');
    await page.locator('.longest').getByText('Not now').waitFor();
    await goTo(page, '/safety');
    await expect.poll(() => since.first().inputValue()).toBe('2026-03-02');
    await goTo(page, '/');
    await page.locator('.longest').getByText('Not now').waitFor();
  });

  test('who was seen and may run is let run again, and what was seen is not asked again', async () => {
    await goTo(page, '/safety');
    await page.getByText('I have been seen').click();
    await page.getByLabel('By whom').fill('Dr Ode');
    await page.getByRole('group', { name: 'May you run?' }).getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Seen by a clinician, not asked again' }).waitFor();
    await page.getByRole('heading', { name: 'Nothing here calls for a clinician now' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'New or worse since' }).click();
    await page.getByRole('heading', { name: 'See someone in the next days' }).waitFor();
  });

  test('a yes to an emergency sign says at once what to do, with a number to dial', async () => {
    await page.getByRole('button', { name: 'Answer again' }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.locator('#asks').waitFor();
    await answer('Yes');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    await expect.poll(() => alert.count()).toBe(0);
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByText('You answered no before.').waitFor();
    await answer('Yes');
    await alert.getByRole('heading', { name: 'Get emergency help now' }).waitFor();
    await expect.poll(() => alert.locator('a[href^="tel:"]').count()).toBeGreaterThan(0);
    await expectReadableEverywhere(page);
    await alert.getByText('Another country').click();
    await alert.getByLabel('Country').selectOption('NZ');
    await alert.getByRole('button', { name: 'Save the numbers' }).click();
    await alert.getByRole('link', { name: 'Call 111' }).waitFor();
    await page.getByRole('button', { name: 'Stop here for now' }).click();
    await page.locator('.result-emergency').waitFor();
    await goTo(page, '/');
    await page.getByText('Nothing is said of causes for now').waitFor();
  });

  async function answer(name: string): Promise<void> {
    const before = await page.locator('#asks').innerText();
    await page.getByRole('button', { name, exact: true }).press('Enter');
    await changed(before);
  }

  /** Something else is asked, or nothing any more. */
  async function changed(before: string): Promise<void> {
    const texts = () => page.locator('#asks, #group').allInnerTexts();
    await expect.poll(texts, { timeout: 60_000 }).not.toEqual([before]);
  }
});

async function unansweredRunner(): Promise<string> {
  const runner = join(folder, 'runner');
  expect(await writeDemo(runner)).toMatchObject({ ok: true });
  for (const file of ['triage.json', 'screenings.json']) rmSync(join(runner, file));
  const store = newFolder();
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, runner, { now: new Date() });
  await library.value.close();
  if (!imported.ok) throw new Error(imported.error.code);
  return store;
}
