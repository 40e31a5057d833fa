import { type Kysely, sql } from 'kysely';
import { COHORT_SETTING, PERSON_SETTING, RUNNER_SETTING } from './settings.ts';

const RUNNER = sql`current_setting(${sql.lit(RUNNER_SETTING)}, true)`;
const PERSON = sql`current_setting(${sql.lit(PERSON_SETTING)}, true)`;
const IS_COHORT = sql`current_setting(${sql.lit(COHORT_SETTING)}, true) = 'on'`;

/** What a study is made from: no originals, no recordings with positions, no safety answers and nothing of visits. */
const FOR_STUDIES = {
  runner: sql`true`,
  run: sql`true`,
  log_row: sql`kind in ('profile', 'diary', 'strength', 'tests', 'hydration', 'form')`,
} as const;

/** Who lets studies have their records, and rows of those alone that a connection for studies is shown. */
export async function studyConsent(db: Kysely<unknown>): Promise<void> {
  await makeConsent(db);
  for (const [table, which] of Object.entries(FOR_STUDIES)) {
    await sql`create policy study_rows on ${sql.table(table)} for select using (${IS_COHORT}
      and runner_id = ${RUNNER} and ${which} and consents_to_studies(runner_id))`.execute(db);
  }
}

/** Only ever added to: the latest of a runner holds. */
async function makeConsent(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('study_consent')
    .addColumn('nth', sql`bigint generated always as identity`, (column) => column.primaryKey())
    .addColumn('runner_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('act', 'text', (column) =>
      column.notNull().check(sql`act in ('given', 'withdrawn')`),
    )
    .addColumn('version', 'text', (column) => column.notNull())
    .execute();
  await sql`create index consent_of on study_consent (runner_id, nth)`.execute(db);
  await sql`alter table study_consent enable row level security`.execute(db);
  await sql`alter table study_consent force row level security`.execute(db);
  const isRunner = sql`runner_id = ${PERSON}`;
  await sql`create policy seen on study_consent for select
    using (${isRunner} or ${IS_COHORT})`.execute(db);
  await sql`create policy told on study_consent for insert with check (${isRunner})`.execute(db);
  await sql`create function refuse_consent_change() returns trigger language plpgsql as
    $$ begin raise exception 'consent is only ever added to'; end $$`.execute(db);
  await sql`create trigger no_change before update or delete on study_consent
    for each row execute function refuse_consent_change()`.execute(db);
  await sql`create trigger no_emptying before truncate on study_consent
    for each statement execute function refuse_consent_change()`.execute(db);
  await sql`create function consents_to_studies(runner text) returns boolean language sql stable as
    $$ select coalesce((select act = 'given' from study_consent where runner_id = runner
      order by nth desc limit 1), false) $$`.execute(db);
}
