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

/** On a phone, every control that does not stand in a sentence is as high as a thumb needs. */
export async function expectThumbSized(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const small = await page.evaluate(`
    [...document.querySelectorAll('a, button, input, select, textarea, summary')]
      .filter((one) => one.getClientRects().length > 0 && !one.matches('.skip'))
      .filter((one) => !(one.matches('p *') && getComputedStyle(one).display === 'inline'))
      .map((one) => [one, (one.matches('[type=checkbox], [type=radio]') && one.closest('label')) || one])
      .filter(([, target]) => target.getBoundingClientRect().height < 43.5)
      .map(([one]) => (one.textContent || one.getAttribute('aria-label') || one.name).trim())`);
  expect(small, `too small for a thumb at ${page.url()}`).toEqual([]);
}

/** A phone on which everything is twice as large. */
export async function expectFitsMagnified(page: Page): Promise<void> {
  await page.setViewportSize({ width: 195, height: 422 });
  await expectNoSidewaysScroll(page);
}

/** Whoever goes through the page by keyboard, forwards and back, sees where they are at each step. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator('h1').focus();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < FOCUS_STEPS; step += 1) {
      await page.keyboard.press(key);
      const hidden = await page.evaluate(FOCUS_HIDDEN);
      expect(hidden, `${key} ${step + 1} at ${page.url()}`).toBeNull();
    }
  }
}

const FOCUS_STEPS = 24;
/** What has the focus, where it is not outlined or something lies over it; the button in a field for a day shows its own. */
const FOCUS_HIDDEN = `(() => {
  const one = document.activeElement;
  if (!one || one === document.body || one.matches('h1, main, iframe')) return null;
  const { left, top, width, height } = one.getBoundingClientRect();
  const seen = document.elementFromPoint(left + Math.min(width, 20) / 2, top + height / 2);
  const label = one.closest('label');
  const isSeen = seen !== null && (one.contains(seen) || seen.contains(one) && seen === label);
  const isInside = one.type === 'date' && !one.matches(':focus-visible');
  const isOutlined = isInside || getComputedStyle(one).outlineStyle !== 'none';
  return isSeen && isOutlined ? null : one.outerHTML.slice(0, 120);
})()`;
