import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { FOLDER_MODE, flushFolder, writeFlushed } from './flushed-file.ts';

export const ORIGINALS = 'originals';
/** Files being written; what lies here after a crash is nothing. */
export const UNFINISHED = 'unfinished';

/** Where the bytes with this SHA-256 (lower-case hexadecimal) lie. */
export function originalPath(folder: string, sha256: string): string {
  return join(folder, ORIGINALS, sha256.slice(0, 2), sha256);
}

/**
 * Keeps the bytes of a file under their SHA-256. When it returns they are on the disk and stay there: written
 * aside, flushed, then given their name. What is there already is left as it is. Safe from several threads.
 */
export function keepOriginal(folder: string, sha256: string, bytes: Uint8Array): void {
  const path = originalPath(folder, sha256);
  if (existsSync(path)) return;
  const home = join(folder, ORIGINALS, sha256.slice(0, 2));
  const isNew = mkdirSync(home, { recursive: true, mode: FOLDER_MODE }) !== undefined;
  mkdirSync(join(folder, UNFINISHED), { recursive: true, mode: FOLDER_MODE });
  const aside = join(folder, UNFINISHED, `${process.pid}-${threadId}-${sha256}`);
  writeFlushed(aside, bytes);
  renameSync(aside, path);
  flushFolder(home);
  if (!isNew) return;
  flushFolder(join(folder, ORIGINALS));
  flushFolder(folder);
}
