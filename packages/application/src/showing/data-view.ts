import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_KINDS, type Store } from '@plumbline/store';
import type { Snapshot } from '../desk/snapshot.ts';
import type { Home } from '../home.ts';
import type { ImportReport } from '../report/import-report.ts';
import type { DataView as KeptView } from '../views/data-view.ts';
import { importInWords } from '../words/import-words.ts';

/** What the store holds beside the snapshot. */
export interface StoreFacts {
  readonly originals: number;
  /** Of the originals. */
  readonly bytes: number;
  readonly lastImport: ImportReport | undefined;
}

/** @throws StoreFailure where the store does not answer */
export async function storeFacts(store: Store): Promise<StoreFacts> {
  const originals = (await store.originals()).filter(({ isCopy }) => !isCopy);
  const lastImport = (await store.lastReport()) as ImportReport | undefined;
  const bytes = originals.reduce((sum, { size }) => sum + size, 0);
  return { originals: originals.length, bytes, lastImport };
}

export function dataView(
  { revision, records, rows }: Snapshot,
  { folder, shownFolder }: Pick<Home, 'folder' | 'shownFolder'>,
  { originals, bytes, lastImport }: StoreFacts = { originals: 0, bytes: 0, lastImport: undefined },
): KeptView {
  const live = [...rows.values()].filter(({ isDeleted }) => !isDeleted);
  return {
    revision,
    folder: shownFolder,
    // Elsewhere than in a folder of one's own, nobody else's disk is counted.
    bytes: shownFolder === null ? bytes : bytesIn(folder),
    originals,
    runs: records.runs.length,
    rows: LOG_KINDS.map((kind) => ({
      kind,
      rows: live.filter((row) => row.kind === kind).length,
    })).filter((one) => one.rows > 0),
    lastImport: lastImport ? importInWords(lastImport) : null,
  };
}

/** Of everything beneath the folder; nothing where it is not there. */
function bytesIn(folder: string): number {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.size ?? 0;
  return readdirSync(folder).reduce((sum, name) => sum + bytesIn(join(folder, name)), 0);
}
