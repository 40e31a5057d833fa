import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importPath, openLibrary } from '@plumbline/application';
import type { Day } from '@plumbline/domain';
import { armoured, SHARE_SCHEMA, type ShareContent, sealShare } from '@plumbline/sharing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goTo, type OpenedPage, openPage } from './a-page.ts';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';
import { newFolder, type RunningApp, startApp } from './running-app.ts';
import { shot } from './shot.ts';

const DAYS = 24;
const WORK = 10;

const WITH_PAGE: ShareContent = {
  schema: SHARE_SCHEMA,
  made: '2026-06-20T12:00:00.000Z',
  expires: '2199-12-31' as Day,
  for: 'GP',
  from: null,
  notices: [],
  parts: [
    {
      id: 'clinician-page',
      title: 'The page',
      says: [],
      tables: [],
      page: '<!doctype html><html lang="en"><title>x</title><style>h1 { color: rgb(1, 2, 3) }</style><body><h1>On one page</h1>',
      file: { name: 'bundle.json', type: 'application/fhir+json', text: '{}' },
    },
  ],
};

/** A store with a diary and nothing else, soon made. */
async function aMonthOfPain(scratch: string): Promise<string> {
  const told = join(scratch, 'told');
  mkdirSync(told);
  const rows = Array.from({ length: DAYS }, (_, i) => {
    const day = `2026-05-${`${i + 1}`.padStart(2, '0')}`;
    return `${day},${i % 3},${(i * 7) % 6},${i % 4},lower_back,left,${6 + (i % 3)},`;
  });
  const columns = 'date,pain_before,pain_during,pain_after,region,side,sleep_hours,note';
  writeFileSync(join(told, 'diary.csv'), [columns, ...rows].join('\n'));
  const store = newFolder();
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, told, { now: new Date() });
  await library.value.close();
  if (!imported.ok) throw new Error(imported.error.code);
  return store;
}

