import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '@plumbline/domain';
import { FILE_MODE } from '../originals/flushed-file.ts';
import { type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';
import { makePrivateFile } from './private-file.ts';

export const LOCK_FILE = 'writer.lock';
export const PID_FILE = 'writer.pid';

export interface WriterLock {
  readonly release: () => void;
}

/**
 * The right to write to the store in `folder`, held until released or until the process ends, however it ends:
 * the operating system's own lock on an otherwise empty database. A second taker is told the first one's process.
 */
export function takeWriterLock(folder: string): Result<WriterLock, StoreProblem> {
  const path = join(folder, LOCK_FILE);
  const pidPath = join(folder, PID_FILE);
  try {
    makePrivateFile(path);
    const lock = new DatabaseSync(path, { timeout: 0 });
    const taken = lockNow(lock);
    if (!taken) {
      lock.close();
      return err(storeProblem('store-busy', folder, holder(pidPath)));
    }
    writeFileSync(pidPath, `${process.pid}\n`, { mode: FILE_MODE });
    return ok({
      release: () => {
        rmSync(pidPath, { force: true });
        lock.close();
      },
    });
  } catch (thrown) {
    return err(storeProblemOf(thrown, folder));
  }
}

function lockNow(lock: DatabaseSync): boolean {
  try {
    // Nothing is ever written to it, so it needs no journal file beside it.
    lock.exec('pragma journal_mode = memory');
    lock.exec('begin exclusive');
    return true;
  } catch (thrown) {
    if (storeProblemOf(thrown, '').code === 'store-busy') return false;
    throw thrown;
  }
}

function holder(pidPath: string): string {
  try {
    const pid = Number.parseInt(readFileSync(pidPath, 'utf8'), 10);
    return Number.isNaN(pid) ? 'another process' : `process ${pid}`;
  } catch {
    return 'another process';
  }
}
