import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { nodeSqliteDialect } from '../sqlite/node-sqlite-dialect.ts';
import { SQLITE } from './engine.ts';
import { MIGRATION_NAMES, migrate, standing } from './migrate.ts';

const EVERY_RECORD = ['id', 'runner_id', 'revision', 'origin', 'changed_at', 'deleted_at'];

async function withDatabase(use: (db: Kysely<unknown>) => Promise<void>): Promise<void> {
  const db = new Kysely<unknown>({ dialect: nodeSqliteDialect(new DatabaseSync(':memory:')) });
  try {
    await use(db);
  } finally {
    await db.destroy();
  }
}

test('migrations are numbered without a gap', () => {
  const numbers = MIGRATION_NAMES.map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, i) => i + 1));
});

test('a new store is new, then current, and making the changes twice changes nothing', () =>
  withDatabase(async (db) => {
    expect(await standing(db, SQLITE, '')).toEqual({ ok: true, value: 'new' });
    await migrate(db, SQLITE);
    expect(await standing(db, SQLITE, '')).toEqual({ ok: true, value: 'current' });
    await migrate(db, SQLITE);
    expect(await standing(db, SQLITE, '')).toEqual({ ok: true, value: 'current' });
  }));

test('0001: every record has its runner, id, revision, origin and deletion mark, in strict tables', () =>
  withDatabase(async (db) => {
    await migrate(db, SQLITE, '0001-records');
    const tables = await db.introspection.getTables();
    expect(tables.map(({ name }) => name)).toEqual([
      'import_report',
      'log_revision',
      'log_row',
      'original',
      'recording',
      'run',
      'runner',
    ]);
    for (const { name, columns } of tables) {
      const names = columns.map((column) => column.name);
      expect([name, names.slice(0, EVERY_RECORD.length)]).toEqual([name, EVERY_RECORD]);
    }
    const { rows } = await sql<{ name: string }>`
      select name from pragma_table_list where schema = 'main' and strict = 0
        and name not like 'sqlite%' and name not like 'kysely%'`.execute(db);
    expect(rows).toEqual([]);
  }));

test('0001: a run cannot be stored for a runner that is not there', () =>
  withDatabase(async (db) => {
    await sql`pragma foreign_keys = on`.execute(db);
    await migrate(db, SQLITE, '0001-records');
    const run = sql`insert into run (id, runner_id, revision, origin, changed_at, start_ms, day, body, derived_by)
      values ('a', 'nobody', 1, 'derived', 0, 0, '2026-03-09', '{}', '1.1')`;
    await expect(run.execute(db)).rejects.toThrow('FOREIGN KEY');
  }));
