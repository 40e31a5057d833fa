import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, openLibrary } from '@plumbline/application';
import { armOf, QUESTION_IDS } from '@plumbline/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, openPage } from './a-page.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { newFolder, startApp } from './running-app.ts';

const SEED = 7;
const RUNS = 40;
/** Runs of the experiment so far: seven pairs and the first run of the eighth. */
const TRIED = 15;
const scratch = mkdtempSync(join(tmpdir(), 'plumbline-loop-'));

function dayAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function gpx(at: string, km: number): string {
  const points = Array.from({ length: 31 }, (_, minute) => {
    const time = new Date(Date.parse(at) + minute * 60_000).toISOString();
    return `<trkpt lat="${5.6 + (minute / 30) * (km / 111.195)}" lon="-0.2"><time>${time}</time></trkpt>`;
  });
  return `<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`;
}

/** A run every second day up to the day before yesterday; of the last ones, those drawn with a warm-up hurt less. */
async function storedRunner(): Promise<string> {
  const folder = join(scratch, 'before');
  mkdirSync(join(folder, 'runs'), { recursive: true });
  const days = Array.from({ length: RUNS }, (_, i) => dayAgo(2 * (RUNS - i)));
  for (const day of days)
    writeFileSync(join(folder, 'runs', `${day}.gpx`), gpx(`${day}T06:00:00Z`, 5));
  const rows = days.map((day, i) => {
    const slot = i - (RUNS - TRIED);
    const isEased = slot >= 0 && armOf(SEED, slot) === 'with';
    return `${day},${isEased ? 1 : 4},${isEased ? 1 : 4}`;
  });
  const diary = ['date,pain_during,pain_next_morning', ...rows].join('\n');
  writeFileSync(join(folder, 'diary.csv'), diary);
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  writeFileSync(
    join(folder, 'triage.json'),
    JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, sex: 'female', answers }),
  );
  const trials = days.slice(-TRIED).map((day, slot) => ({ slot, day, kept: true }));
  const experiment = {
    ...{ id: '1e0c9a3e-3d52-4a7b-9d66-0d9f5a6c1f00', change: 'warm_up', began: trials[0]?.day },
    ...{ seed: SEED, outcome: 'worst', smallest: 2, most: 24, distance: null, trials },
  };
  writeFileSync(join(folder, 'experiments.json'), JSON.stringify({ experiments: [experiment] }));
  const store = newFolder();
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, folder, { now: new Date() });
  await library.value.close();
  if (!imported.ok) throw new Error(imported.error.code);
  return store;
}

describe.skipIf(CHROMIUM === undefined)(`the whole way (${NEEDS_CHROMIUM})`, () => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test('answer, change, plan, a run, the plan made anew, the experiment and its verdict', async () => {
    const app = await startApp(await storedRunner());
    const opened = await openPage(browser, app);
    const { page } = opened;
    try {
      // The answer, and from it the change and the plan.
      await page
        .getByText(/longest sensible run/i)
        .first()
        .waitFor();
      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await page.getByRole('heading', { name: 'What to change next' }).waitFor();
      await page.getByLabel('Distance, km').fill('6');
      await page.getByLabel('By', { exact: true }).fill(dayAgo(-60));
      await page.getByRole('button', { name: 'Plan for it' }).click();
      // The plan before had runs too: with the one made for the goal the page is laid out anew, and nothing moves after.
      await page.getByRole('button', { name: 'Only run without pain' }).waitFor();
      await page.locator('.plan-run').first().waitFor();
      const today = page.locator('.plan-today');
      await expect.poll(() => today.textContent()).not.toContain('Today’s run is done');

      // Today's run, as the experiment drew it.
      await page.getByRole('link', { name: 'Find out whether a change helps you' }).click();
      const drawn = armOf(SEED, TRIED) === 'with' ? 'With' : 'Without';
      await expect.poll(() => page.locator('.experiment-arm').textContent()).toMatch(`${drawn}:`);
      await page.getByRole('button', { name: 'I ran, and kept to it' }).click();
      await page.getByText('Noted: you ran and kept to it.').waitFor();

      const watch = join(scratch, 'watch');
      mkdirSync(watch);
      writeFileSync(join(watch, 'today.gpx'), gpx(`${dayAgo(0)}T00:01:00Z`, 4));
      await goTo(page, '/data');
      await page.locator('#folder').setInputFiles(watch);
      // The report of the import before stands there until this one has ended.
      await expect
        .poll(() => page.evaluate('document.activeElement.className'))
        .toBe('report-title');
      await goTo(page, '/log');
      const pain = drawn === 'With' ? '1' : '4';
      for (const when of ['Worst during the run', 'Worst afterwards, that day'])
        await page
          .getByRole('group', { name: when })
          .getByRole('radio', { name: pain, exact: true })
          .check();
      await page.locator('.log-card .save-state[data-state="saved"]').waitFor();

      // The plan made anew keeps what it is for and has no other run today.
      await page.getByRole('link', { name: 'Plan', exact: true }).click();
      await expect.poll(() => today.textContent()).toContain('Today’s run is done');
      await expect.poll(() => today.textContent()).not.toMatch(/km Run/);
      await expect.poll(() => page.getByLabel('Distance, km').inputValue()).toBe('6');

      await goTo(page, '/experiment');
      await page.getByRole('heading', { name: 'It helped' }).waitFor();
      await expect.poll(() => page.locator('.experiment-picture circle').count()).toBe(8);
      expect(opened.faults).toEqual([]);
    } finally {
      await opened.context.close();
      await app.stop();
    }
  });
});
