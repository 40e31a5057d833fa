import { createHash, X509Certificate } from 'node:crypto';
import { request, type Server } from 'node:http';
import { createServer } from 'node:https';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { makePage } from '../../apps/server/src/app.ts';
import { listenAt } from '../../apps/server/src/listen.ts';
import { markedForMany } from '../../apps/server/src/many/marked-page.ts';
import { pageFiles } from '../../apps/server/src/page-files.ts';
import { newIdentity } from '../../apps/server/src/phone/certificate.ts';
import { freePort } from '../../packages/store/src/postgres/test-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type ManyForTests, manyForTests, PASSWORD, type Visitor } from './many-for-tests.ts';

/** The server for many as a browser meets it: its page, behind a proxy that ends TLS, over a real PostgreSQL. */

const PAGE = fileURLToPath(new URL('../../apps/web/dist/', import.meta.url));
const PATIENCE_MS = 60_000;

export interface ServedMany {
  readonly many: ManyForTests;
  readonly origin: string;
  readonly browser: Browser;
  /** A browser of its own, at the first page. */
  readonly open: (path?: string) => Promise<OpenedMany>;
  /** The same, signed in. */
  readonly openAs: (who: Visitor, path?: string) => Promise<OpenedMany>;
  readonly close: () => Promise<void>;
}

export interface OpenedMany {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page's own script and breaches of its policy: there must be none. */
  readonly faults: readonly string[];
}

export async function serveMany(signUp: 'open' | 'invited' = 'open'): Promise<ServedMany> {
  const [port, outside] = [await freePort(), await freePort()];
  const origin = `https://localhost:${outside}`;
  const page = makePage(markedForMany(pageFiles(PAGE), { signUp }), new Map());
  const many = await manyForTests({ origin, port, signUp }, page);
  const listening = await listenAt(many.app, many.settings);
  if (!listening.ok) throw new Error(listening.error);
  const identity = await newIdentity(['127.0.0.1'], new Date());
  const proxy = createServer({ cert: identity.certificate, key: identity.key }, (asked, answer) => {
    const { method, url, headers } = asked;
    const within = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path: url,
        headers: { ...headers, 'x-forwarded-for': '192.0.2.7' },
      },
      (found) => {
        answer.writeHead(found.statusCode ?? 502, found.headers);
        found.pipe(answer);
      },
    );
    within.on('error', () => answer.destroy());
    asked.pipe(within);
  });
  await new Promise<void>((resolve) => proxy.listen(outside, '127.0.0.1', () => resolve()));
  const browser = await launchChromium([
    `--ignore-certificate-errors-spki-list=${keyOf(identity.certificate)}`,
  ]);

  async function open(path = '/', cookie?: string): Promise<OpenedMany> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    if (cookie !== undefined) await context.addCookies(cookiesIn(cookie, origin));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
    });
    const answer = await page.goto(`${origin}${path}`);
    if (!answer?.ok()) throw new Error(`${path}: ${answer?.status()}`);
    return { page, context, faults };
  }

  return {
    many,
    origin,
    browser,
    open: (path) => open(path),
    openAs: (who, path) => open(path, who.cookie),
    close: async () => {
      await browser.close();
      await closed(proxy);
      await closed(listening.value);
      await many.close();
    },
  };
}

/** Signs in on the page, by what everybody in the tests has for a password unless told. */
export async function enterOn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

function cookiesIn(cookie: string, url: string) {
  return cookie.split('; ').map((one) => {
    const at = one.indexOf('=');
    return {
      name: one.slice(0, at),
      value: one.slice(at + 1),
      url,
      httpOnly: true,
      secure: true,
      sameSite: 'Strict' as const,
    };
  });
}

/** SHA-256 of the public key, as Chromium takes it for a certificate that it shall trust. */
function keyOf(certificate: string): string {
  const key = new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function closed(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
