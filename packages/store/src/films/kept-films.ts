import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { err, ok, type Result } from '@plumbline/domain';
import { FILE_MODE, FOLDER_MODE, flushFolder } from '../originals/flushed-file.ts';
import { UNFINISHED } from '../originals/originals.ts';
import { holdsStore } from '../sqlite/store-files.ts';
import { type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';

export const FILMS = 'films';

/** The film that the landmarks with this SHA-256 (lower-case hexadecimal) were read from; nothing where it is not kept. */
export function keptFilm(folder: string, landmarks: string): string | undefined {
  const path = filmPath(folder, landmarks);
  return existsSync(path) ? path : undefined;
}

/** Keeps a film beside a store, whole or not at all, in as little memory as a piece of it needs. */
export async function keepFilm(
  folder: string,
  landmarks: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<void, StoreProblem>> {
  const path = filmPath(folder, landmarks);
  if (!holdsStore(folder)) return err(storeProblem('no-store', folder, 'a folder without a store'));
  const aside = join(folder, UNFINISHED, `${process.pid}-${threadId}-${landmarks}`);
  try {
    for (const name of [FILMS, UNFINISHED])
      mkdirSync(join(folder, name), { recursive: true, mode: FOLDER_MODE });
    await writePieces(aside, pieces);
    renameSync(aside, path);
    flushFolder(join(folder, FILMS));
    return ok(undefined);
  } catch (thrown) {
    rmSync(aside, { force: true });
    return err(storeProblemOf(thrown, path));
  }
}

async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'w', FILE_MODE);
  try {
    for await (const piece of pieces) await file.appendFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Deletes a film, where it is kept, for good. */
export function dropFilm(folder: string, landmarks: string): Result<void, StoreProblem> {
  const path = filmPath(folder, landmarks);
  try {
    rmSync(path, { force: true });
    return ok(undefined);
  } catch (thrown) {
    return err(storeProblemOf(thrown, path));
  }
}

function filmPath(folder: string, landmarks: string): string {
  return join(folder, FILMS, landmarks);
}
