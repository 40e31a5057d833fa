import { lstat, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isHidden } from '@plumbline/importers';

/** Size and time of writing, as one text: another one once the file has grown or was written again. */
export type Mark = string;

/** The files of a folder at one moment, by their path within it. */
export type Glance = ReadonlyMap<string, Mark>;

/** Names under which browsers and sync programs keep what has not arrived whole. */
const ARRIVING = /\.(part|partial|crdownload|download|tmp|temp|!?sync)$/i;

/**
 * Every file that an import of `folder` would look at, the empty ones left out: nothing of them has arrived. A
 * folder that cannot be read is gone, whatever the system says of it: unplugged drives give many answers.
 */
export async function glanceAt(folder: string): Promise<Glance | 'gone'> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const marks = new Map<string, Mark>();
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).replaceAll(sep, '/');
      if (!entry.isFile() || isHidden(name) || ARRIVING.test(name)) continue;
      const mark = await markOf(path);
      if (mark !== undefined) marks.set(name, mark);
    }
    return marks;
  } catch (thrown) {
    if (codeOf(thrown) !== undefined) return 'gone';
    throw thrown;
  }
}

async function markOf(path: string): Promise<Mark | undefined> {
  try {
    const { size, mtimeMs } = await lstat(path);
    return size > 0 ? `${size} ${mtimeMs}` : undefined;
  } catch (thrown) {
    // Taken away between two steps: so it is not here.
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** The system's own name for what went wrong. */
function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown
    ? String(thrown.code)
    : undefined;
}
