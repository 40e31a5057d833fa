import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import { FOLDER_MODE, flushFolder, writeFlushed } from '../originals/flushed-file.ts';
import { holdsStore } from '../sqlite/store-files.ts';
import { type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';

/**
 * What the store keeps for phones: the listener's own certificate and its key, the authority that a phone may be told to
 * trust, the phones that were paired, and which of their entries were taken.
 */
const PHONE_FILE_NAMES = [
  'certificate.pem',
  'key.pem',
  'authority.pem',
  'phones.json',
  'entries.json',
] as const;
export type PhoneFileName = (typeof PHONE_FILE_NAMES)[number];

export const PHONE_FOLDER = 'phone';
/** Ending of a file that is being written. */
const ASIDE = '.new';

/** All paths that `keepPhoneFile` writes to. */
export function phonePaths(folder: string): readonly string[] {
  return PHONE_FILE_NAMES.flatMap((name) => [
    phonePath(folder, name),
    phonePath(folder, name) + ASIDE,
  ]);
}

/** The file's text; nothing where there is none. */
export function phoneFile(
  folder: string,
  name: PhoneFileName,
): Result<string | undefined, StoreProblem> {
  const path = phonePath(folder, name);
  try {
    return ok(existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  } catch (thrown) {
    return err(storeProblemOf(thrown, path));
  }
}

/**
 * Keeps `text` under that name, whole or not at all, readable to the runner alone. Only beside a store: what is kept after the
 * store was erased would be left behind, and make its folder one that holds other things.
 */
export function keepPhoneFile(
  folder: string,
  name: PhoneFileName,
  text: string,
): Result<void, StoreProblem> {
  const path = phonePath(folder, name);
  const home = join(folder, PHONE_FOLDER);
  try {
    if (!holdsStore(folder))
      return err(storeProblem('no-store', folder, 'a folder without a store'));
    mkdirSync(home, { recursive: true, mode: FOLDER_MODE });
    writeFlushed(path + ASIDE, Buffer.from(text));
    renameSync(path + ASIDE, path);
    flushFolder(home);
    return ok(undefined);
  } catch (thrown) {
    return err(storeProblemOf(thrown, path));
  }
}

function phonePath(folder: string, name: PhoneFileName): string {
  return join(folder, PHONE_FOLDER, name);
}
