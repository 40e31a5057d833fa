import type { Kysely } from 'kysely';
import type { Engine } from './engine.ts';

export const OF_RUNNERS = [
  'runner',
  'original',
  'run',
  'recording',
  'log_row',
  'log_revision',
  'import_report',
] as const;

/** Where one database holds many runners, it keeps them apart by itself too. */
export async function ownRows(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const table of OF_RUNNERS) await engine.rowsOfOneRunner(db, table);
}
