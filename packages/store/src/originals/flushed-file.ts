import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** Writes a file that only the runner can open; when it returns, its bytes are on the disk. */
export function writeFlushed(path: string, bytes: Uint8Array): void {
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
export function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
