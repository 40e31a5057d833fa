import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';

export const ORIGINALS = 'originals';
/** Files being written; what lies here after a crash is nothing. */
export const UNFINISHED = 'unfinished';

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

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

function writeFlushed(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w', FILE_MODE);
  try {
    let at = 0;
    while (at < bytes.length) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A name is only safe once the folder that holds it is. */
function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
