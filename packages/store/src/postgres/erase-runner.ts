import { ok, type Result } from '@plumbline/domain';
import { sql } from 'kysely';
import { type Erased, eraseFiles } from '../erase-store.ts';
import { ERASED_SETTING } from '../migrations/settings.ts';
import type { Tables } from '../records/schema.ts';
import type { StoreProblem } from '../store-problem.ts';
import type { CaseloadTables } from './caseload-tables.ts';
import { kyselyFor } from './pg-pool.ts';
import { withdrawnFromStudies } from './study-consent.ts';
import type { WorkTables } from './work-tables.ts';
import { lockedFor, type Where } from './writing-lock.ts';

/** Those that refer to others first. */
const ALL_OF_A_RUNNER = [
  'import_report',
  'log_revision',
  'log_row',
  'recording',
  'run',
  'original',
  'runner',
] as const satisfies readonly (keyof Tables)[];

/** What others saw and noted, in the same order. */
const SAID_OF_A_RUNNER = [
  'flag_acknowledgement',
  'flag',
  'clinician_note',
  'flags_raised',
] as const satisfies readonly (keyof CaseloadTables)[];

const WORK_OF_A_RUNNER = [
  'queued_file',
  'queued_import',
  'remembered',
  'stored_answer',
] as const satisfies readonly (keyof WorkTables)[];

/** Removes all rows of a runner, and the files that are at hand. */
export async function eraseRunner(where: Where): Promise<Result<Erased, StoreProblem>> {
  const { runnerId, folder } = where;
  const lock = await lockedFor(where);
  if (!lock.ok) return lock;
  const { connection, release } = lock.value;
  try {
    const db = kyselyFor(where, connection);
    await db.transaction().execute(async (change) => {
      // Runs that were merged refer to one another.
      await sql`update run set merged_into = null where runner_id = ${runnerId}`.execute(change);
      await drop(ALL_OF_A_RUNNER);
      await sql`select set_config(${ERASED_SETTING}, ${runnerId}, true)`.execute(change);
      // Nobody is let see what is gone; who looked stays noted.
      await drop([...SAID_OF_A_RUNNER, 'access_grant']);
      await withdrawnFromStudies(change, runnerId);
      await drop(WORK_OF_A_RUNNER);

      async function drop(tables: readonly string[]): Promise<void> {
        for (const table of tables) {
          await sql`delete from ${sql.table(table)} where runner_id = ${runnerId}`.execute(change);
        }
      }
    });
    return ok(eraseFiles(folder));
  } finally {
    await release();
  }
}
