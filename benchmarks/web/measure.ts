import type { Browser, CDPSession, Page } from 'playwright-core';
import { type RunningApp, startApp } from '../../tests/browser/running-app.ts';
import type { Figure } from './figure.ts';
import { inPage, NOTES_WHEN_READABLE } from './in-the-page.ts';

export interface Bench {
  readonly browser: Browser;
  readonly store: string;
  readonly times: number;
}

interface Opened {
  readonly app: RunningApp;
  readonly page: Page;
  readonly wire: CDPSession;
  /** ms from opening until the answer can be read. */
  readonly readable: number;
  /** kB of script as sent, until then and everything that the page went on to load by itself. */
  readonly script: number;
}

/** The app anew, and its link in a browser that has never seen it. */
async function open({ browser, store }: Bench): Promise<Opened> {
  const app = await startApp(store);
  const page = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 } })
  ).newPage();
  page.setDefaultTimeout(60_000);
  const wire = await page.context().newCDPSession(page);
  const bytes = await countScript(wire);
  await page.addInitScript(NOTES_WHEN_READABLE);
  await page.goto(app.link);
  const readable = await page.evaluate<number>('whenReadable');
  await page.waitForLoadState('networkidle');
  return { app, page, wire, readable, script: bytes() / 1000 };
}

async function close({ app, page }: Opened): Promise<void> {
  await page.context().close();
  await app.halt();
}

/** Bytes of scripts as they come over the wire: compressed, with their headers. */
async function countScript(wire: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await wire.send('Network.enable');
  return () => bytes;
}

/** Why, opened by the link of a program that was just started, and again in the same program. */
export async function opening(bench: Bench): Promise<readonly Figure[]> {
  const [first, again, script]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0; i < bench.times; i += 1) {
    const opened = await open(bench);
    first.push(opened.readable);
    script.push(opened.script);
    await opened.wire.send('Network.setCacheDisabled', { cacheDisabled: true });
    await opened.page.reload();
    again.push(await opened.page.evaluate<number>('whenReadable'));
    await close(opened);
  }
  return [
    { name: 'Why readable, first after the start', unit: 'ms', values: first, target: 1000 },
    { name: 'Why readable, opened again', unit: 'ms', values: again, target: 1000 },
    { name: 'script at first load, compressed', unit: 'kB', values: script, target: 350 },
  ];
}

export async function usage(bench: Bench): Promise<readonly Figure[]> {
  const opened = await open(bench);
  try {
    return [
      await logging(opened.page, bench.times * 2),
      await streams(opened.page, bench.times * 2),
      await scrolling(opened, bench.times),
    ];
  } finally {
    await close(opened);
  }
}

/** From the tap on another pain than was said until the home page shows the answer that counts it. */
async function logging(page: Page, times: number): Promise<Figure> {
  const values: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await inPage(
      page,
      `${clickPage('/log')} await until(() => document.querySelector('main fieldset input[type=radio]'));`,
    );
    await page.waitForLoadState('networkidle');
    values.push(
      await inPage<number>(
        page,
        `const choices = [...document.querySelector('main fieldset').querySelectorAll('input[type=radio]')];
         const other = choices.find((one) => !one.checked && ['3', '4'].includes(one.value));
         const start = performance.now();
         other.click();
         const asked = () => performance.getEntriesByType('resource')
           .find((one) => one.name.endsWith('/api/why') && one.startTime > start && one.responseEnd > 0);
         await until(() => document.querySelector('[data-state=saved]'));
         ${clickPage('/')}
         await until(() => document.querySelector('#headline') && asked());
         await painted();
         const took = performance.now() - start;
         performance.clearResourceTimings();
         return took;`,
      ),
    );
  }
  return { name: 'pain logged until Why counts it', unit: 'ms', values, target: 300 };
}

/** From the click on a run of an hour until its streams are drawn; another run each time. */
async function streams(page: Page, times: number): Promise<Figure> {
  const values: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await inPage(
      page,
      `${clickPage('/runs')} await until(() => document.querySelector('[data-row="${i}"]'));`,
    );
    await page.waitForLoadState('networkidle');
    values.push(
      await inPage<number>(
        page,
        `const start = performance.now();
         document.querySelector('[data-row="${i}"]').click();
         await until(() => document.querySelector('.lane-plot path'));
         await painted();
         return performance.now() - start;`,
      ),
    );
  }
  return { name: 'streams of a one-hour run drawn', unit: 'ms', values, target: 200 };
}

/** Frames that took longer than 50 ms while the table of all runs is scrolled by hand, 40,000 px each time. */
async function scrolling({ page, wire }: Opened, times: number): Promise<Figure> {
  const values: number[] = [];
  await inPage(
    page,
    `${clickPage('/runs')} await until(() => document.querySelector('table.runs'));`,
  );
  await page.waitForLoadState('networkidle');
  for (let i = 0; i < times; i += 1) {
    // The jump back to the top draws a whole screen anew, which is not scrolling.
    await inPage(
      page,
      `scrollTo(0, 0);
       await until(() => document.querySelector('[data-row="0"]'));
       await painted();
       await painted();`,
    );
    await page.evaluate(COUNT_FRAMES);
    await wire.send('Input.synthesizeScrollGesture', {
      x: 640,
      y: 500,
      yDistance: -40_000,
      speed: 8000,
    });
    values.push(await page.evaluate<number>('stopCounting()'));
  }
  return { name: 'frames over 50 ms while scrolling runs', unit: 'frames', values, target: 0 };
}

const COUNT_FRAMES = `
  (() => {
    let [slow, last, isOn] = [0, performance.now(), true];
    const look = (now) => {
      if (now - last > 50) slow += 1;
      last = now;
      if (isOn) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    window.stopCounting = () => { isOn = false; return slow; };
  })()
`;

function clickPage(path: string): string {
  return `document.querySelector('nav a[href="${path}"]').click();`;
}
