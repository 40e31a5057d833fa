import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A look for whoever works on the page: `PLUMBLINE_SHOTS` names a folder. */
export async function shot(
  page: Page,
  name: string,
  { fullPage = false }: { readonly fullPage?: boolean } = {},
): Promise<void> {
  const into = process.env['PLUMBLINE_SHOTS'];
  if (into === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, width, height] of [
      ['desk', 1280, 800],
      ['phone', 390, 844],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: join(into, `${name}-${size}-${colorScheme}.png`), fullPage });
    }
  }
}
