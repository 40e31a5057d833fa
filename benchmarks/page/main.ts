import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clinicianSheetFor, type Paper, sheetPdf } from '@plumbline/application';
import { type Figure, isMet, tableOf } from '../web/figure.ts';
import { type PageRunner, pageRunners } from './page-runners.ts';

/** `npm run benchmark:page`: how soon the page for a clinician is drawn; ends with 1 where a target is missed. */
const { values } = parseArgs({ options: { times: { type: 'string', default: '7' } } });
const TIMES = Number(values.times);
const TARGET_MS = 1000;
const PAPERS: readonly Paper[] = ['a4', 'letter'];
const work = fileURLToPath(new URL('./work/', import.meta.url));

mkdirSync(work, { recursive: true });
const before = loadavg()[0];
const figures: Figure[] = [];
for (const runner of pageRunners()) figures.push(...(await figuresOf(runner)));
console.log(tableOf(figures));
console.log(`The pages are in ${work}`);
const machine = `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`;
console.log(
  JSON.stringify({ machine, load: { before, after: loadavg()[0] }, node: process.version }),
);
process.exitCode = figures.every(isMet) ? 0 : 1;

/** The first drawing counts too: a runner asks for one page. */
async function figuresOf({ id, name, records, now }: PageRunner): Promise<readonly Figure[]> {
  const sheet = clinicianSheetFor(records, now);
  const all: Figure[] = [];
  for (const paper of PAPERS) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i += 1) {
      const began = performance.now();
      const pdf = await sheetPdf(sheet, { paper, at: now });
      times.push(performance.now() - began);
      writeFileSync(join(work, `${id}-${paper}.pdf`), pdf);
    }
    all.push({ name: `${name}, ${paper}`, unit: 'ms', values: times, target: TARGET_MS });
  }
  return all;
}
