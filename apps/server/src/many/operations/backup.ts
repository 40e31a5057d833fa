import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { allOrNothing } from '@plumbline/application';
import { err, ok, type Result } from '@plumbline/domain';
import type { ManySettings } from '../settings.ts';
import {
  copyHashed,
  filesBelow,
  isEmptyFolder,
  type Listed,
  listText,
  placeIn,
  sha256Of,
} from './backup-folder.ts';
import type { BackupSettings } from './backup-settings.ts';
import { runAt } from './postgres-programs.ts';

export const DUMP = 'database.dump';
export const ORIGINALS = 'originals';
export const LIST = 'SHA256SUMS';

export interface BackupReport {
  readonly files: number;
  /** Originals that are not as they were written; they are in the backup as they are. */
  readonly damaged: readonly string[];
}

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Everything of a server for many, into a new or empty folder. The database is read first, as it was at one moment: originals are
 * only ever added to, so that those it names are there afterwards. Those in an object store stay there.
 *
 * @returns a sentence where it could not be made
 */
export async function makeBackup(
  { originals }: Pick<ManySettings, 'originals'>,
  { backupUrl }: BackupSettings,
  to: string,
): Promise<Result<BackupReport, string>> {
  if (!(await isEmptyFolder(to))) return err(`${to} is not empty; name a new or an empty folder.`);
  await mkdir(to, { recursive: true, mode: FOLDER_MODE });
  return allOrNothing(to, () => writeBackup(originals, { backupUrl }, to));
}

async function writeBackup(
  originals: ManySettings['originals'],
  { backupUrl }: Pick<BackupSettings, 'backupUrl'>,
  to: string,
): Promise<Result<BackupReport, string>> {
  const dump = join(to, DUMP);
  await writeFile(dump, '', { mode: FILE_MODE, flag: 'wx' });
  const dumped = await runAt(backupUrl, 'pg_dump', ['--format=custom', `--file=${dump}`]);
  if (!dumped.ok) return err(`The database could not be read whole: ${dumped.error}`);
  const listed: Listed[] = [{ path: DUMP, sha256: await sha256Of(dump) }];
  const damaged: string[] = [];
  if (typeof originals === 'string' && !(await isEmptyFolder(originals))) {
    for await (const path of filesBelow(originals)) {
      const place = `${ORIGINALS}/${placeIn(originals, path)}`;
      const sha256 = await copyHashed(path, join(to, place)).catch(goneMeanwhile);
      if (sha256 === undefined) continue;
      if (isNamedByContent(path) && basename(path) !== sha256) damaged.push(place);
      listed.push({ path: place, sha256 });
    }
  }
  await writeFile(join(to, LIST), listText(listed), { mode: FILE_MODE, flag: 'wx' });
  return ok({ files: listed.length, damaged });
}

/** A runner erased what they had while it was copied. */
function goneMeanwhile(thrown: NodeJS.ErrnoException): undefined {
  if (thrown.code !== 'ENOENT') throw thrown;
}

/** `originals/ab/ab…`; a film is named by its landmarks. */
function isNamedByContent(path: string): boolean {
  const name = basename(path);
  return SHA256.test(name) && basename(dirname(path)) === name.slice(0, 2);
}
