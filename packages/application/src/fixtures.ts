import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  instant,
  known,
  metres,
  missing,
  type Recording,
  type Run,
  type Sport,
  seconds,
} from '@plumbline/domain';
import { importPath } from './import-path.ts';
import { type Library, openLibrary } from './library.ts';
import type { ImportReport } from './report/import-report.ts';

/** What the tests of the use cases share. */

export const NOW = new Date('2026-06-01T12:00:00Z');

/** A folder that is gone after `use`. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files by their path, folders made as needed. */
export function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

export interface Asked {
  /** Days after 2026-03-09. */
  readonly day: number;
  readonly sport?: Sport;
  readonly minutes?: number;
  /** Start, in minutes after 07:00 UTC. */
  readonly late?: number;
}

/** A run along a meridian at 3 m/s, a sample every five seconds, heart rate rising slowly. */
export function aRecording({ day, sport = 'running', minutes = 10, late = 0 }: Asked): Recording {
  const start = instant(Date.UTC(2026, 2, 9 + day, 7, late));
  const time = Float64Array.from({ length: minutes * 12 + 1 }, (_, i) => i * 5);
  const last = minutes * 60;
  const unknown = missing('not-recorded');
  return {
    format: 'fit',
    sport,
    surface: 'road',
    start,
    offset: { minutes: 60, from: 'file' },
    elapsed: known(seconds(last)),
    moving: known(seconds(last)),
    distance: known(metres(last * 3)),
    ascent: unknown,
    descent: unknown,
    device: known('plumbline test'),
    gear: unknown,
    averages: {},
    samples: known({
      time,
      channels: {
        distance: time.map((t) => t * 3),
        speed: time.map(() => 3),
        heartRate: time.map((t) => Math.round(130 + t / 60)),
        cadence: time.map(() => 170),
        latitude: time.map((t) => 48 + (t * 3) / 111_195),
        longitude: time.map(() => 7.85),
      },
    }),
    laps: [],
    pauses: [],
  };
}

async function opened(folder: string): Promise<Library> {
  const library = await openLibrary(folder, 'write');
  if (!library.ok) throw new Error(library.error.code);
  return library.value;
}

/** The library is closed after `use`. */
export async function inLibrary<T>(
  folder: string,
  use: (library: Library) => Promise<T>,
): Promise<T> {
  const library = await opened(folder);
  try {
    return await use(library);
  } finally {
    await library.close();
  }
}

export async function imported(library: Library, path: string): Promise<ImportReport> {
  const report = await importPath(library, path, { now: NOW });
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

/** A run without its name, which is another in every store. */
export function nameless({ id: _, ...run }: Run): Omit<Run, 'id'> {
  return run;
}
