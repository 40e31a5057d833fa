import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { parseArgs } from 'node:util';
import { readLandmarks } from '@plumbline/importers';
import { gaitOf } from '@plumbline/motion';
import type { Page } from 'playwright-core';
import { drawContactSheets } from './contact-sheet.ts';
import { chooseFilm, landmarksFrom, openForm, reasonsOn, withFilmPage } from './film-page.ts';

/**
 * `node benchmarks/pose/contact-sheets.ts --films FOLDER --to FOLDER [--from 0] [--seconds 30] [--slowed-by 1]`: measures each film in the
 * page with `heavy`, and writes its pictures with the landings framed, to be looked at. Needs ffmpeg.
 */
const { values } = parseArgs({
  options: {
    films: { type: 'string' },
    to: { type: 'string' },
    only: { type: 'string', default: '' },
    from: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '30' },
    'slowed-by': { type: 'string', default: '1' },
  },
});
const { films, to } = values;
if (!films || !to) throw new Error('name --films FOLDER and --to FOLDER');
const names = readdirSync(films).filter(
  (name) => /\.(mp4|mov|webm)$/i.test(name) && name.includes(values.only),
);

await withFilmPage(async (page, browser) => {
  for (const name of names) {
    const film = join(films, name);
    await openForm(page);
    const refused = await chooseFilm(page, film);
    if (refused) {
      console.log(`${name}: refused, ${refused}`);
      continue;
    }
    const seconds = Math.min(
      Number(values.seconds),
      Math.ceil(lengthOf(film)) - Number(values.from),
    );
    await measure(page, seconds);
    const bytes = await landmarksFrom(page);
    const { clip } = readLandmarks(name, bytes);
    if (!clip) throw new Error('the page wrote no clip');
    const gait = gaitOf(clip);
    const folder = join(to, parse(name).name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'landmarks.json'), bytes);
    const from = Number(values.from);
    await drawContactSheets(browser, { film, clip, gait, from, seconds }, folder);
    const near = gait.contacts.filter(({ side }) => side === gait.near).length;
    const cadence = gait.values.cadence_spm?.value.toFixed(1) ?? 'none told';
    const against = (await reasonsOn(page)).join('; ') || 'nothing against it';
    console.log(
      `${name}: ${clip.frames.length} pictures, ${gait.contacts.length} landings (${near} near), cadence ${cadence}; ${against}`,
    );
  }
});

async function measure(page: Page, seconds: number): Promise<void> {
  await page.getByLabel('Your height').fill('176');
  if (Number(values.from) > 0) {
    await page.getByLabel('Begin at').fill(values.from);
    await page.getByRole('button', { name: 'Quick look' }).waitFor();
  }
  await page.getByLabel('Read', { exact: true }).fill(`${seconds}`);
  await page.getByLabel('Slow motion').selectOption(values['slowed-by']);
  await page.getByRole('button', { name: 'Measure', exact: true }).click();
  await page.locator('.film-verdict').waitFor();
}

/** s */
function lengthOf(film: string): number {
  const how = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', film];
  return Number(spawnSync('ffprobe', how, { encoding: 'utf8' }).stdout);
}
