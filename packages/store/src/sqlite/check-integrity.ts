import { type Kysely, sql } from 'kysely';
import { checkOriginals } from '../originals/check-originals.ts';
import type { Tables } from '../records/schema.ts';
import { type StoreProblem, storeProblem } from '../store-problem.ts';

/** What SQLite says of its pages, indexes and references, and each original against the name it lies under. */
export async function checkIntegrity(
  db: Kysely<Tables>,
  folder: string,
): Promise<readonly StoreProblem[]> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const loose = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...pages.rows
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => storeProblem('store-damaged', folder, integrity_check)),
    ...loose.rows.map(({ table }) =>
      storeProblem('store-damaged', folder, `a ${table} that refers to nothing`),
    ),
    ...(await checkOriginals(db, folder)),
  ];
}
