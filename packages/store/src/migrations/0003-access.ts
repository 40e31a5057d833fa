import { type Kysely, type RawBuilder, sql } from 'kysely';
import { OF_RUNNERS } from './0002-own-rows.ts';
import { PERSON_SETTING, RUNNER_SETTING } from './settings.ts';

const RUNNER = sql`current_setting(${sql.lit(RUNNER_SETTING)}, true)`;
const PERSON = sql`current_setting(${sql.lit(PERSON_SETTING)}, true)`;
const NOW_MS = sql`extract(epoch from now()) * 1000`;

/** Whom a runner lets see what, who looked, and rows that only those two kinds of people are shown. */
export async function access(db: Kysely<unknown>): Promise<void> {
  await makeGrants(db);
  await makeAudit(db);
  for (const table of OF_RUNNERS) await letIn(db, table);
}

async function makeGrants(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_grant')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('kinds', sql`text[]`, (column) => column.notNull())
    .addColumn('may_write', 'boolean', (column) => column.notNull())
    .addColumn('given_at', 'bigint', (column) => column.notNull())
    .addColumn('until_at', 'bigint')
    .addColumn('withdrawn_at', 'bigint')
    .execute();
  await sql`create unique index one_grant_a_person on access_grant (runner_id, person_id)
    where withdrawn_at is null`.execute(db);
  await sql`create index grants_to on access_grant (person_id)`.execute(db);
  await guard(db, 'access_grant');
  const isRunner = sql`runner_id = ${PERSON}`;
  await sql`create policy seen on access_grant for select
    using (${isRunner} or person_id = ${PERSON})`.execute(db);
  await sql`create policy of_the_runner on access_grant
    using (${isRunner}) with check (${isRunner})`.execute(db);
}

/** Only ever added to: no policy lets a row be changed, and who passes by policies is stopped by the triggers. */
async function makeAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_audit')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('act', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .execute();
  await sql`create index audit_of on access_audit (runner_id, at)`.execute(db);
  await guard(db, 'access_audit');
  await sql`create policy seen on access_audit for select using (runner_id = ${PERSON})`.execute(
    db,
  );
  await sql`create policy noted on access_audit for insert with check (person_id = ${PERSON})`.execute(
    db,
  );
  await sql`create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the audit is only ever added to'; end $$`.execute(db);
  await sql`create trigger no_change before update or delete on access_audit
    for each row execute function refuse_change()`.execute(db);
  await sql`create trigger no_emptying before truncate on access_audit
    for each statement execute function refuse_change()`.execute(db);
}

async function letIn(db: Kysely<unknown>, table: string): Promise<void> {
  const [read, write] = [mayUse(sql`true`), mayUse(sql`may_write`)];
  await sql`drop policy own_rows on ${sql.table(table)}`.execute(db);
  await sql`create policy read_rows on ${sql.table(table)} for select using (${read})`.execute(db);
  await sql`create policy write_rows on ${sql.table(table)}
    using (${write}) with check (${write})`.execute(db);
}

/** The runner whom the connection is for, asked for by themselves or by somebody whom they let now. */
function mayUse(more: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`runner_id = ${RUNNER} and (${RUNNER} = ${PERSON} or exists (
    select from access_grant as given
    where given.runner_id = ${RUNNER} and given.person_id = ${PERSON} and ${more}
      and given.withdrawn_at is null and (given.until_at is null or given.until_at > ${NOW_MS})))`;
}

async function guard(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
