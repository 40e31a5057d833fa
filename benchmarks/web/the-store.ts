import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { QUESTION_IDS } from '@plumbline/domain';
import { planOf, RUNS } from '../import/archive-plan.ts';
import { makeArchive } from '../import/make-archive.ts';
import { wholeProcess } from '../import/whole-process.ts';

const HERE = fileURLToPath(new URL('./work/', import.meta.url));
const ARCHIVE = fileURLToPath(new URL('../import/work/export.zip', import.meta.url));
const PLUMBLINE = fileURLToPath(new URL('../../node_modules/.bin/plumbline', import.meta.url));

/** Runs at the end of the archive that have a row in the diary. */
const REPORTED = 400;

/** A data folder with the 3,000 runs of the import benchmark, and a diary of the last 400; made once. */
export async function theStore(say: (line: string) => void): Promise<string> {
  const store = join(HERE, 'store');
  if (existsSync(store)) return store;
  if (!existsSync(ARCHIVE)) {
    say('Making the archive of 3,000 runs (some minutes, once) …');
    await makeArchive(ARCHIVE, (runs) => {
      if (runs % 500 === 0) say(`${runs} runs`);
    });
  }
  say('Importing it (a minute or two, once) …');
  const fresh = join(HERE, 'store-in-the-making');
  await rm(fresh, { recursive: true, force: true });
  const diary = join(HERE, 'diary');
  await mkdir(diary, { recursive: true });
  await writeFile(join(diary, 'diary.csv'), diaryOf(REPORTED));
  await writeFile(join(diary, 'triage.json'), noToAll());
  for (const path of [ARCHIVE, diary]) {
    await wholeProcess([PLUMBLINE, 'import', path, '--json'], { PLUMBLINE_DATA: fresh });
  }
  await rename(fresh, store);
  return store;
}

/** The safety questions answered: nothing is explained before. */
function noToAll(): string {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  return JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, answers });
}

/** Every fifth run hurt, and by how much follows no run in particular: there is something to weigh. */
function diaryOf(runs: number): string {
  const rows = ['date,pain_during,pain_after,pain_next_morning,sleep_hours,stress'];
  for (let i = RUNS - runs; i < RUNS; i += 1) {
    const date = new Date(planOf(i).recording.start ?? 0).toISOString().slice(0, 10);
    const pain = i % 5 === 0 ? 2 + (i % 4) : 0;
    rows.push(`${date},${pain},${pain},${i % 7 === 0 ? 2 : 0},${6 + (i % 3)},${i % 6}`);
  }
  return `${rows.join('\n')}\n`;
}
