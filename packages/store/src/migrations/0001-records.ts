import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Engine } from './engine.ts';

/** The runner, what was imported, and what was derived from it. */
export async function records(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { integer, bytes } = engine;

  await table(db, engine, 'runner').execute();

  await table(db, engine, 'original')
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('size', integer, (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('is_copy', integer, (c) => c.notNull())
    .addColumn('context', 'text', (c) => c.notNull())
    .addColumn('context_digest', 'text', (c) => c.notNull())
    .addColumn('line', 'text', (c) => c.notNull())
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .addUniqueConstraint('original_content', ['runner_id', 'sha256', 'file'])
    .execute();

  await table(db, engine, 'run')
    .addColumn('start_ms', integer, (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .addColumn('merged_into', 'text', (c) => c.references('run.id'))
    .execute();
  await db.schema.createIndex('run_start').on('run').columns(['runner_id', 'start_ms']).execute();

  await table(db, engine, 'recording')
    .addColumn('original_id', 'text', (c) => c.notNull().references('original.id'))
    .addColumn('place', integer, (c) => c.notNull())
    .addColumn('run_id', 'text', (c) => c.notNull().references('run.id'))
    .addColumn('draft', 'text', (c) => c.notNull())
    .addColumn('channels', 'text', (c) => c.notNull())
    .addColumn('parts', 'text', (c) => c.notNull())
    .addColumn('offset_from', 'text', (c) => c.notNull())
    .addColumn('samples', bytes)
    .addColumn('derived_by', 'text', (c) => c.notNull())
    .addUniqueConstraint('recording_place', ['original_id', 'place'])
    .execute();
  await db.schema.createIndex('recording_run').on('recording').column('run_id').execute();

  await table(db, engine, 'log_row')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('identity', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('line', integer, (c) => c.notNull())
    .addColumn('day', 'text')
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('file_body', 'text')
    .addUniqueConstraint('log_row_identity', ['runner_id', 'kind', 'identity'])
    .execute();

  await table(db, engine, 'log_revision')
    .addColumn('log_row_id', 'text', (c) => c.notNull().references('log_row.id'))
    .addColumn('body', 'text', (c) => c.notNull())
    .addUniqueConstraint('log_revision_number', ['log_row_id', 'revision'])
    .execute();

  await table(db, engine, 'import_report')
    .addColumn('body', 'text', (c) => c.notNull())
    .execute();
}

/** A table with what every record has. */
function table(
  db: Kysely<unknown>,
  { integer, tableEnd }: Engine,
  name: string,
): CreateTableBuilder<string, string> {
  return db.schema
    .createTable(name)
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('runner_id', 'text', (c) => c.notNull().references('runner.id'))
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('origin', 'text', (c) => c.notNull())
    .addColumn('changed_at', integer, (c) => c.notNull())
    .addColumn('deleted_at', integer)
    .modifyEnd(tableEnd);
}
