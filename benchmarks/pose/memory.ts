import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { FILM, NEEDS_FILM } from '../../tests/browser/film-files.ts';
import { newFolder } from '../../tests/browser/running-app.ts';
import { chooseFilm, openForm, withFilmPage } from './film-page.ts';

/**
 * `node benchmarks/pose/memory.ts [--pictures 300]`: reads a film of five minutes in 4K, with `heavy`, and says what memory
 * Chromium holds as pictures go by. Needs ffmpeg.
 */
const { values } = parseArgs({ options: { pictures: { type: 'string', default: '300' } } });
const MINUTES = 5;
/** s of the part that the film is made of, again and again. */
const PART = 2;
const EVERY_MS = 5000;

if (FILM === undefined) throw new Error(NEEDS_FILM);
const film = longFilm(FILM, newFolder());
await withFilmPage(async (page) => {
  await openForm(page);
  const refused = await chooseFilm(page, film);
  if (refused) throw new Error(refused);
  console.log(`opened: ${megabytes()} MB`);
  await page.getByLabel('Read', { exact: true }).fill('120');
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  for (let seen = 0; seen < Number(values.pictures); ) {
    await page.waitForTimeout(EVERY_MS);
    seen = await picturesRead(page);
    console.log(`${seen} pictures: ${megabytes()} MB`);
  }
});

async function picturesRead(page: Page): Promise<number> {
  const text = await page.locator('.film').innerText();
  return Number(/(\d[\d,]*) pictures?, /.exec(text)?.[1]?.replace(',', '') ?? 0);
}

/** The film at four times its pixels, five minutes long. */
function longFilm(from: string, folder: string): string {
  const [part, whole] = [join(folder, 'part.mp4'), join(folder, 'long.mp4')];
  const large = ['-t', `${PART}`, '-i', from, '-vf', 'scale=2160:3840', '-preset', 'ultrafast'];
  ffmpeg([...large, '-an', part]);
  const again = `${(MINUTES * 60) / PART - 1}`;
  ffmpeg(['-stream_loop', again, '-i', part, '-c', 'copy', whole]);
  return whole;
}

function ffmpeg(args: readonly string[]): void {
  const { status } = spawnSync('ffmpeg', ['-v', 'error', '-y', ...args]);
  if (status !== 0) throw new Error('ffmpeg makes no film');
}

/** That Chromium's processes hold in memory, each page that they share counted by its share. */
function megabytes(): number {
  const own = descendantsOf(process.pid).filter((pid) => commandOf(pid).includes('chromium'));
  const kilobytes = own.map((pid) =>
    Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
  );
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}

function descendantsOf(pid: number): readonly number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(/\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1])]);
  const below = (of: number): readonly number[] =>
    parents.flatMap(([child = 0, parent]) => (parent === of ? [child, ...below(child)] : []));
  return below(pid);
}

function commandOf(pid: number): string {
  return textOf(`/proc/${pid}/cmdline`);
}

/** Empty where the process has ended. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
