import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Page, Route } from 'playwright-core';
import { CHROMIUM, NEEDS_CHROMIUM } from '../../tests/browser/chromium.ts';
import { chooseFilm, openForm, reasonsOn, withFilmPage } from './film-page.ts';

/** `npm run benchmark:pose [-- --films FOLDER --seconds 5 --one-thread]`: pictures a second that the page reads of each film. */
const SHARED = fileURLToPath(new URL('../../../shared/data/video', import.meta.url));
const { values } = parseArgs({
  options: {
    films: { type: 'string', default: SHARED },
    seconds: { type: 'string', default: '5' },
    'one-thread': { type: 'boolean', default: false },
  },
});
const TARGETS = { full: 20, heavy: 7, longTaskMs: 100 } as const;

if (CHROMIUM === undefined) throw new Error(NEEDS_CHROMIUM);
if (!existsSync(values.films)) throw new Error(`no films in ${values.films}`);
const films = readdirSync(values.films).filter((name) => /\.(mp4|mov|webm)$/i.test(name));
const before = loadavg()[0];
await withFilmPage(async (page, browser) => {
  if (values['one-thread']) await page.route(/\/form$/, withoutIsolation);
  console.log(
    '| film | full, a second | heavy, a second | longest task of the page, ms | verdict |',
  );
  console.log('| --- | --- | --- | --- | --- |');
  for (const name of films) console.log(await rowOf(page, name));
  console.log(
    JSON.stringify({
      machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
      load: { before, after: loadavg()[0] },
      chromium: browser.version(),
      isolated: await page.evaluate('crossOriginIsolated'),
      targets: TARGETS,
    }),
  );
});

/** Threads need a page that nothing else shares memory with; without these headers it is no such page. */
async function withoutIsolation(route: Route): Promise<void> {
  const response = await route.fetch();
  const { 'cross-origin-opener-policy': _, ...rest } = response.headers();
  const { 'cross-origin-embedder-policy': __, ...headers } = rest;
  await route.fulfill({ response, headers });
}

async function rowOf(page: Page, name: string): Promise<string> {
  await openForm(page);
  await page.evaluate(`
    window.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
    }).observe({ type: 'longtask' });
  `);
  const refused = await chooseFilm(page, join(values.films, name));
  if (refused) return `| ${name} | – | – | – | ${refused} |`;
  await page.getByRole('button', { name: 'Quick look' }).click();
  const full = await rateUntil(page, '.film-quick');
  await page.getByLabel('Read', { exact: true }).fill(values.seconds);
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  const heavy = await rateUntil(page, '.film-verdict');
  const longest = Math.round(Number(await page.evaluate('window.longest')));
  const said = (await reasonsOn(page)).join('; ');
  return `| ${name} | ${full} | ${heavy} | ${longest} | ${said || 'nothing against it'} |`;
}

/** Pictures a second from the first to the last, as the page says them. */
async function rateUntil(page: Page, done: string): Promise<string> {
  const rate = await page.evaluate(`new Promise((resolve) => {
    let first, last;
    const read = () => {
      const text = document.querySelector('.film')?.innerText ?? '';
      const pictures = Number(/(\\d[\\d,]*) pictures?, /.exec(text)?.[1]?.replace(',', ''));
      const now = performance.now();
      if (pictures > 0) {
        first ??= { pictures, now };
        last = { pictures, now };
      }
      if (!document.querySelector(${JSON.stringify(done)})) return setTimeout(read, 20);
      resolve(first && last.now > first.now ? (1000 * (last.pictures - first.pictures)) / (last.now - first.now) : NaN);
    };
    read();
  })`);
  return Number(rate).toFixed(1);
}
