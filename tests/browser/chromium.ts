import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** An installed Chromium: `PLUMBLINE_CHROMIUM`, else Debian's; nothing where there is none. */
export const CHROMIUM = [process.env['PLUMBLINE_CHROMIUM'], '/usr/bin/chromium'].find(
  (path) => path !== undefined && path !== '' && existsSync(path),
);

/** Said in the name of a suite that has to be skipped. */
export const NEEDS_CHROMIUM = 'needs Chromium (PLUMBLINE_CHROMIUM, or /usr/bin/chromium)';

export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }),
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
