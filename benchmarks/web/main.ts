import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { CHROMIUM, launchChromium, NEEDS_CHROMIUM } from '../../tests/browser/chromium.ts';
import { isMet, median, tableOf } from './figure.ts';
import { opening, usage } from './measure.ts';
import { theStore } from './the-store.ts';

/** `npm run benchmark:web`: the app in a real browser on 3,000 runs; ends with 1 where a target is missed. */
const { values } = parseArgs({ options: { times: { type: 'string', default: '5' } } });

if (CHROMIUM === undefined) throw new Error(NEEDS_CHROMIUM);
const store = await theStore(console.log);
const before = loadavg()[0];
const browser = await launchChromium();
const bench = { browser, store, times: Number(values.times) };
try {
  const figures = [...(await opening(bench)), ...(await usage(bench))];
  console.log(tableOf(figures));
  console.log(
    JSON.stringify({
      machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
      load: { before, after: loadavg()[0] },
      node: process.version,
      chromium: browser.version(),
      medians: Object.fromEntries(figures.map((one) => [one.name, median(one.values)])),
    }),
  );
  process.exitCode = figures.every(isMet) ? 0 : 1;
} finally {
  await browser.close();
}
