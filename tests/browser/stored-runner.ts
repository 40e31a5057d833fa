import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, openLibrary, writeDemo } from '@plumbline/application';
import { newFolder } from './running-app.ts';

interface Wanted {
  /** Of the sample runner's runs, the latest so many. */
  readonly runs: number;
  /** Whether there is a run of yesterday besides, of which nothing is said. */
  readonly ranYesterday?: boolean;
}

/** A store that holds the sample runner with few of their runs, so that a test begins soon. */
export async function storedRunner({ runs, ranYesterday = false }: Wanted): Promise<string> {
  const scratch = mkdtempSync(join(tmpdir(), 'plumbline-runner-'));
  const runner = join(scratch, 'runner');
  const written = await writeDemo(runner);
  if (!written.ok) throw new Error(written.error.code);
  const folder = join(runner, 'runs');
  for (const file of readdirSync(folder).sort().slice(0, -runs)) rmSync(join(folder, file));
  mkdirSync(folder, { recursive: true });
  if (ranYesterday) writeFileSync(join(folder, 'yesterday.gpx'), runOfYesterday(new Date()));
  const store = newFolder();
  await importInto(store, runner);
  rmSync(scratch, { recursive: true });
  return store;
}

/** Imports a folder or a file from beside whoever shows the store. */
export async function importInto(store: string, path: string): Promise<void> {
  const library = await openLibrary(store, 'write');
  if (!library.ok) throw new Error(library.error.code);
  const imported = await importPath(library.value, path, { now: new Date() });
  await library.value.close();
  if (!imported.ok) throw new Error(imported.error.code);
}

const STEP_S = 10;
const STEPS = 180;
/** 3 m/s to the north. */
const DEGREES_A_STEP = (3 * STEP_S) / 111_195;

/** Half an hour at noon where clocks show Greenwich's time. */
function runOfYesterday(now: Date): string {
  const start = Date.parse(
    `${new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10)}T12:00:00Z`,
  );
  const points = Array.from({ length: STEPS }, (_, i) => {
    const time = new Date(start + i * STEP_S * 1000).toISOString();
    const latitude = (5.6 + i * DEGREES_A_STEP).toFixed(7);
    return `<trkpt lat="${latitude}" lon="-0.2"><ele>20</ele><time>${time}</time></trkpt>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><type>running</type><trkseg>${points.join('\n')}</trkseg></trk></gpx>`;
}
