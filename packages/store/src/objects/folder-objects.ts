import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FILE_MODE, FOLDER_MODE, flushFolder } from '../originals/flushed-file.ts';
import { checkedName, type Objects } from './objects.ts';

const NOTHING_THERE = 'ENOENT';

/** Objects as files below a folder that every server and worker sees. */
export function folderObjects(folder: string): Objects {
  return {
    put: async (name, pieces) => {
      const path = join(folder, checkedName(name));
      const home = dirname(path);
      await mkdir(home, { recursive: true, mode: FOLDER_MODE });
      const aside = `${path}.${randomUUID()}`;
      try {
        await writePieces(aside, pieces);
        await rename(aside, path);
        flushFolder(home);
      } catch (thrown) {
        await rm(aside, { force: true });
        throw thrown;
      }
    },
    fetchTo: async (name, file) => {
      try {
        await copyFile(join(folder, checkedName(name)), file);
        return true;
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === NOTHING_THERE) {
          return false;
        }
        throw thrown;
      }
    },
    drop: async (start) => {
      const path = join(folder, checkedName(start.slice(0, -1)));
      const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
      const names = inside.flatMap((one) => (one.isFile() ? [join(path, one.name)] : []));
      // What is mostly there, files alone, in a third of the ways to the disk that the removal of a tree takes.
      await Promise.all(names.map((name) => unlink(name).catch(() => {})));
      await rmdir(path).catch(() => rm(path, { recursive: true, force: true }));
    },
    reach: async () => {},
    close: async () => {},
  };
}

async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', FILE_MODE);
  try {
    for await (const piece of pieces) await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
