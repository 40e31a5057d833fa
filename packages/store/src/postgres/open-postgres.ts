import { err, ok, type Result } from '@plumbline/domain';
import type { Kysely, Transaction } from 'kysely';
import type pg from 'pg';
import type { Erased } from '../erase-store.ts';
import { POSTGRES } from '../migrations/engine.ts';
import { migrate, standing } from '../migrations/migrate.ts';
import type { Objects } from '../objects/objects.ts';
import type { S3Place } from '../objects/s3-place.ts';
import { checkOriginals } from '../originals/check-originals.ts';
import { openOriginals } from '../originals/open-originals.ts';
import type { OriginalsAtHand } from '../originals/originals-at-hand.ts';
import { addRunner } from '../records/add-runner.ts';
import { kyselyStore } from '../records/kysely-store.ts';
import type { Changes } from '../records/records.ts';
import type { Tables } from '../records/schema.ts';
import type { Store } from '../store.ts';
import { orFailure, type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';
import { type Access, accessOver } from './access.ts';
import type { AccessTables } from './access-tables.ts';
import { type Caseload, caseloadOver } from './caseload.ts';
import type { CaseloadTables } from './caseload-tables.ts';
import { eraseRunner } from './erase-runner.ts';
import { kyselyFor, placeOf, poolTo, type Scope, shared } from './pg-pool.ts';
import { finishImport, type QueuedImports, queuedImportsOver } from './queued-imports.ts';
import { type Remembered, rememberedOver } from './remembered.ts';
import { type RunnerRevision, type StoredAnswers, storedAnswersOver } from './stored-answers.ts';
import { type StudyConsent, studyConsentOver } from './study-consent.ts';
import type { WorkTables } from './work-tables.ts';
import { lockedFor, type Where } from './writing-lock.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  readonly url: string;
  /** Each runner's originals lie in a folder of this one, named by the runner's id; or so in a store that speaks S3. */
  readonly originals: string | S3Place;
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
  readonly caseload: Caseload;
  readonly studyConsent: StudyConsent;
  readonly answers: StoredAnswers;
  readonly imports: QueuedImports;
  readonly remembered: Remembered;
  /** Files that have arrived and are not read yet. */
  readonly objects: Objects;
  /** The folder that a runner's originals are read and written in. */
  readonly originalsOf: (runnerId: string) => string;
  /** Removes all rows and files of a runner. */
  readonly eraseRunner: (runnerId: string) => Promise<Result<Erased, StoreProblem>>;
  /** Whether the database answers now. */
  readonly isAwake: () => Promise<boolean>;
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
  const kept = openOriginals(originals);
  const held = new Set<() => Promise<void>>();
  const asRunner = (runnerId: string) =>
    kyselyFor<WorkTables & RunnerRevision>({ runnerId, personId: runnerId }, shared(pool));
  const at = async <T>(
    { runnerId, personId }: Scope,
    work: (where: Where) => Promise<Result<T, StoreProblem>>,
  ): Promise<Result<T, StoreProblem>> => {
    if (!RUNNER_ID.test(runnerId)) return err(storeProblem('no-store', place, 'no id of a runner'));
    const folder = kept.folderOf(runnerId);
    try {
      const atHand = kept.atHand(runnerId);
      return await work({ pool, patience, held, runnerId, personId, folder, atHand });
    } catch (thrown) {
      return err(storeProblemOf(thrown, folder));
    }
  };
  // In the scope of their own records, which a connection is most often in already.
  const asPerson = (personId: string) =>
    kyselyFor<AccessTables>({ runnerId: personId, personId }, shared(pool));
  return ok({
    originalsOf: kept.folderOf,
    openRunner: (runnerId, mode, personId = runnerId) =>
      at({ runnerId, personId }, mode === 'write' ? toWrite : toRead),
    eraseRunner: async (runnerId) => {
      const erased = await at({ runnerId, personId: runnerId }, async (where) => {
        // Rows that are gone while files stay would look as if nothing stayed.
        await kept.objects.reach();
        return eraseRunner(where);
      });
      if (erased.ok) await orFailure(kept.folderOf(runnerId), () => kept.erase(runnerId));
      return erased;
    },
    access: accessOver(asPerson, place),
    caseload: caseloadOver(
      (personId) => kyselyFor<CaseloadTables>({ runnerId: '', personId }, shared(pool)),
      place,
    ),
    studyConsent: studyConsentOver(asPerson, place),
    answers: storedAnswersOver(asRunner, place),
    remembered: rememberedOver((between) => kyselyFor<WorkTables>(between, shared(pool)), place),
    objects: kept.objects,
    imports: queuedImportsOver(
      asRunner as unknown as (runnerId: string) => Kysely<WorkTables>,
      place,
    ),
    isAwake: () =>
      pool.query('select 1').then(
        () => true,
        () => false,
      ),
    close: async () => {
      for (const release of held) await release();
      await pool.end();
      await kept.close();
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

async function toRead({
  pool,
  runnerId,
  personId,
  folder,
  atHand: originals,
}: Where): Promise<Result<Store, StoreProblem>> {
  const db = kyselyFor({ runnerId, personId }, shared(pool));
  if ((await revisionOf(db)) === undefined) {
    return err(storeProblem('no-store', folder, 'nothing of this runner'));
  }
  return ok(storeOver(db, { folder, originals, runnerId, mode: 'read' }, async () => {}));
}

async function toWrite(where: Where): Promise<Result<Store, StoreProblem>> {
  const { runnerId, folder, atHand: originals } = where;
  const lock = await lockedFor(where);
  if (!lock.ok) return lock;
  const { connection, release } = lock.value;
  try {
    const db = kyselyFor(where, connection);
    await addRunner(db, runnerId);
    return ok(storeOver(db, { folder, originals, runnerId, mode: 'write' }, release));
  } catch (thrown) {
    await release();
    throw thrown;
  }
}

type KeptScope = Pick<Parameters<typeof kyselyStore>[1], 'folder' | 'runnerId' | 'mode'> & {
  readonly originals: OriginalsAtHand;
};

function storeOver(db: Kysely<Tables>, scope: KeptScope, close: () => Promise<void>): Store {
  const { folder, originals } = scope;
  return {
    ...kyselyStore(db, {
      ...scope,
      onSave: (change, changes) => countSave(change, scope.runnerId, changes),
    }),
    version: () => orFailure(folder, async () => (await revisionOf(db)) ?? 'gone'),
    // References are kept by the database itself.
    checkIntegrity: () => checkOriginals(db, folder, originals),
    close,
  };
}

async function countSave(
  change: Transaction<Tables>,
  runnerId: string,
  { at, report, ends: id }: Changes,
): Promise<void> {
  if (report && id !== undefined) {
    await finishImport(change as unknown as Transaction<WorkTables>, { id, report, at });
  }
  await change
    .updateTable('runner')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', runnerId)
    .execute();
}

/** How often the runner's records were changed; nothing where there is no such runner. */
async function revisionOf(db: Kysely<Tables>): Promise<number | undefined> {
  const row = await db.selectFrom('runner').select('revision').executeTakeFirst();
  return row?.revision;
}
