import { type Kysely, type RawBuilder, sql } from 'kysely';
import { RUNNER_SETTING } from './settings.ts';

/** What differs between the databases when a table is made. */
export interface Engine {
  /** Runners in one database. */
  readonly holds: 'one' | 'many';
  readonly bytes: 'blob' | 'bytea';
  /** Whole numbers up to 2^53. */
  readonly integer: 'integer' | 'bigint';
  /** What follows the closing bracket of `create table`. */
  readonly tableEnd: RawBuilder<unknown>;
  /** Shows and takes rows of `table` of the runner alone whom the connection is for. */
  readonly rowsOfOneRunner: (db: Kysely<unknown>, table: string) => Promise<void>;
}

/** A file holds one runner. */
export const SQLITE: Engine = {
  holds: 'one',
  bytes: 'blob',
  integer: 'integer',
  tableEnd: sql`strict`,
  rowsOfOneRunner: async () => {},
};

export const POSTGRES: Engine = {
  holds: 'many',
  bytes: 'bytea',
  integer: 'bigint',
  tableEnd: sql``,
  rowsOfOneRunner: async (db, table) => {
    const own = sql`runner_id = current_setting(${sql.lit(RUNNER_SETTING)}, true)`;
    await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
    // The owner of the tables is the server itself: without this it would see all rows.
    await sql`alter table ${sql.table(table)} force row level security`.execute(db);
    await sql`create policy own_rows on ${sql.table(table)} using (${own}) with check (${own})`.execute(
      db,
    );
  },
};
