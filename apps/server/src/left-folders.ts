import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Temporary folders carry the number of their process, so that another one can tell whether they are in use. */
export const INBOX_PREFIX = 'plumbline-inbox-';
export const SAMPLE_PREFIX = 'plumbline-sample-';

/** Folders that a server left behind when it was killed. */
export function removeLeftFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^plumbline-(?:inbox|sample|originals)-(\d+)-/.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // Another user's: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM';
  }
}
