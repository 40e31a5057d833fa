import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from '@plumbline/domain';

/** What is written into a folder that was empty: where it does not come to its end, none of it stays. */
export async function allOrNothing<T, E>(
  folder: string,
  write: () => Promise<Result<T, E>>,
): Promise<Result<T, E>> {
  let isWhole = false;
  try {
    const written = await write();
    isWhole = written.ok;
    return written;
  } finally {
    if (!isWhole) await emptied(folder);
  }
}

async function emptied(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}
