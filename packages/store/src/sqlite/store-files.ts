import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { LOCK_FILE, PID_FILE } from './writer-lock.ts';

export const DATABASE_FILE = 'plumbline.sqlite';

/** "PLMB", in the header of every database of ours: how `file` and we know it again. Stored for ever. */
export const APPLICATION_ID = 0x504c4d42;

/** Everything that the store itself puts into its folder. */
export const STORE_FILES: readonly string[] = [
  LOCK_FILE,
  PID_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${DATABASE_FILE}-journal`,
  DATABASE_FILE,
];

const ID_AT = 68;
const MAGIC = 'SQLite format 3\0';

/**
 * Whether the folder holds a store of ours. One that was killed while it was being made has an empty database
 * or one without our mark yet, and nothing beside it but files of ours.
 */
export function holdsStore(folder: string): boolean {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) return existsSync(join(folder, LOCK_FILE));
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    const read = readSync(file, header, 0, header.length, 0);
    if (read === 0) return existsSync(join(folder, LOCK_FILE));
    if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return false;
    return header.readUInt32BE(ID_AT) === APPLICATION_ID || existsSync(join(folder, LOCK_FILE));
  } finally {
    closeSync(file);
  }
}
