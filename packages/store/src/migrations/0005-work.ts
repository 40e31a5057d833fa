import { type Kysely, type RawBuilder, sql } from 'kysely';
import { PERSON_SETTING, RUNNER_SETTING } from './settings.ts';

const RUNNER = sql`current_setting(${sql.lit(RUNNER_SETTING)}, true)`;
const PERSON = sql`current_setting(${sql.lit(PERSON_SETTING)}, true)`;

/** What servers and workers tell one another of a runner: imports under way, and the answer as it was last worked out. */
export async function work(db: Kysely<unknown>): Promise<void> {
  await makeImports(db);
  await makeFiles(db);
  await makeAnswers(db);
  await makeRemembered(db);
}

async function makeImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('queued_import')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('is_cancelled', 'boolean', (column) => column.notNull())
    .addColumn('progress', 'text')
    .addColumn('report', 'text')
    .addColumn('problem', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('one_import_a_runner')
    .unique()
    .on('queued_import')
    .column('runner_id')
    .execute();
  await ofTheRunnerAlone(db, 'queued_import');
}

async function makeFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('queued_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('import_id', 'text', (column) =>
      column.notNull().references('queued_import.id').onDelete('cascade'),
    )
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('queued_path', ['import_id', 'path'])
    .execute();
  await ofTheRunnerAlone(db, 'queued_file');
}

async function makeAnswers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('stored_answer')
    // Worked out of records: without them it is not kept, whoever was at it while they were erased.
    .addColumn('runner_id', 'text', (column) =>
      column.primaryKey().references('runner.id').onDelete('cascade'),
    )
    .addColumn('store_revision', 'bigint', (column) => column.notNull())
    .addColumn('program', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('zone', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await ofTheRunnerAlone(db, 'stored_answer');
}

/** What a server would keep in mind for a while, where another may be asked next. */
async function makeRemembered(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remembered')
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('until_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('remembered_key', ['runner_id', 'person_id', 'kind', 'key'])
    .execute();
  // The runner too, so that erasing everything leaves nothing that others did with it.
  await onlyWhere(db, 'remembered', sql`${PERSON} in (person_id, runner_id)`);
}

/** No grant opens these: what others may see is worked out from the records for them. */
async function ofTheRunnerAlone(db: Kysely<unknown>, table: string): Promise<void> {
  await onlyWhere(db, table, sql`${RUNNER} = ${PERSON}`);
}

async function onlyWhere(
  db: Kysely<unknown>,
  table: string,
  isShown: RawBuilder<unknown>,
): Promise<void> {
  const own = sql`runner_id = ${RUNNER} and ${isShown}`;
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
  await sql`create policy of_the_runner on ${sql.table(table)}
    using (${own}) with check (${own})`.execute(db);
}
