import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Day } from '@plumbline/domain';
import {
  SHARE_SCHEMA,
  type ShareContent,
  sealShare,
  sharedFile,
  VIEWER_FOLDER,
} from '@plumbline/sharing';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectReadableEverywhere } from './accessible.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';

const PASSPHRASE = 'robin maple torch canal oasis lemon wagon';
const WORK = 10;
const VIEWER = {
  script: readFileSync(new URL('viewer.js', VIEWER_FOLDER), 'utf8'),
  style: readFileSync(new URL('viewer.css', VIEWER_FOLDER), 'utf8'),
};

/** Would run, load or send something in a page that took it for more than text. */
const HOSTILE =
  '</script></p><script>window.ran = 1</script><img src=x onerror="window.ran = 1"><svg onload="window.ran=1"></svg><iframe src="javascript:parent.ran=1"></iframe><a href="javascript:window.ran=1">needle</a>';

const CONTENT: ShareContent = {
  schema: SHARE_SCHEMA,
  made: '2026-06-20T12:00:00.000Z',
  expires: '2199-12-31' as Day,
  for: `Dr Ada ${HOSTILE}`,
  from: HOSTILE,
  notices: ['This is not a diagnosis.', HOSTILE],
  parts: [
    {
      id: 'page',
      title: `The page ${HOSTILE}`,
      says: [],
      tables: [],
      page: `<!doctype html><html lang="en"><title>x</title><style>h1 { color: #333 }</style><body><h1>On one page</h1>${HOSTILE}<link rel="stylesheet" href="https://example.org/x.css"></body></html>`,
    },
    {
      id: 'pain-diary',
      title: 'Pain diary',
      says: [HOSTILE],
      tables: [
        {
          caption: `Every entry ${HOSTILE}`,
          columns: ['Day', 'After the run', HOSTILE],
          rows: [
            ['2026-06-02', '4', HOSTILE],
            ['2026-06-04', '0', 'felt fine'],
          ],
        },
      ],
      file: { name: 'bundle.json', type: 'application/fhir+json', text: HOSTILE },
    },
  ],
};

describe.skipIf(!CHROMIUM)(`a shared file opened from the disk (${NEEDS_CHROMIUM})`, () => {
  let browser: Browser;
  let folder: string;
  let whole: string;

  beforeAll(async () => {
    browser = await launchChromium();
    folder = mkdtempSync(join(tmpdir(), 'plumbline-shared-'));
    whole = sharedFile(await sealShare(CONTENT, PASSPHRASE, WORK), VIEWER);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  interface Opened {
    readonly page: Page;
    /** Every address that was asked for and that the file's policy did not stop before the network. */
    readonly asked: readonly string[];
    readonly faults: readonly string[];
  }

  async function open(text: string): Promise<Opened> {
    const path = join(folder, 'shared.html');
    writeFileSync(path, text);
    const context = await browser.newContext({ offline: true, acceptDownloads: true });
    const page = await context.newPage();
    const url = pathToFileURL(path).href;
    const [asked, faults]: [string[], string[]] = [[], []];
    const isOther = (asked: string) => asked !== url && !/^(about|blob):/.test(asked);
    page.on('requestfinished', (request) => {
      if (isOther(request.url())) asked.push(request.url());
    });
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (isOther(request.url()) && !/csp/i.test(why)) asked.push(`${request.url()}: ${why}`);
    });
    page.on('pageerror', (error) => faults.push(error.message));
    expect(await page.goto(url)).toBeTruthy();
    return { page, asked, faults };
  }

  async function tell(page: Page, passphrase: string): Promise<void> {
    await page.getByLabel('The seven words').fill(passphrase);
    await page.getByRole('button', { name: 'Open' }).click();
  }

  test('shows what was ticked to whoever has the words, and runs nothing that a runner wrote', async () => {
    const { page, asked, faults } = await open(whole);
    await expect.poll(() => page.getByText('needle').count()).toBe(0);
    await tell(page, PASSPHRASE.toUpperCase());
    await page.getByRole('heading', { name: 'What a runner shared' }).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: 'felt fine' }).isVisible()).toBe(true);
    await expect.poll(() => page.getByRole('cell', { name: HOSTILE }).count()).toBe(1);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: 'On one page' }).waitFor();
    await frame.getByRole('link', { name: 'needle' }).click();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    await expect.poll(() => page.locator('main > section script, main img').count()).toBe(0);
    expect([asked, faults]).toEqual([[], []]);
  });

  test('gives what is for another program as a file', async () => {
    const { page } = await open(whole);
    await tell(page, PASSPHRASE);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save bundle.json' }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe('bundle.json');
    expect(readFileSync(await saved.path(), 'utf8')).toBe(HOSTILE);
  });

  test('is opened by keyboard, tells a wrong word, and can be tried again', async () => {
    const { page } = await open(whole);
    await page.keyboard.press('Tab');
    await page.keyboard.type(`${PASSPHRASE}s`);
    await page.keyboard.press('Enter');
    await page.getByText('These words do not open this file').waitFor();
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What a runner shared' }).waitFor();
  });

  test('can be read by everybody, sealed and open', async () => {
    const readable = {
      ...CONTENT,
      parts: CONTENT.parts.map(({ page: _, ...part }) => part),
    };
    const { page } = await open(sharedFile(await sealShare(readable, PASSPHRASE, WORK), VIEWER));
    await expectReadableEverywhere(page);
    await tell(page, PASSPHRASE);
    await page.getByRole('heading', { name: 'What a runner shared' }).waitFor();
    await expectReadableEverywhere(page);
  });

  test.each(Array.from({ length: 15 }, (_, i) => i + 1))(
    'cut off after %d/16 it says so, and shows nothing',
    async (part) => {
      const { page } = await open(whole.slice(0, Math.floor((whole.length * part) / 16)));
      await page.getByText(/has not arrived whole|was cut short/).waitFor();
      await expect.poll(() => page.getByRole('button').count()).toBe(0);
    },
  );

  test('with another script in it, it runs none', async () => {
    const changed = whole.replace('(function(){', '(function(){window.ran=1;');
    expect(changed).not.toBe(whole);
    const { page } = await open(changed);
    await page.getByText('has not arrived whole').waitFor();
    expect(await page.evaluate('window.ran')).toBeUndefined();
  });

  test('with other sealed bytes that claim to be whole, it shows nothing to whoever has the words', async () => {
    const sealed = Uint8Array.from(await sealShare(CONTENT, PASSPHRASE, WORK));
    const last = sealed.length - 1;
    sealed[last] = (sealed[last] ?? 0) ^ 1;
    const { page } = await open(sharedFile(sealed, VIEWER));
    await tell(page, PASSPHRASE);
    await page.getByText('was changed after it was made').waitFor();
    expect(await page.content()).not.toContain('needle');
  });

  test('past its day it shows nothing', async () => {
    const late = { ...CONTENT, expires: '2020-01-01' as Day };
    const { page } = await open(sharedFile(await sealShare(late, PASSPHRASE, WORK), VIEWER));
    await tell(page, PASSPHRASE);
    await page.getByText('out of date since 2020-01-01').waitFor();
    expect(await page.content()).not.toContain('needle');
  });
});
