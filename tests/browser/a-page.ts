import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningApp } from './running-app.ts';

/**
 * A browser and the whole program are started for a test, on a machine that may be busy. What is polled looks four times
 * for an element that is missing, which must end before the test does, or nobody learns which it was.
 */
const PATIENCE_MS = 20_000;

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page's own script and breaches of its policy: there must be none. */
  readonly faults: readonly string[];
}

/** The app's page, opened as the link of the terminal opens it. */
export async function openPage(
  browser: Browser,
  app: RunningApp,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<OpenedPage> {
  // A colour on its way from one to another is neither: axe would judge what nobody reads.
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) faults.push(message.text());
  });
  expect((await page.goto(app.link))?.ok()).toBe(true);
  return { page, context, faults };
}

/** Goes to another address of the app in the same tab, without loading it anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'));`,
  );
}
