import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Axe finds nothing on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // Given to the page by the browser, not by the page: its policy lets no script be added.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  const ran = await session.send('Runtime.evaluate', {
    expression: 'axe.run().then((found) => JSON.stringify(found.violations))',
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  const violations = JSON.parse(String(ran.result.value)) as readonly Violation[];
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

/** Nothing of the page lies beyond its right edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  expect(wide, `scrolls sideways at ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Every page of the app can be reached from where one stands. */
async function expectPagesOnScreen(page: Page): Promise<void> {
  const hidden = await page.evaluate(`
    [...document.querySelectorAll('.pages a')].filter((link) => {
      const { left, right, bottom } = link.getBoundingClientRect();
      const isCut = link.scrollWidth > link.clientWidth + 1;
      return left < 0 || right > innerWidth + 1 || bottom > innerHeight + 1 || isCut;
    }).map((link) => link.textContent)`);
  expect(hidden, `pages off the screen at ${page.url()}`).toEqual([]);
}

/** On a desk and on a phone, by day and by night: axe finds nothing and nothing scrolls sideways. */
export async function expectReadableEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
      [320, 640],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await expectPagesOnScreen(page);
    }
  }
}
