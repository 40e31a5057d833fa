import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE, PID_FILE } from './writer-lock.ts';

export const DATABASE_FILE = 'plumbline.sqlite';

/** "PLMB", in the header of every database of ours: how `file` and we know it again. Stored for ever. */
export const APPLICATION_ID = 0x504c4d42;

/** Everything that the store itself puts into its folder; the lock last, so that it holds while the others are removed. */
export const STORE_FILES: readonly string[] = [
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${DATABASE_FILE}-journal`,
  DATABASE_FILE,
  PID_FILE,
  LOCK_FILE,
];

const ID_AT = 68;
const MAGIC = 'SQLite format 3\0';

/**
 * Whether the folder holds a store of ours: its lock, which is there before all else, or a database with our mark.
 * The database is only opened where there is no lock, and so no writer, here: closing it lets go of SQLite's locks.
 */
export function holdsStore(folder: string): boolean {
  return existsSync(join(folder, LOCK_FILE)) || isMarked(join(folder, DATABASE_FILE));
}

function isMarked(path: string): boolean {
  if (!existsSync(path)) return false;
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
    const isDatabase = header.toString('latin1', 0, MAGIC.length) === MAGIC;
    return isDatabase && header.readUInt32BE(ID_AT) === APPLICATION_ID;
  } finally {
    closeSync(file);
  }
}
