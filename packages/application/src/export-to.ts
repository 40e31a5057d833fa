import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import type { ApplicationProblem } from './application-problem.ts';
import { listExport } from './export-list.ts';
import { failureOf } from './failure-of.ts';
import type { Library } from './library.ts';
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
  const { logs, originals } = await listExport(library);
  let bytes = 0;
  for (const [name, text] of logs) {
    await writeFile(join(folder, name), text, { mode: FILE_MODE, flag: 'wx' });
    bytes += Buffer.byteLength(text);
  }
  for (const { name, kept, size } of originals) {
    await copyOriginal(kept, join(folder, name));
    bytes += size;
  }
  return { folder, originals: originals.length, logs: [...logs.keys()], bytes };
}

async function copyOriginal(kept: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: FOLDER_MODE });
  await copyFile(kept, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
  await chmod(path, FILE_MODE);
}
