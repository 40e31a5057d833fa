import { join } from 'node:path';
import { err, ok, type Result } from '@plumbline/domain';
import { type Kysely, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import { type Erased, eraseFiles } from '../erase-store.ts';
import { POSTGRES } from '../migrations/engine.ts';
import { migrate, standing } from '../migrations/migrate.ts';
import { checkOriginals } from '../originals/check-originals.ts';
import { addRunner } from '../records/add-runner.ts';
import { kyselyStore } from '../records/kysely-store.ts';
import type { Tables } from '../records/schema.ts';
import type { Store } from '../store.ts';
import { orFailure, type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';
import { type Access, accessOver } from './access.ts';
import type { AccessTables } from './access-tables.ts';
import {
  alone,
  type ClientPool,
  kyselyFor,
  placeOf,
  poolTo,
  type Scope,
  shared,
} from './pg-pool.ts';
import { type StudyConsent, studyConsentOver, withdrawnFromStudies } from './study-consent.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** Each runner's originals lie in a folder of this one, named by the runner's id. */
  readonly originals: string;
  /** Most connections at once, 10 where nothing is said. Whoever may write to a runner holds one. */
  readonly connections?: number;
  /** Milliseconds that one who wants to write waits for another to end, 5000 where nothing is said. */
  readonly patience?: number;
}

/** Many runners in one database. */
export interface Postgres {
  /**
   * The store of one runner, a UUID. Only `write` makes a new one, and only one connection of all servers
   * may hold it so; readers come and go. The database shows it to the runner and to whom the runner lets.
   *
   * @param personId who asks; the runner where nothing is said
   */
  readonly openRunner: (
    runnerId: string,
    mode: 'read' | 'write',
    personId?: string,
  ) => Promise<Result<Store, StoreProblem>>;
  readonly access: Access;
  readonly studyConsent: StudyConsent;
  /** The folder of a runner's originals. */
  readonly originalsOf: (runnerId: string) => string;
  /** Removes all rows and files of a runner. */
  readonly eraseRunner: (runnerId: string) => Promise<Result<Erased, StoreProblem>>;
  /** Whether the database answers now. */
  readonly answers: () => Promise<boolean>;
  /** Takes the right to write from whoever still has it. */
  readonly close: () => Promise<void>;
}

const PATIENCE_MS = 5000;
const CONNECTIONS = 10;
const RUNNER_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Opens the database, and brings its tables up to date: once, however many servers start together. */
export async function openPostgres({
  url,
  originals,
  connections = CONNECTIONS,
  patience = PATIENCE_MS,
}: PostgresOptions): Promise<Result<Postgres, StoreProblem>> {
  const pool = poolTo(url, connections);
  const place = placeOf(url);
  try {
    const ready = await makeReady(pool, place);
    if (!ready.ok) {
      await pool.end();
      return ready;
    }
  } catch (thrown) {
    await pool.end();
    return err(storeProblemOf(thrown, place));
  }
  const held = new Set<() => Promise<void>>();
  const at = async <T>(
    { runnerId, personId }: Scope,
    work: (where: Where) => Promise<Result<T, StoreProblem>>,
  ): Promise<Result<T, StoreProblem>> => {
    if (!RUNNER_ID.test(runnerId)) return err(storeProblem('no-store', place, 'no id of a runner'));
    const folder = join(originals, runnerId);
    try {
      return await work({ pool, patience, held, runnerId, personId, folder });
    } catch (thrown) {
      return err(storeProblemOf(thrown, folder));
    }
  };
  const asPerson = (personId: string) =>
    kyselyFor<AccessTables>({ runnerId: '', personId }, shared(pool));
  return ok({
    originalsOf: (runnerId) => join(originals, runnerId),
    openRunner: (runnerId, mode, personId = runnerId) =>
      at({ runnerId, personId }, mode === 'write' ? toWrite : toRead),
    eraseRunner: (runnerId) => at({ runnerId, personId: runnerId }, erase),
    access: accessOver(asPerson, place),
    studyConsent: studyConsentOver(asPerson, place),
    answers: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      for (const release of held) await release();
      await pool.end();
    },
  });
}

