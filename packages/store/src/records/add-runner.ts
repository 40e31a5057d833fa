import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** A runner of whom nothing is known yet. */
export async function addRunner(db: Kysely<Tables>, id: string): Promise<void> {
  const runner = { id, runner_id: id, revision: 1, origin: 'app' as const };
  const row = { ...runner, changed_at: Date.now(), deleted_at: null };
  await db
    .insertInto('runner')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
