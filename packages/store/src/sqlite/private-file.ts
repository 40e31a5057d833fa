import { closeSync, existsSync, openSync } from 'node:fs';
import { FILE_MODE } from '../originals/flushed-file.ts';

/**
 * Makes an empty file that only the runner can open. One that is there is not opened: closing it would let go of
 * every lock that SQLite holds on it in this process, https://sqlite.org/howtocorrupt.html section 2.2.
 */
export function makePrivateFile(path: string): void {
  if (!existsSync(path)) closeSync(openSync(path, 'a', FILE_MODE));
}
