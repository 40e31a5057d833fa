import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../records/schema.ts';
import { type StoreProblem, storeProblem } from '../store-problem.ts';
import { originalPath } from './originals.ts';
import { IN_THE_FOLDER, type OriginalsAtHand } from './originals-at-hand.ts';

/** Each original that `db` shows, against the name it lies under in `folder`, once it is brought there. */
export async function checkOriginals(
  db: Kysely<Tables>,
  folder: string,
  { bring }: Pick<OriginalsAtHand, 'bring'> = IN_THE_FOLDER,
): Promise<readonly StoreProblem[]> {
  const originals = await db.selectFrom('original').select('sha256').distinct().execute();
  const problems: StoreProblem[] = [];
  for (const { sha256 } of originals) {
    const path = originalPath(folder, sha256);
    await bring([sha256]);
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
