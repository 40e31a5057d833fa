import { constants, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import { writeLogs } from '@plumbline/importers';
import {
  type OriginalRecord,
  originalPath,
  StoreFailure,
  type StoreProblem,
} from '@plumbline/store';
import type { ApplicationProblem } from './application-problem.ts';
import { exportNames } from './export-names.ts';
import { failureOf } from './failure-of.ts';
import { storedLine } from './intake/shelf.ts';
import { type Library, recordsOf } from './library.ts';
import { pathProblem, problem } from './reading/jobs.ts';

export interface ExportReport {
  readonly folder: string;
  /** Recordings and other files as they were imported. */
  readonly originals: number;
  /** Tables and profile, written from the records as they are now. */
  readonly logs: readonly string[];
  readonly bytes: number;
}

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/**
 * Writes everything into a new or empty folder, as files that import again without loss: recordings as they came,
 * logs from the rows as they are now. An archive becomes a folder of its name.
 */
export async function exportTo(
  library: Library,
  folder: string,
): Promise<Result<ExportReport, ApplicationProblem>> {
  try {
    await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
    const there = await readdir(folder);
    if (there.length > 0) {
      return err(problem('folder-not-empty', folder, there.slice(0, 3).join(', ')));
    }
    return ok(await writeAll(library, folder));
  } catch (thrown) {
    return err(pathProblem(thrown, folder) ?? failureOf(thrown));
  }
}

async function writeAll(library: Library, folder: string): Promise<ExportReport> {
  const logs = writeLogs(await recordsOf(library));
  let bytes = 0;
  for (const [name, text] of logs) {
    await writeFile(join(folder, name), text, { mode: FILE_MODE, flag: 'wx' });
    bytes += Buffer.byteLength(text);
  }
  const originals = (await library.store.originals()).filter(isNoLog);
  const names = exportNames(
    originals.map(({ file }) => file),
    [...logs.keys()],
  );
  for (const [i, original] of originals.entries()) {
    await copyOriginal(library, original, join(folder, names[i] ?? original.sha256));
    bytes += original.size;
  }
  return { folder, originals: originals.length, logs: [...logs.keys()], bytes };
}

function isNoLog(original: OriginalRecord): boolean {
  return storedLine(original).holds !== 'log';
}

async function copyOriginal(
  { folder }: Library,
  { sha256 }: OriginalRecord,
  path: string,
): Promise<void> {
  const kept = originalPath(folder, sha256);
  if (!existsSync(kept)) throw new StoreFailure(lost(kept));
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  await copyFile(kept, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await chmod(path, FILE_MODE);
}

function lost(file: string): StoreProblem {
  const expected = 'the original as it was kept';
  return { code: 'store-damaged', place: { file }, expected, received: 'no file' };
}
