import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  draftRun,
  instant,
  known,
  metres,
  missing,
  type RunDraft,
  seconds,
} from '@plumbline/domain';
import { openStore } from './open-store.ts';
import {
  type Changes,
  newId,
  newRunId,
  type OriginalRecord,
  type RecordingChange,
} from './records/records.ts';
import type { Store } from './store.ts';

/** What the tests of the store share. */

/** A folder that is gone after `use`. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-store-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function opened(folder: string, mode: 'read' | 'write' = 'write'): Promise<Store> {
  const store = await openStore(folder, mode);
  if (!store.ok) throw new Error(`${store.error.code}: ${store.error.received}`);
  return store.value;
}

/** A run of 10 km an hour long that starts `day` days after 2026-03-09 07:00 UTC. */
function aDraft(day: number, file = `runs/${day}.fit`): RunDraft {
  const start = instant(Date.UTC(2026, 2, 9 + day, 7));
  const unknown = missing('not-recorded');
  return draftRun(
    {
      format: 'fit',
      sport: 'running',
      surface: 'road',
      start,
      offset: { minutes: 60, from: 'file' },
      elapsed: known(seconds(3600)),
      moving: known(seconds(3500)),
      distance: known(metres(10_000)),
      ascent: unknown,
      descent: unknown,
      device: unknown,
      gear: unknown,
      averages: { heartRate: 150 },
      samples: unknown,
      laps: [],
      pauses: [],
    },
    { file, format: 'fit', sha256: shaFor(day) },
  );
}

export function shaFor(n: number): string {
  return n.toString(16).padStart(64, '0');
}

function anOriginal(n: number): OriginalRecord {
  const line = JSON.stringify({ outcome: 'read', what: 'run', runs: 1, problems: [] });
  return {
    id: newId(),
    sha256: shaFor(n),
    size: 1000 + n,
    file: `runs/${n}.fit`,
    isCopy: false,
    context: '{}',
    contextDigest: shaFor(0),
    line,
    derivedBy: '1.1',
  };
}

/** One file with one run, as an import saves it. */
export function oneRun(day: number, samples: RecordingChange['samples'] = 'none') {
  const original = anOriginal(day);
  const draft = aDraft(day);
  const run = { id: newRunId(), ...draft };
  const recording: RecordingChange = {
    id: newId(),
    originalId: original.id,
    place: 0,
    runId: run.id,
    draft,
    channels: ['heartRate'],
    parts: { laps: [], pauses: [{ from: seconds(600), to: seconds(660) }] },
    offsetFrom: 'file',
    derivedBy: '1.1',
    isDeleted: false,
    samples,
  };
  const record = { run, derivedBy: '1.1', mergedInto: undefined, isDeleted: false };
  const changes: Changes = {
    at: 1,
    originals: [original],
    runs: [record],
    recordings: [recording],
  };
  return { original, run, record, recording, changes };
}
