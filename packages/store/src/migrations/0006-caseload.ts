import { type Kysely, type RawBuilder, sql } from 'kysely';
import { ERASED_SETTING, PERSON_SETTING, RUNNER_SETTING } from './settings.ts';

const RUNNER = sql`current_setting(${sql.lit(RUNNER_SETTING)}, true)`;
const PERSON = sql`current_setting(${sql.lit(PERSON_SETTING)}, true)`;
const IS_RUNNER = sql`runner_id = ${PERSON}`;

/** What asked for a look at a runner's records, who saw it and did what, and what was noted. */
export async function caseload(db: Kysely<unknown>): Promise<void> {
  await makeFlags(db);
  await makeAcknowledgements(db);
  await makeNotes(db);
  await makeRaised(db);
  await onlyAddedTo(db, ['flag', 'flag_acknowledgement', 'clinician_note']);
  // Which of those whose data somebody is let see have written since; a connection for one runner shows that one alone.
  await sql`create policy in_caseload on runner for select
    using (${RUNNER} = '' and ${isLet('runner')})`.execute(db);
}

/** Raised by the program in the runner's name; told whom the runner lets see all that it tells of. */
async function makeFlags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('flag')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('happening', 'text', (column) => column.notNull())
    .addColumn('needs', sql`text[]`, (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('raised_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('one_flag_a_happening', ['runner_id', 'kind', 'happening'])
    .execute();
  await guard(db, 'flag');
  const told = isLet('flag', sql`flag.needs <@ given.kinds`);
  await sql`create policy told on flag for select using (${IS_RUNNER} or ${told})`.execute(db);
  await sql`create policy raised on flag for insert with check (${IS_RUNNER})`.execute(db);
}

/** Whoever sees a flag sees who else did. Nobody acknowledges in another's name, or what is raised of themselves. */
async function makeAcknowledgements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('flag_acknowledgement')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('flag_id', 'text', (column) => column.notNull().references('flag.id'))
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .execute();
  await sql`create index acknowledgements_of on flag_acknowledgement (flag_id)`.execute(db);
  await guard(db, 'flag_acknowledgement');
  const seesIt = sql`exists (select from flag
    where flag.id = flag_id and flag.runner_id = flag_acknowledgement.runner_id)`;
  await sql`create policy told on flag_acknowledgement for select using (${seesIt})`.execute(db);
  await sql`create policy given on flag_acknowledgement for insert
    with check (person_id = ${PERSON} and runner_id <> ${PERSON} and ${seesIt})`.execute(db);
}

/** Read by the runner, and by whoever wrote it as long as the runner lets them see anything. */
async function makeNotes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('clinician_note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .execute();
  await sql`create index notes_about on clinician_note (runner_id, at)`.execute(db);
  await guard(db, 'clinician_note');
  const isAuthor = sql`person_id = ${PERSON} and ${isLet('clinician_note')}`;
  await sql`create policy told on clinician_note for select
    using (${IS_RUNNER} or (${isAuthor}))`.execute(db);
  await sql`create policy written on clinician_note for insert with check (${isAuthor})`.execute(
    db,
  );
}

/** Up to where a runner's flags were raised, and what stands of them. */
async function makeRaised(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('flags_raised')
    .addColumn('runner_id', 'text', (column) => column.primaryKey())
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('derived_by', 'text', (column) => column.notNull())
    .addColumn('until_at', 'bigint', (column) => column.notNull())
    .addColumn('standing', sql`text[]`, (column) => column.notNull())
    .addColumn('keeps_back', 'boolean', (column) => column.notNull())
    .execute();
  await guard(db, 'flags_raised');
  await sql`create policy of_the_runner on flags_raised
    using (${IS_RUNNER}) with check (${IS_RUNNER})`.execute(db);
  await sql`create policy in_caseload on flags_raised for select
    using (${isLet('flags_raised')})`.execute(db);
}

/** A grant of the row's runner to the person who asks, as it holds now. */
function isLet(table: string, more: RawBuilder<unknown> = sql`true`): RawBuilder<unknown> {
  return sql`exists (select from access_grant as given
    where given.runner_id = ${sql.ref(`${table}.runner_id`)} and given.person_id = ${PERSON} and ${more}
      and given.withdrawn_at is null
      and (given.until_at is null or given.until_at > extract(epoch from now()) * 1000))`;
}

/** Nothing is changed, and nothing deleted but with everything of the runner; by triggers too, for who passes by policies. */
async function onlyAddedTo(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  await sql`create function refuse_but_erasing() returns trigger language plpgsql as $$ begin
    if tg_op = 'DELETE' then
      if current_setting(${sql.lit(ERASED_SETTING)}, true) = old.runner_id then return old; end if;
    end if;
    raise exception 'what was seen and noted is only ever added to'; end $$`.execute(db);
  for (const table of tables) {
    const name = sql.table(table);
    await sql`create policy erased on ${name} for delete using (${IS_RUNNER})`.execute(db);
    await sql`create trigger no_change before update or delete on ${name}
      for each row execute function refuse_but_erasing()`.execute(db);
    await sql`create trigger no_emptying before truncate on ${name}
      for each statement execute function refuse_but_erasing()`.execute(db);
  }
}

async function guard(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security`.execute(db);
  await sql`alter table ${sql.table(table)} force row level security`.execute(db);
}
