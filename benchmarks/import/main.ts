import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { encodeFit, simulateRecording } from '@plumbline/simulator';
import { RUNS } from './archive-plan.ts';
import { makeArchive } from './make-archive.ts';
import { median, type Took, wholeProcess } from './whole-process.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WORK = fileURLToPath(new URL('./work/', import.meta.url));
const PLUMBLINE = join(ROOT, 'node_modules', '.bin', 'plumbline');
const ARCHIVE = join(WORK, 'export.zip');
const FOLDER = join(WORK, 'folder-of-75');

/** The same measurement some times over; the middle one counts. */
interface Measured {
  readonly wall: number;
  readonly cpu: number;
  /** CPU seconds in each second of the clock: 2 is two cores busy throughout. */
  readonly coresBusy: number;
  readonly megabytes: number;
  readonly each: readonly number[];
}

const { values } = parseArgs({
  options: { times: { type: 'string', default: '3' }, only: { type: 'string', default: '' } },
});
const TIMES = Number(values.times);

await mkdir(WORK, { recursive: true });
const figures: Record<string, unknown> = {
  machine: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
  node: process.version,
};
if (values.only !== 'why') Object.assign(figures, await ofImport());
if (values.only !== 'import') Object.assign(figures, { why: await ofWhy() });
console.log(JSON.stringify(figures));

async function ofImport(): Promise<Record<string, unknown>> {
  const archive = await theArchive();
  const fresh: Took[] = [];
  const again: Took[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    const home = await mkdtemp(join(WORK, 'store-'));
    fresh.push(shown('import', await importInto(home, RUNS)));
    again.push(shown('import again', await importInto(home, 0)));
    await rm(home, { recursive: true, force: true });
  }
  return { archive, import: summed(fresh), importAgain: summed(again) };
}

/** Fast only counts where every run arrived. */
async function importInto(home: string, added: number): Promise<Took> {
  const command = [PLUMBLINE, 'import', ARCHIVE, '--json'];
  const took = await wholeProcess(command, { PLUMBLINE_DATA: home });
  const { runs, files } = JSON.parse(took.stdout) as {
    readonly runs: { readonly added: number; readonly total: number };
    readonly files: readonly { readonly problems: readonly unknown[] }[];
  };
  const problems = files.reduce((sum, file) => sum + file.problems.length, 0);
  if (runs.added !== added || runs.total !== RUNS || problems > 0) {
    throw new Error(
      `expected ${added} new runs of ${RUNS} without a problem, got ${runs.added} of ${runs.total} with ${problems}`,
    );
  }
  return took;
}

async function theArchive(): Promise<Record<string, unknown>> {
  const found = await stat(ARCHIVE).catch(() => undefined);
  if (found) return { zippedBytes: found.size };
  const started = performance.now();
  const made = await makeArchive(ARCHIVE, (runs) => {
    if (runs % 250 === 0) console.log(`archive: ${runs} runs`);
  });
  return { ...made, secondsToMake: Math.round((performance.now() - started) / 1000) };
}

async function ofWhy(): Promise<Measured> {
  await theFolder();
  const took: Took[] = [];
  for (let i = 0; i < TIMES + 2; i += 1) {
    const one = await wholeProcess([PLUMBLINE, 'why', FOLDER, '--json'], {
      PLUMBLINE_DATA: join(WORK, 'no-store'),
    });
    const { window } = JSON.parse(one.stdout) as { readonly window: { readonly runs: number } };
    if (window.runs !== 75) throw new Error(`expected 75 runs, got ${window.runs}`);
    took.push(shown('why', one));
  }
  return summed(took);
}

/** 75 runs of an hour, and a diary row for each, so that there is something to answer. */
async function theFolder(): Promise<void> {
  await mkdir(join(FOLDER, 'runs'), { recursive: true });
  const rows = ['date,pain_during,pain_after,pain_next_morning,sleep_hours,stress'];
  for (let i = 0; i < 75; i += 1) {
    const start = Date.UTC(2026, 2, 2, 5, 30) + i * 2 * 86_400_000;
    const date = new Date(start).toISOString().slice(0, 10);
    const recording = simulateRecording({ seed: 900 + i, runner: 7, start });
    await writeFile(join(FOLDER, 'runs', `${date}.fit`), encodeFit(recording));
    rows.push(`${date},${i % 5 === 0 ? 3 : 0},${i % 5 === 0 ? 4 : 0},${i % 7 === 0 ? 2 : 0},7,3`);
  }
  await writeFile(join(FOLDER, 'diary.csv'), `${rows.join('\n')}\n`);
}

function shown(what: string, took: Took): Took {
  const { wall, cpu, megabytes } = took;
  console.log(
    `${what}: ${wall.toFixed(2)} s, CPU ${cpu.toFixed(1)} s, peak ${megabytes.toFixed(0)} MB`,
  );
  return took;
}

function summed(all: readonly Took[]): Measured {
  const wall = median(all.map((one) => one.wall));
  const cpu = median(all.map((one) => one.cpu));
  return {
    wall: to(wall, 100),
    cpu: to(cpu, 100),
    coresBusy: to(cpu / wall, 100),
    megabytes: to(Math.max(...all.map(({ megabytes }) => megabytes)), 1),
    each: all.map((one) => to(one.wall, 100)),
  };
}

function to(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