describe.skipIf(!CHROMIUM)(`sharing with somebody (${NEEDS_CHROMIUM})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-share-'));
  const saved = join(folder, 'saved.html');
  let browser: Browser;
  let app: RunningApp;
  let opened: OpenedPage;
  let page: Page;
  let words: string;

  beforeAll(async () => {
    browser = await launchChromium();
    app = await startApp(await aMonthOfPain(folder));
    opened = await openPage(browser, app);
    page = opened.page;
  });
  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    rmSync(folder, { recursive: true });
  });

  test('nothing is ticked before the runner ticks it, and nothing is made without a name', async () => {
    await goTo(page, '/share');
    await page.getByRole('heading', { name: 'Share with somebody' }).waitFor();
    await expect.poll(() => page.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByText('Tick at least one thing').waitFor();
    await expectReadableEverywhere(page);
    await shot(page, 'share');
  });

  test('what is ticked is sealed, its words are shown once, and it stands in the list', async () => {
    await page.getByLabel(/^Pain diary/).check();
    await page.getByLabel(/^Sleep, stress/).check();
    await page.getByLabel('For whom').fill('Dr Weiss');
    await page.getByRole('button', { name: 'Make the file' }).click();
    await page.getByRole('heading', { name: 'The file is made' }).waitFor();
    words = (await page.locator('.share-words').textContent()) ?? '';
    expect(words.split(' ')).toHaveLength(7);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Save for-you-/ }).click();
    await (await waiting).saveAs(saved);
    await page.getByText(/, for Dr Weiss$/).waitFor();
    await expectReadableEverywhere(page);
    await shot(page, 'made');
  });

  test('the file opens from the disk without a network, and in the app', async () => {
    const elsewhere = await browser.newContext({ offline: true });
    const clinic = await elsewhere.newPage();
    expect(await clinic.goto(pathToFileURL(saved).href)).toBeTruthy();
    await shot(clinic, 'sealed');
    await clinic.getByLabel('The seven words').fill(words);
    await clinic.getByRole('button', { name: 'Open' }).click();
    await clinic.getByRole('heading', { name: 'What a runner shared' }).waitFor();
    await expect.poll(() => clinic.getByRole('row').count()).toBeGreaterThan(DAYS);
    await expectReadableEverywhere(clinic);
    await shot(clinic, 'opened');
    await elsewhere.close();

    await goTo(page, '/shared');
    await page.getByRole('heading', { name: 'Read a shared file' }).waitFor();
    await page.getByLabel('The file').setInputFiles(saved);
    await page.getByLabel('The seven words').fill('other words');
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('These words do not open this file').waitFor();
    await page.getByLabel('The seven words').fill(words);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'Pain diary' }).waitFor();
    await expectReadableEverywhere(page);
    await shot(page, 'shared');
    expect(opened.faults).toEqual([]);
  });

  test('an age file is read too, and a page in it is shown as it was made', async () => {
    const sealed = join(folder, 'sealed.age');
    writeFileSync(sealed, armoured(await sealShare(WITH_PAGE, words, WORK)));
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByLabel('The file').setInputFiles(sealed);
    await page.getByLabel('The seven words').fill(words);
    await page.getByRole('button', { name: 'Open' }).click();
    const frame = page.frameLocator('iframe[title="The page"]');
    await frame.getByRole('heading', { name: 'On one page' }).waitFor();
    const inFrame = (what: string) =>
      page.evaluate(`((frame) => ${what})(document.querySelector('iframe'))`);
    await expect
      .poll(() => inFrame("getComputedStyle(frame.contentDocument.querySelector('h1')).color"))
      .toBe('rgb(1, 2, 3)');
    await expect.poll(() => inFrame('frame.clientHeight')).toBeLessThan(400);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save bundle.json' }).click();
    expect((await waiting).suggestedFilename()).toBe('bundle.json');
    await shot(page, 'shared-page');
  });

  test('a file that was never given away is taken off the list, and back by undo', async () => {
    await goTo(page, '/share');
    await page.getByRole('button', { name: /^Take off the list/ }).click();
    await page.getByText('Nothing yet.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/, for Dr Weiss$/).waitFor();
  });

  test('an appointment is kept, and handed to the telephone, the mail and the calendar', async () => {
    await goTo(page, '/visit/appointment');
    await page.getByLabel('Name', { exact: true }).fill('Dr Weiss');
    await page.getByLabel('Telephone').fill('+49 731 / 12-34');
    await page.getByLabel('Mail address').fill('praxis@example.org');
    await page.getByLabel('Day').fill('2099-06-25');
    await page.getByLabel(/^Time/).fill('14:30');
    await page.getByLabel(/^What you want to ask/).fill('May I run the race?');
    await page.getByRole('button', { name: 'Save' }).click();
    const call = page.getByRole('link', { name: 'Call Dr Weiss' });
    await expect.poll(() => call.getAttribute('href')).toBe('tel:+497311234');
    const mail = page.getByRole('link', { name: 'Write to Dr Weiss' });
    expect(await mail.getAttribute('href')).not.toMatch(/race|back|pain|run/);
    await page.getByLabel('My questions too').check();
    await expect.poll(() => mail.getAttribute('href')).toContain('race');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Put it into my calendar' }).click();
    expect((await waiting).suggestedFilename()).toBe('appointment.ics');
    await expectReadableEverywhere(page);
    await shot(page, 'appointment');
  });

  test('what was said is kept, and obeyed on every page', async () => {
    await goTo(page, '/visit/after');
    await page.getByLabel('Which visit').selectOption({ label: 'a visit that is not listed' });
    await page.getByLabel('What was said').fill('Let the bone settle.');
    await page.getByRole('checkbox', { name: 'No running' }).check();
    await page.getByLabel(/^May run again from/).fill('2099-07-01');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('No running before Wed, 1 Jul 2099').waitFor();
    // What the mouse rests on changes its colour.
    await page.mouse.move(1, 1);
    await expectReadableEverywhere(page);
    await shot(page, 'after');
    expect(opened.faults).toEqual([]);
  });
});
