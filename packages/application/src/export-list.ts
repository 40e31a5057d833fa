import { existsSync } from 'node:fs';
import { writeLogs } from '@plumbline/importers';
import {
  type OriginalRecord,
  originalPath,
  StoreFailure,
  type StoreProblem,
} from '@plumbline/store';
import { exportNames } from './export-names.ts';
import { storedLine } from './intake/shelf.ts';
import { type Library, recordsOf } from './library.ts';

/** Everything that an export holds, before it is written anywhere. */
export interface ExportList {
  /** Tables and profile by name, written from the records as they are now. */
  readonly logs: ReadonlyMap<string, string>;
  /** Recordings and other files as they were imported: where each goes, and where it is kept. */
  readonly originals: readonly {
    readonly name: string;
    readonly kept: string;
    readonly size: number;
  }[];
}

/** @throws StoreFailure where the store does not answer, or an original is lost */
export async function listExport(library: Pick<Library, 'folder' | 'store'>): Promise<ExportList> {
  const logs = writeLogs(await recordsOf(library));
  const originals = (await library.store.originals()).filter(isNoLog);
  const names = exportNames(
    originals.map(({ file }) => file),
    [...logs.keys()],
  );
  const listed = originals.map(({ sha256, size }, i) => {
    const kept = originalPath(library.folder, sha256);
    if (!existsSync(kept)) throw new StoreFailure(lost(kept));
    return { name: names[i] ?? sha256, kept, size };
  });
  return { logs, originals: listed };
}

function isNoLog(original: OriginalRecord): boolean {
  return storedLine(original).holds !== 'log';
}

function lost(file: string): StoreProblem {
  const expected = 'the original as it was kept';
  return { code: 'store-damaged', place: { file }, expected, received: 'no file' };
}
