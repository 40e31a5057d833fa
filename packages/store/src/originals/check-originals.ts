import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../records/schema.ts';
import { type StoreProblem, storeProblem } from '../store-problem.ts';
import { originalPath } from './originals.ts';

/** Each original that `db` shows, against the name it lies under in `folder`. */
export async function checkOriginals(
  db: Kysely<Tables>,
  folder: string,
): Promise<readonly StoreProblem[]> {
  const originals = await db.selectFrom('original').select('sha256').distinct().execute();
  const problems: StoreProblem[] = [];
  for (const { sha256 } of originals) {
    const path = originalPath(folder, sha256);
    const found = await sha256Of(path);
    if (found !== sha256) problems.push(storeProblem('store-damaged', path, found ?? 'no file'));
  }
  return problems;
}

async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}
