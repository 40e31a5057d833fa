import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { err, ok, type Result } from '@plumbline/domain';
import { Kysely, sql } from 'kysely';
import { SQLITE } from '../migrations/engine.ts';
import { migrate, standing } from '../migrations/migrate.ts';
import { FOLDER_MODE } from '../originals/flushed-file.ts';
import { UNFINISHED } from '../originals/originals.ts';
import { addRunner } from '../records/add-runner.ts';
import { kyselyStore } from '../records/kysely-store.ts';
import { newId } from '../records/records.ts';
import type { Tables } from '../records/schema.ts';
import type { Store } from '../store.ts';
import { orFailure, type StoreProblem, storeProblem, storeProblemOf } from '../store-problem.ts';
import { checkIntegrity } from './check-integrity.ts';
import { nodeSqliteDialect } from './node-sqlite-dialect.ts';
import { makePrivateFile } from './private-file.ts';
import { APPLICATION_ID, DATABASE_FILE, holdsStore } from './store-files.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

/** Milliseconds that a statement waits for another process to end its own. */
const PATIENCE = 5000;

/** Opens the store in `folder`; `write` makes it where the folder is empty or missing. */
export async function openSqlite(
  folder: string,
  mode: 'read' | 'write',
): Promise<Result<Store, StoreProblem>> {
  try {
    return mode === 'write' ? await openToWrite(folder) : await openToRead(folder);
  } catch (thrown) {
    return err(storeProblemOf(thrown, folder));
  }
}

async function openToWrite(folder: string): Promise<Result<Store, StoreProblem>> {
  const ready = makeFolder(folder);
  if (!ready.ok) return ready;
  const lock = takeWriterLock(folder);
  if (!lock.ok) return lock;
  try {
    rmSync(join(folder, UNFINISHED), { recursive: true, force: true });
    const opened = await openLocked(folder);
    if (!opened.ok) lock.value.release();
    return opened.ok ? ok(releasing(opened.value, lock.value)) : opened;
  } catch (thrown) {
    lock.value.release();
    throw thrown;
  }
}

/** A reader changes nothing, except that a store of an earlier version, or one half made, is first brought up to date. */
async function openToRead(folder: string): Promise<Result<Store, StoreProblem>> {
  if (!existsSync(folder)) return err(storeProblem('no-store', folder, 'no such folder'));
  const holds = holdsStore(folder);
  if (!holds) return err(storeProblem('no-store', folder, 'a folder without a store'));
  const database = connect(folder, { readOnly: true });
  const db = kyselyOver(database);
  const stands = await standing(db, SQLITE, folder);
  if (stands.ok && stands.value === 'current' && (await runnerIn(db))) {
    return ok(await storeOver(db, folder, 'read'));
  }
  await db.destroy();
  if (!stands.ok) return stands;
  const written = await openToWrite(folder);
  if (!written.ok) return written;
  await written.value.close();
  return openToRead(folder);
}

async function openLocked(folder: string): Promise<Result<Store, StoreProblem>> {
  makePrivateFile(join(folder, DATABASE_FILE));
  const database = connect(folder, { readOnly: false });
  const db = kyselyOver(database);
  const stands = await standing(db, SQLITE, folder);
  if (!stands.ok) {
    await db.destroy();
    return stands;
  }
  if (stands.value !== 'current') {
    await migrate(db, SQLITE);
    database.exec(`pragma application_id = ${APPLICATION_ID}`);
  }
  if (!(await runnerIn(db))) await addRunner(db, newId());
  return ok(await storeOver(db, folder, 'write'));
}

function makeFolder(folder: string): Result<void, StoreProblem> {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  const names = readdirSync(folder);
  if (names.length > 0 && !holdsStore(folder)) {
    return err(storeProblem('not-a-store', folder, names.slice(0, 3).join(', ')));
  }
  chmodSync(folder, FOLDER_MODE);
  return ok(undefined);
}

function connect(folder: string, { readOnly }: { readonly readOnly: boolean }): DatabaseSync {
  const database = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly, timeout: PATIENCE });
  if (!readOnly) {
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
  }
  database.exec('pragma foreign_keys = on');
  return database;
}

function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: nodeSqliteDialect(database) });
}

async function runnerIn(db: Kysely<Tables>): Promise<string | undefined> {
  return (await db.selectFrom('runner').select('id').orderBy('id').executeTakeFirst())?.id;
}

async function storeOver(
  db: Kysely<Tables>,
  folder: string,
  mode: 'read' | 'write',
): Promise<Store> {
  const runnerId = await runnerIn(db);
  if (runnerId === undefined) throw new Error('a store without a runner');
  const file = fileIn(folder);
  const common = kyselyStore(db, { folder, runnerId, mode });
  return {
    ...common,
    version: async () => (fileIn(folder) === file ? dataVersion(db, folder) : 'gone'),
    checkIntegrity: () => checkIntegrity(db, folder),
    close: () => db.destroy(),
  };
}

/** What tells the database from another one of its name. */
function fileIn(folder: string): bigint | undefined {
  return statSync(join(folder, DATABASE_FILE), { bigint: true, throwIfNoEntry: false })?.ino;
}

/** https://sqlite.org/pragma.html#pragma_data_version: the commits of other connections, of this process too. */
function dataVersion(db: Kysely<Tables>, folder: string): Promise<number> {
  return orFailure(folder, async () => {
    const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(db);
    return rows[0]?.data_version ?? 0;
  });
}

function releasing(store: Store, lock: WriterLock): Store {
  const close = async () => {
    await store.close();
    lock.release();
  };
  return { ...store, close };
}
