import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogView } from '@plumbline/application';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../apps/server/src/server.ts';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from './chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Stands for the home network: an address that every machine has. */
const HOME = '127.0.0.1';
/** No colour on its way to another while axe looks. */
const CALM = { reducedMotion: 'reduce' } as const;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, ...CALM };

const folder = mkdtempSync(join(tmpdir(), 'plumbline-phone-browser-'));
let server: RunningServer;
let browser: Browser;
let desk: Page;
let phone: Page;

describe.skipIf(!CHROMIUM)(`a phone on the home network (${NEEDS_CHROMIUM})`, () => {
  beforeAll(async () => {
    const started = await startServer({
      dataFolder: join(folder, 'store'),
      onFault: (thrown) => {
        throw thrown;
      },
      onLinkUsed: () => {},
      homeAddresses: () => [HOME],
    });
    if (!started.ok) throw new Error(started.error);
    server = started.value;
    // A browser that trusts no certificate yet is enough to open the way in; the phone's is told to.
    const opener = await launchChromium();
    const page = await opener.newPage();
    await openDesk(page);
    await page.getByRole('button', { name: 'Open it on my home network' }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await opener.close();
    browser = await launchChromium([`--ignore-certificate-errors-spki-list=${keyOfCertificate()}`]);
    desk = await browser.newPage(CALM);
    await openDesk(desk);
    phone = await (await browser.newContext(PHONE)).newPage();
    for (const one of [desk, phone]) one.setDefaultTimeout(60_000);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is paired by the link of the picture, and shows in the list', async () => {
    expect((await phone.goto(await newLink()))?.ok()).toBe(true);
    await phone.getByLabel('Name of this phone').waitFor();
    expect(new URL(phone.url()).hash).toBe('');
    expect(await violations(phone)).toEqual([]);
    await phone.getByLabel('Name of this phone').fill('Ada’s phone');
    await phone.getByRole('button', { name: 'Pair' }).click();
    await phone.waitForURL('**/log', { timeout: 100_000 });
    await desk.getByText('Ada’s phone').waitFor();
    expect(await violations(desk)).toEqual([]);
    await expect
      .poll(() => phone.getByRole('navigation').getByRole('link').allTextContents())
      .toEqual(['Why', 'Plan', 'Log', 'Strength']);
  });

  test('opens without the computer, says so, and is back when it is', async () => {
    await phone.evaluate('navigator.serviceWorker.ready.then(() => {})');
    await desk.getByRole('button', { name: 'Close it' }).click();
    await desk.getByText('No phone can reach this computer').waitFor();
    expect((await phone.reload())?.ok()).toBe(true);
    await phone.getByText('Your computer cannot be reached').waitFor();
    await phone.getByRole('heading', { level: 1 }).waitFor();
    expect(await violations(phone)).toEqual([]);
    await desk.getByRole('button', { name: 'Open it on my home network' }).click();
    await desk.getByRole('img', { name: /QR code/ }).waitFor();
    expect((await phone.reload())?.ok()).toBe(true);
    await phone.getByText('Your computer cannot be reached').waitFor({ state: 'detached' });
  });

  test('writes what hurt, without the computer too, and sends it once the computer is back', async () => {
    const address = `${new URL(phone.url()).origin}/log?day=${today()}`;
    expect((await phone.goto(address))?.ok()).toBe(true);
    const hurt = phone.getByRole('group', { name: /Worst of the day/ });
    await hurt.getByRole('radio', { name: '2', exact: true }).click();
    await expect.poll(painOnComputer).toBe(2);

    await desk.getByRole('button', { name: 'Close it' }).click();
    await desk.getByText('No phone can reach this computer').waitFor();
    await hurt.getByRole('radio', { name: '5', exact: true }).click();
    await phone.getByText('1 entry waits on this phone').waitFor();
    expect((await phone.reload())?.ok()).toBe(true);
    await phone.getByText('1 entry waits on this phone').waitFor();
    await expect
      .poll(() => hurt.getByRole('radio', { name: '5', exact: true }).isChecked())
      .toBe(true);
    await expect.poll(() => painOnComputer()).toBe(2);

    await desk.getByRole('button', { name: 'Open it on my home network' }).click();
    await desk.getByRole('img', { name: /QR code/ }).waitFor();
    await phone.getByRole('button', { name: 'Send now' }).click();
    await phone.getByText('1 entry waits on this phone').waitFor({ state: 'detached' });
    await expect.poll(() => painOnComputer()).toBe(5);
    await expect
      .poll(() => hurt.getByRole('radio', { name: '5', exact: true }).isChecked())
      .toBe(true);
  });

  test('is a stranger once it is revoked, and asks for a new code', async () => {
    await desk.getByRole('button', { name: 'Revoke: Ada’s phone' }).click();
    await desk.getByText('No phone is paired.').waitFor();
    expect((await phone.reload())?.ok()).toBe(true);
    await phone.getByRole('heading', { name: 'Pair this phone' }).waitFor();
    await phone.getByLabel('Code', { exact: true }).fill('AAAA-AAAA');
    await phone.getByRole('button', { name: 'Pair' }).click();
    await phone.getByText('This is not the code that your computer shows').waitFor();
  });
});

async function openDesk(page: Page): Promise<void> {
  expect((await page.goto(server.newLink()))?.ok()).toBe(true);
  await page.getByRole('navigation').waitFor();
  expect((await page.goto(`${server.origin}/phone`))?.ok()).toBe(true);
}

/** The pain after of today, as the computer has it. */
async function painOnComputer(): Promise<number | null | undefined> {
  const view = await desk.evaluate(async () => {
    const token = sessionStorage.getItem('plumbline-session') ?? '';
    const asked = await fetch('/api/log', { headers: { 'x-plumbline-session': token } });
    return (await asked.json()) as LogView;
  });
  return view.restDays[0]?.painAfter;
}

function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** Of a code that the computer shows from now on; one that it showed before pairs no phone any more. */
async function newLink(): Promise<string> {
  const button = desk.getByRole('button', { name: /New code|Show a code/ });
  await button.waitFor();
  const shown = desk.locator('.pair-code');
  const before = await shown.allTextContents();
  await button.click();
  await expect.poll(() => shown.allTextContents()).not.toEqual(before);
  const code = await shown.textContent();
  const address = await desk.locator('.pair code').first().textContent();
  return `${address}/#pair=${code}`;
}

/** SHA-256 of the public key, as Chromium takes it for a certificate that it shall trust. */
function keyOfCertificate(): string {
  const certificate = readFileSync(join(folder, 'store', 'phone', 'certificate.pem'));
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

async function violations(page: Page): Promise<readonly string[]> {
  // The page's own policy allows no script of others; the browser's tools go around it.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }).axe
      .run()
      .then(({ violations }) => violations.map(({ id }) => id)),
  );
  return found;
}