async function makeReady(pool: pg.Pool, place: string): Promise<Result<void, StoreProblem>> {
  const db = kyselyFor({ runnerId: '', personId: '' }, shared(pool));
  const stands = await standing(db, POSTGRES, place);
  if (!stands.ok) return stands;
  // Kysely's migrator takes turns by a lock of the database.
  if (stands.value !== 'current') await migrate(db, POSTGRES);
  return ok(undefined);
}

interface Where extends Scope {
  readonly pool: pg.Pool;
  readonly patience: number;
  /** Lets go of each right to write that was given. */
  readonly held: Set<() => Promise<void>>;
  readonly folder: string;
}

async function toRead({
  pool,
  runnerId,
  personId,
  folder,
}: Where): Promise<Result<Store, StoreProblem>> {
  const db = kyselyFor({ runnerId, personId }, shared(pool));
  if ((await revisionOf(db)) === undefined) {
    return err(storeProblem('no-store', folder, 'nothing of this runner'));
  }
  return ok(storeOver(db, { folder, runnerId, mode: 'read' }, async () => {}));
}

async function toWrite(where: Where): Promise<Result<Store, StoreProblem>> {
  const { runnerId, folder } = where;
  const lock = await lockedFor(where);
  if (!lock.ok) return lock;
  const { connection, release } = lock.value;
  try {
    const db = kyselyFor(where, connection);
    await addRunner(db, runnerId);
    return ok(storeOver(db, { folder, runnerId, mode: 'write' }, release));
  } catch (thrown) {
    await release();
    throw thrown;
  }
}

interface Locked {
  readonly connection: ClientPool;
  readonly release: () => Promise<void>;
}

/** The right to write to one runner: a lock that the database lets go of when its connection ends, however it does. */
async function lockedFor({
  pool,
  patience,
  held,
  runnerId,
  folder,
}: Where): Promise<Result<Locked, StoreProblem>> {
  const client = await pool.connect();
  const broken = (thrown: Error) => client.release(thrown);
  try {
    await client.query(`set lock_timeout = ${Math.ceil(patience)}`);
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [runnerId]);
    await client.query('set lock_timeout = default');
  } catch (thrown) {
    broken(thrown as Error);
    const problem = storeProblemOf(thrown, folder);
    const received = problem.code === 'store-busy' ? 'another server' : problem.received;
    return err({ ...problem, received });
  }
  const release = async () => {
    if (!held.delete(release)) return;
    try {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [runnerId]);
      client.release();
    } catch (thrown) {
      broken(thrown as Error);
    }
  };
  held.add(release);
  return ok({ connection: alone(client), release });
}

function storeOver(
  db: Kysely<Tables>,
  scope: { readonly folder: string; readonly runnerId: string; readonly mode: 'read' | 'write' },
  close: () => Promise<void>,
): Store {
  const { folder } = scope;
  return {
    ...kyselyStore(db, { ...scope, onSave: countSave }),
    version: () => orFailure(folder, async () => (await revisionOf(db)) ?? 'gone'),
    // References are kept by the database itself.
    checkIntegrity: () => checkOriginals(db, folder),
    close,
  };
}

async function countSave(change: Transaction<Tables>): Promise<void> {
  await change
    .updateTable('runner')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .execute();
}

/** How often the runner's records were changed; nothing where there is no such runner. */
async function revisionOf(db: Kysely<Tables>): Promise<number | undefined> {
  const row = await db.selectFrom('runner').select('revision').executeTakeFirst();
  return row?.revision;
}

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

async function erase(where: Where): Promise<Result<Erased, StoreProblem>> {
  const { runnerId, folder } = where;
  const lock = await lockedFor(where);
  if (!lock.ok) return lock;
  const { connection, release } = lock.value;
  try {
    const db = kyselyFor(where, connection);
    await db.transaction().execute(async (change) => {
      // Runs that were merged refer to one another.
      await sql`update run set merged_into = null`.execute(change);
      for (const table of ALL_OF_A_RUNNER) await change.deleteFrom(table).execute();
      // Nobody is let see what is gone; who looked stays noted.
      await sql`delete from access_grant where runner_id = ${runnerId}`.execute(change);
      await withdrawnFromStudies(change, runnerId);
    });
    return ok(eraseFiles(folder));
  } finally {
    await release();
  }
}
