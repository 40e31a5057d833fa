import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Drops a folder as a file manager does: one directory entry, walked by the page itself. */
export async function dropFolder(page: Page, path: string): Promise<void> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = join(entry.parentPath, entry.name);
      return { path: full.slice(path.length + 1), base64: readFileSync(full).toString('base64') };
    });
  await page.evaluate(DROP, files);
}

/** Runs in the page. Browsers let no script make a directory entry, so it is made of plain objects here. */
const DROP = new Function(
  'files',
  `
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  const fileEntry = (path, base64) => ({
    isFile: true, fullPath: '/runner/' + path,
    file: (done) => done(new File([bytes(base64)], path.split('/').at(-1))),
  });
  const children = files.map(({ path, base64 }) => fileEntry(path, base64));
  const batches = [children.slice(0, 3), children.slice(3), []];
  const folder = {
    isFile: false, fullPath: '/runner',
    createReader: () => ({ readEntries: (done) => done(batches.shift() ?? []) }),
  };
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', {
    value: { items: [{ webkitGetAsEntry: () => folder }] },
  });
  document.querySelector('.drop').dispatchEvent(event);
`,
) as (files: unknown) => void;
