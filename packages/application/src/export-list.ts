import { existsSync, statSync } from 'node:fs';
import type { FormCheck } from '@plumbline/domain';
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
import { filmOf } from './showing/form-view.ts';

/** Everything that an export holds, before it is written anywhere. */
export interface ExportList {
  /** Tables, profile and other documents by name, written from what is kept now. */
  readonly logs: ReadonlyMap<string, string>;
  /** Recordings and other files as they were imported, and films that the runner had kept: where each goes, and where it is kept. */
  readonly originals: readonly {
    readonly name: string;
    readonly kept: string;
    readonly size: number;
  }[];
}

/**
 * @param beside further documents by name, of what is kept elsewhere than in the store
 * @throws StoreFailure where the store does not answer, or an original is lost
 */
export async function listExport(
  library: Pick<Library, 'folder' | 'store'>,
  beside: ExportList['logs'] = new Map(),
): Promise<ExportList> {
  const records = await recordsOf(library);
  const logs = new Map([...writeLogs(records), ...beside]);
  const found = (await library.store.originals()).filter(isNoLog);
  await library.store.bring(found.map(({ sha256 }) => sha256));
  const originals = found.map(({ file, sha256, size }) => {
    const kept = originalPath(library.folder, sha256);
    if (!existsSync(kept)) throw new StoreFailure(lost(kept));
    return { file, kept, size };
  });
  const all = [...originals, ...filmsOf(records.form, library.folder)];
  const names = exportNames(
    all.map(({ file }) => file),
    [...logs.keys()],
  );
  const listed = all.map(({ file, kept, size }, i) => ({ name: names[i] ?? file, kept, size }));
  return { logs, originals: listed };
}

function filmsOf(checks: readonly FormCheck[], folder: string) {
  return checks.flatMap((check) => {
    const kept = filmOf(check, folder);
    const file = `films/${check.day} ${check.phase}.mp4`;
    return kept === undefined ? [] : [{ file, kept, size: statSync(kept).size }];
  });
}

function isNoLog(original: OriginalRecord): boolean {
  return storedLine(original).holds !== 'log';
}

function lost(file: string): StoreProblem {
  const expected = 'the original as it was kept';
  return { code: 'store-damaged', place: { file }, expected, received: 'no file' };
}
