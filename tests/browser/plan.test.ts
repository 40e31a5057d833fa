import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openPage } from './a-page.ts';
import { expectAccessible, expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { startApp } from './running-app.ts';
import { shot } from './shot.ts';
import { importInto, storedRunner } from './stored-runner.ts';

describe.skipIf(CHROMIUM === undefined)(`the plan (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('a run is moved by keys and by dragging, what that breaks is said, and the plan is made around it', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await page.locator('.welcome').waitFor();
      await page
        .getByRole('button', { name: /sample/i })
        .first()
        .click();
      await page.locator('.note-sample').waitFor();
      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await page.locator('.plan-run').first().waitFor();
      await expectAccessible(page);

      const days = () =>
        page
          .locator('.plan-run')
          .evaluateAll((runs) => runs.map((run) => run.getAttribute('data-run') ?? ''));
      const before = await days();
      await page.locator('.plan-run').nth(1).focus();
      await page.keyboard.press('ArrowRight');
      const trial = page.locator('.plan-trial');
      await trial.waitFor();
      await expect.poll(days).not.toEqual(before);
      await expect.poll(() => trial.textContent()).toMatch(/would become unsafe/);
      await expect
        .poll(() => page.evaluate('document.activeElement?.className'))
        .toContain('plan-run');
      await expectAccessible(page);
      await trial.getByRole('button', { name: 'Put it back' }).click();
      await expect.poll(days).toEqual(before);

      const target = page.locator('.plan-day').nth(11);
      await page.locator('.plan-run').first().dragTo(target);
      await trial.waitFor();
      await trial.getByRole('button', { name: 'Plan around it' }).click();
      await page.getByText('One run is on a day of your choice.').waitFor();
      await expect.poll(() => trial.count()).toBe(0);
      expect((await page.reload())?.ok()).toBe(true);
      await page.getByText('One run is on a day of your choice.').waitFor();
      await page.getByRole('button', { name: 'All back to where they were' }).click();
      await expect.poll(days).toEqual(before);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText('One run is on a day of your choice.').waitFor();
      await page.getByRole('button', { name: 'All back to where they were' }).click();
      await expect.poll(days).toEqual(before);

      const drawn = page.locator('.plan-exercises svg');
      await expect.poll(() => drawn.count()).toBe(6);
      // Not `check()`, which looks once: what is ticked is told by what is being kept, a moment later.
      for (const thing of ['Kettlebell', 'Step or box']) {
        await page.getByLabel(thing).click();
        await expect.poll(() => page.getByLabel(thing).isChecked()).toBe(true);
      }
      await expect
        .poll(() => page.locator('.plan-exercises').textContent())
        .toMatch(/with a kettlebell|Step up/i);
      await expectReadableEverywhere(page);
      await shot(page, 'plan', { fullPage: true });

      const onPaper = page.locator('.plan-on-paper');
      expect(await onPaper.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      await onPaper.waitFor();
      const said = (await onPaper.textContent())?.split('If your back starts to hurt, walk.') ?? [];
      expect(said).toHaveLength((await days()).length + 1);
      await page.emulateMedia({ media: 'screen' });

      await page.getByLabel('Distance, km').fill('42.2');
      await page.getByLabel('By', { exact: true }).fill('2026-11-01');
      await page.getByRole('button', { name: 'Plan for it' }).click();
      await page
        .getByText(/42\.2 km on 1 Nov 2026 cannot be reached safely/)
        .first()
        .waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Calendar file' }).click();
      expect((await download).suggestedFilename()).toBe('plumbline-plan.ics');
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('a finger drags a run by its grip', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app, { hasTouch: true });
    const { page } = opened;
    try {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator('.welcome').waitFor();
      await page
        .getByRole('button', { name: /sample/i })
        .first()
        .click();
      await page.locator('.note-sample').waitFor();
      await goTo(page, '/plan');
      const run = page.locator('.plan-run').first();
      await run.scrollIntoViewIfNeeded();
      const from = (await run.getAttribute('data-run')) ?? '';
      const to = await page
        .locator('.plan-day')
        .evaluateAll(
          (cells, day) =>
            cells[
              cells.findIndex((cell) => cell.getAttribute('data-day') === day) + 1
            ]?.getAttribute('data-day') ?? '',
          from,
        );
      const middle = async (selector: string) => {
        const box = await page.locator(selector).boundingBox();
        if (!box) throw new Error(`${selector} is not to be seen`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const [grip, cell] = [
        await middle(`[data-run="${from}"] .plan-grip`),
        await middle(`[data-day="${to}"]`),
      ];
      const touch = await opened.context.newCDPSession(page);
      const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: typeof cell) =>
        touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
      await finger('touchStart', grip);
      await finger('touchMove', cell);
      await expect.poll(() => run.textContent()).toContain('→');
      await finger('touchEnd');
      await page.locator('.plan-trial').waitFor();
      await expect.poll(() => page.locator(`[data-run="${to}"]`).count()).toBe(1);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('an emergency sign that another program wrote takes an open plan back', async () => {
    const app = await startApp(await storedRunner({ runs: 20 }));
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await page.locator('main h1').waitFor();
      await goTo(page, '/plan');
      await page.locator('.plan-run').first().waitFor();
      const scratch = mkdtempSync(join(tmpdir(), 'plumbline-triage-'));
      writeFileSync(
        join(scratch, 'triage.json'),
        JSON.stringify({
          schema: 'plumbline.triage-answers/1',
          answers: { saddle_numbness: true },
        }),
      );
      await importInto(app.dataFolder, scratch);
      rmSync(scratch, { recursive: true });
      await expect.poll(() => page.locator('.plan-run').count(), { timeout: 40_000 }).toBe(0);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('before the safety questions there is none, and the way to them', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await page.locator('.welcome').waitFor();
      await goTo(page, '/plan');
      await page.getByText('No run is planned before the safety questions are answered.').waitFor();
      expect(await page.locator('.plan-run').count()).toBe(0);
      await page.getByRole('link', { name: 'Answer the safety questions' }).first().waitFor();
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });
});
