import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, openLibrary } from '@plumbline/application';
import { armOf, QUESTION_IDS } from '@plumbline/domain';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openPage } from './a-page.ts';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { newFolder, startApp } from './running-app.ts';
import { shot } from './shot.ts';

const MS_PER_DAY = 86_400_000;
const SEED = 7;

function dayAgo(days: number): string {
  return new Date(Date.now() - days * MS_PER_DAY).toISOString().slice(0, 10);
}

function gpx(day: string): string {
  const points = [0, 10, 20, 30].map(
    (minute) =>
      `<trkpt lat="${48 + minute / 800}" lon="7.85"><time>${day}T06:${`${minute}`.padStart(2, '0')}:00Z</time></trkpt>`,
  );
  return `<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
}

/** A run every second day up to the day before yesterday; of the last `tried`, those drawn with the change hurt less. */
async function stored({ tried }: { readonly tried: number }): Promise<string> {
  const RUNS = 40;
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-tried-'));
  mkdirSync(join(scratch, 'runs'));
  const days = Array.from({ length: RUNS }, (_, i) => dayAgo(2 * (RUNS - i)));
  for (const day of days) writeFileSync(join(scratch, 'runs', `${day}.gpx`), gpx(day));
  const pain = (i: number) => {
    const slot = i - (RUNS - tried);
    return slot >= 0 && armOf(SEED, slot) === 'with' ? 1 + (i % 2) : 4 + (i % 2);
  };
  writeFileSync(
    join(scratch, 'diary.csv'),
    ['date,pain_next_morning', ...days.map((day, i) => `${day},${pain(i)}`)].join('\n'),
  );
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  writeFileSync(
    join(scratch, 'triage.json'),
    JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers }),
  );
  const trials = days.slice(-tried).map((day, slot) => ({ slot, day, kept: true }));
  const experiment = {
    ...{ id: '1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00', change: 'warm_up', began: trials[0]?.day },
    ...{ seed: SEED, outcome: 'next_morning', smallest: 2, most: 24, distance: null, trials },
  };
  if (tried > 0)
    writeFileSync(join(scratch, 'experiments.json'), JSON.stringify({ experiments: [experiment] }));
  const store = newFolder();
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, scratch, { now: new Date() });
  await library.value.close();
  rmSync(scratch, { recursive: true });
  if (!imported.ok) throw new Error(imported.error.code);
  return store;
}

describe.skipIf(CHROMIUM === undefined)(`experiments (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test('one is foreseen, begun, today’s run noted and corrected, and ended for pain', async () => {
    const app = await startApp(await stored({ tried: 0 }));
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await goTo(page, '/experiment');
      await page.getByText(/on 40 runs of the last half year/).waitFor();
      await page.getByText('Drinking by a plan, Quicker steps:').waitFor();
      await page.getByRole('radio', { name: /Running tall/ }).check();
      await page.getByText(/more than back pain falls by itself/).waitFor();
      await page.getByRole('radio', { name: /A warm-up/ }).check();
      await expectReadableEverywhere(page);
      await shot(page, 'set-up', { fullPage: true });
      await page.getByLabel('The smallest drop of pain worth having').selectOption('3');
      await page.getByLabel('From, km').fill('6');
      await page.getByText('Fill in both, the shorter first').waitFor();
      await page.getByLabel('To, km').fill('50');
      await page.getByText('Nothing is to be tried now').waitFor();
      await page.getByRole('button', { name: 'Compare runs of any distance' }).click();
      await page.getByLabel('From, km').fill('2');
      await page.getByLabel('To, km').fill('5');
      await page.getByText(/on 40 runs of the last half year/).waitFor();
      await page.getByRole('radio', { name: /Other shoes/ }).check();
      await page.getByRole('button', { name: 'Begin', exact: true }).click();
      await expect
        .poll(() => page.locator('.experiment-arm').textContent())
        .toMatch(/^With(out)?: Other shoes$/);
      await page.getByText('Only runs from 2.0 km to 5.0 km count.').waitFor();
      await page.getByRole('button', { name: 'I ran, and kept to it' }).click();
      await page.getByText('Noted: you ran and kept to it.').waitFor();
      await page.getByRole('button', { name: 'I ran, but did otherwise' }).click();
      await page.getByText('Noted: you ran and did otherwise.').waitFor();
      await page.mouse.move(1, 1);
      await expectReadableEverywhere(page);
      await shot(page, 'today', { fullPage: true });
      await page.getByRole('button', { name: 'Stop: it hurts more' }).click();
      await page.getByRole('heading', { name: 'Stopped for pain' }).waitFor();
      await page.getByRole('button', { name: 'Begin', exact: true }).waitFor();
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('twenty runs of which those with the change hurt less are said to have helped, with a picture and a table', async () => {
    const app = await startApp(await stored({ tried: 20 }));
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      await goTo(page, '/experiment');
      await page.getByRole('heading', { name: 'It helped' }).waitFor();
      await expect.poll(() => page.locator('.experiment-picture circle').count()).toBe(10);
      await page.getByText('The pairs as a table').click();
      await expect.poll(() => page.getByRole('row').count()).toBe(11);
      await expectReadableEverywhere(page);
      await shot(page, 'helped', { fullPage: true });
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });

  test('before the safety questions there is only the way to them', async () => {
    const app = await startApp();
    const opened = await openPage(browser, app);
    try {
      await opened.page.locator('.welcome').waitFor();
      await goTo(opened.page, '/experiment');
      await opened.page.getByRole('heading', { name: 'Experiments wait' }).waitFor();
      await opened.page.getByRole('link', { name: 'Go to the safety questions' }).waitFor();
      await expect.poll(() => opened.page.getByRole('radio').count()).toBe(0);
      await expectReadableEverywhere(opened.page);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });
});
