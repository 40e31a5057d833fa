import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPath, type Postgres, runnerHome } from '@plumbline/application';
import { type Day, QUESTION_IDS } from '@plumbline/domain';
import { writeLogs } from '@plumbline/importers';
import { simulateRecords } from '@plumbline/simulator';
import { newRunId } from '@plumbline/store';
import { asSuperuser, tellDatabase } from '../../packages/store/src/postgres/test-server.ts';

/** Runs of each runner. */
export const RUNS = 200;

/** Simulates a runner with 200 runs in 14 months, a diary of them and answered safety questions, into the database. */
export async function makeRunner(postgres: Postgres, id: string, seed: number): Promise<void> {
  const records = simulateRecords({
    seed,
    causes: ['overload', 'dehydration'],
    from: '2025-09-01' as Day,
    days: 425,
    runs: RUNS,
    measured: 'full',
  }).records;
  const opened = await runnerHome(postgres, id).open('write');
  if (!opened.ok) throw new Error(opened.error.code);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-many-logs-'));
  try {
    const at = Date.parse('2026-11-01T06:00:00Z');
    const runs = records.runs.map((run) => ({
      run: { ...run, id: newRunId() },
      derivedBy: 'simulated',
      mergedInto: undefined,
      isDeleted: false,
    }));
    const saved = await opened.value.store.save({ at, runs });
    if (!saved.ok) throw new Error(saved.error.code);
    for (const [name, text] of writeLogs(records)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'triage.json'), noToAll());
    const imported = await importPath(opened.value, folder, { now: new Date(at) });
    if (!imported.ok) throw new Error(imported.error.code);
  } finally {
    await opened.value.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Nothing is explained before the safety questions are answered. */
function noToAll(): string {
  const answers = Object.fromEntries(QUESTION_IDS.map((id) => [id, false]));
  return JSON.stringify({ schema: 'plumbline.triage-answers/1', age: 41, answers });
}

/** Gives each of these runners the records, and the stored answer, of one of the simulated ones. */
export async function copyRunners(
  url: string,
  runners: readonly string[],
  simulated: readonly string[],
): Promise<void> {
  const ask = (text: string, values?: readonly unknown[]) =>
    tellDatabase(asSuperuser(url), text, values);
  const from = runners.map((_, i) => simulated[i % simulated.length]);
  await ask('create table target (id text primary key, source text)');
  await ask('insert into target select * from unnest($1::text[], $2::text[])', [runners, from]);
  await ask(
    `insert into runner (id, runner_id, revision, origin, changed_at)
       select t.id, t.id, r.revision, r.origin, r.changed_at from target t join runner r on r.id = t.source`,
  );
  for (const [table, columns] of COPIED) {
    await ask(
      `insert into ${table} (id, runner_id, revision, origin, changed_at, deleted_at, ${columns})
         select gen_random_uuid()::text, t.id, revision, origin, changed_at, deleted_at, ${columns}
         from target t join ${table} s on s.runner_id = t.source`,
    );
  }
  await ask(
    `insert into stored_answer select t.id, store_revision, program, day, zone, body
       from target t join stored_answer s on s.runner_id = t.source`,
  );
  await ask('drop table target');
  await ask('vacuum analyze');
  // What was copied at once is on the disk before anything is measured.
  await ask('checkpoint');
}

const COPIED = [
  ['run', 'start_ms, day, body, derived_by'],
  ['log_row', 'kind, identity, file, line, day, body, file_body'],
] as const;
