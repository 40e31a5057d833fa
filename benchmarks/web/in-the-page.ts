import type { Page } from 'playwright-core';

/**
 * Runs in the page, so that no figure has the way to the browser and back in it. `until` looks at every frame;
 * `painted` waits until what is there now has been drawn.
 */
const TOOLS = `
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const painted = async () => {
    await frame();
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  };
  const until = async (test, patience = 60000) => {
    const end = performance.now() + patience;
    for (;;) {
      const found = test();
      if (found) return found;
      if (performance.now() > end) throw new Error('waited in vain for ' + test);
      await frame();
    }
  };
`;

export function inPage<T>(page: Page, body: string): Promise<T> {
  return page.evaluate<T>(`(async () => { ${TOOLS} ${body} })()`);
}

/** Given to every page before its own script: when the answer was there to be read, ms after opening. */
export const NOTES_WHEN_READABLE = `
  window.whenReadable = (async () => { ${TOOLS}
    await until(() => document.querySelector('#headline'));
    await painted();
    return performance.now();
  })();
`;
