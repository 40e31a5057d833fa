import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, type Library, openLibrary, recordsOf } from '@plumbline/application';
import { instant, known, metres, missing, type Recording, seconds } from '@plumbline/domain';
import { encodeFit, encodeGpx } from '@plumbline/simulator';

/** Kills imports and looks at what is left. */

const CHILD = new URL('./import-child.ts', import.meta.url).pathname;
const FILES = 160;

export interface Killed {
  /** Milliseconds after the import began. */
  readonly after: number;
  /** Files that the import had reported as safe, and files that were. */
  readonly reported: number;
  readonly kept: number;
  /** What the integrity check found. */
  readonly problems: readonly unknown[];
  /** Whether importing again came to what an import without a kill comes to. */
  readonly completed: boolean;
  /** Whether the import had ended before it could be killed. */
  readonly tooLate: boolean;
}

/** Kills an import at each of `moments`, given as shares (0–1) of the time that it takes. */
export async function killImports(moments: readonly number[]): Promise<readonly Killed[]> {
  const work = mkdtempSync(join(tmpdir(), 'plumbline-kill-'));
  try {
    const folder = join(work, 'runner');
    writeRunner(folder);
    const whole = await run(folder, join(work, 'whole'), undefined);
    const expected = await inStore(join(work, 'whole'), contents);
    const killed: Killed[] = [];
    for (const [i, share] of moments.entries()) {
      const store = join(work, `store-${i}`);
      const after = Math.round(share * whole.took);
      const { said, ended } = await run(folder, store, after);
      killed.push({ after, tooLate: ended, ...(await examine(store, folder, { said, expected })) });
      rmSync(store, { recursive: true });
    }
    return killed;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** As many shares of the import's time as asked, the same for the same seed. */
export function seededMoments(count: number, seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}

async function run(folder: string, store: string, killAfter: number | undefined) {
  const child = spawn(process.execPath, [CHILD, folder, store], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  await once(child.stdout, 'data');
  const began = performance.now();
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  await exit;
  const took = performance.now() - began;
  const said = text.split('\n').map(Number).filter(Number.isFinite);
  return { took, said: said.at(-2) ?? 0, ended: text.includes('end') };
}

async function examine(
  store: string,
  folder: string,
  { said, expected }: { readonly said: number; readonly expected: unknown },
) {
  return inStore(store, async (library) => {
    const kept = (await library.store.originals()).length;
    const problems = await library.store.checkIntegrity();
    const again = await importPath(library, folder, { now: new Date(0) });
    const after = await contents(library);
    const completed = again.ok && JSON.stringify(after) === JSON.stringify(expected);
    return { reported: said, kept, problems, completed };
  });
}

async function inStore<T>(store: string, use: (library: Library) => Promise<T>): Promise<T> {
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(`the store does not open: ${library.error.code}`);
  try {
    return await use(library.value);
  } finally {
    await library.value.close();
  }
}

/** Everything but the ids, which are new in every store. */
async function contents(library: Library): Promise<unknown> {
  const { runs, ...logs } = await recordsOf(library);
  const originals = (await library.store.originals()).map(
    ({ sha256, file }) => `${sha256} ${file}`,
  );
  return { runs: runs.map(({ id: _, ...run }) => run), logs, originals: originals.toSorted() };
}

/** Runs of ten minutes, every tenth also as GPX, and a diary. */
function writeRunner(folder: string): void {
  mkdirSync(join(folder, 'runs'), { recursive: true });
  const rows = ['date,pain_after'];
  for (let i = 0; i < FILES; i++) {
    const recording = shortRun(i);
    writeFileSync(join(folder, 'runs', `${i}.fit`), encodeFit(recording));
    if (i % 10 === 0) writeFileSync(join(folder, 'runs', `${i}.gpx`), encodeGpx(recording));
    rows.push(`${new Date(recording.start).toISOString().slice(0, 10)},${i % 4}`);
  }
  writeFileSync(join(folder, 'diary.csv'), `${rows.join('\n')}\n`);
}

function shortRun(day: number): Recording {
  const time = Float64Array.from({ length: 600 }, (_, i) => i);
  const unknown = missing('not-recorded');
  return {
    format: 'fit',
    sport: 'running',
    surface: 'road',
    start: instant(Date.UTC(2025, 0, 1 + day, 7)),
    offset: { minutes: 0, from: 'file' },
    elapsed: known(seconds(599)),
    moving: known(seconds(599)),
    distance: known(metres(1797)),
    ascent: unknown,
    descent: unknown,
    device: unknown,
    gear: unknown,
    averages: {},
    samples: known({
      time,
      channels: {
        distance: time.map((t) => 3 * t),
        speed: time.map(() => 3),
        heartRate: time.map((t) => 140 + ((t + day) % 7)),
        latitude: time.map((t) => 48 + t / 37_065),
        longitude: time.map(() => 7.85),
      },
    }),
    laps: [],
    pauses: [],
  };
}
