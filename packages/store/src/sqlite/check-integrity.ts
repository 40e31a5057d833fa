import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Kysely, sql } from 'kysely';
import { originalPath } from '../originals/originals.ts';
import type { Tables } from '../records/schema.ts';
import { type StoreProblem, storeProblem } from '../store-problem.ts';

/** What SQLite says of its pages, indexes and references, and each original against the name it lies under. */
export async function checkIntegrity(
  db: Kysely<Tables>,
  folder: string,
): Promise<readonly StoreProblem[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const loose = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  const originals = await db.selectFrom('original').select('sha256').distinct().execute();
  const problems = [
    ...pages.rows
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => storeProblem('store-damaged', folder, integrity_check)),
    ...loose.rows.map(({ table }) =>
      storeProblem('store-damaged', folder, `a ${table} that refers to nothing`),
    ),
  ];
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
