import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { oneRun } from '../fixtures.ts';
import { newId } from '../records/records.ts';
import { type Cohort, openCohort } from './cohort.ts';
import { openPostgres, type Postgres } from './open-postgres.ts';
import type { ConsentEntry } from './study-consent.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'who is in a study' : `who is in a study (${NEEDS_POSTGRES})`;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-originals-'));
  let server: TestServer;
  let url: string;
  let many: Postgres;
  let cohort: Cohort;
  let runner: string;

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
    const opened = await openPostgres({ url, originals });
    if (!opened.ok) throw new Error(opened.error.received);
    many = opened.value;
    cohort = openCohort(url);
  });
  afterAll(async () => {
    await cohort.close();
    await many.close();
    await server.stop();
    rmSync(originals, { recursive: true, force: true });
  });
  beforeEach(async () => {
    runner = newId();
    const store = await many.openRunner(runner, 'write');
    if (!store.ok) throw new Error(store.error.received);
    const logRows = (['diary', 'triage', 'intake', 'care'] as const).map((kind) => ({
      ...{ id: newId(), kind, identity: '[]', file: 'x', line: 1, day: undefined, body: '{}' },
      ...{ fileBody: undefined, origin: 'app' as const, isDeleted: false },
    }));
    expect(await store.value.save({ ...oneRun(0).changes, logRows })).toMatchObject({ ok: true });
    await store.value.close();
  });

  function say(act: ConsentEntry['act']): Promise<void> {
    return many.studyConsent.add(runner, { at: Date.now(), act, version: 'text/1' });
  }

  async function runsSeen(): Promise<number> {
    return (await cohort.recordsOf(runner)).runs.length;
  }

  test('nobody is, before they said so', async () => {
    expect(await cohort.runners()).not.toContain(runner);
    expect(await runsSeen()).toBe(0);
  });

  test('who said so is, until they take it back, and what they said stays noted', async () => {
    await say('given');
    expect(await cohort.runners()).toContain(runner);
    expect(await runsSeen()).toBe(1);
    await say('withdrawn');
    expect(await cohort.runners()).not.toContain(runner);
    expect(await runsSeen()).toBe(0);
    const said = await many.studyConsent.of(runner);
    expect(said.map(({ act }) => act)).toEqual(['withdrawn', 'given']);
  });

  test('the database shows a study no safety answers, nothing of visits and no originals', async () => {
    await say('given');
    const { logRows } = await cohort.recordsOf(runner);
    expect(logRows.map(({ kind }) => kind)).toEqual(['diary']);
    for (const table of ['original', 'recording', 'import_report', 'log_revision', 'access_audit'])
      expect(await asked(`select from ${table}`, { cohort: 'on' }), table).toBe(0);
  });

  test('the database itself refuses who did not consent, and a study that would write', async () => {
    for (const table of ['runner', 'run', 'log_row'])
      expect(await asked(`select from ${table}`, { cohort: 'on' }), table).toBe(0);
    await say('given');
    expect(await asked('select from run', { cohort: 'on' })).toBe(1);
    expect(await asked('select from run', { cohort: '' })).toBe(0);
    expect(await asked(`update run set body = '{}'`, { cohort: 'on' })).toBe(0);
    await expect(
      asked('delete from run', { cohort: 'on' }, ' -c default_transaction_read_only=on'),
    ).rejects.toThrow('read-only');
  });

  test('nobody consents for another, and what was said is changed by nobody, not even a superuser', async () => {
    await say('withdrawn');
    const forged = `insert into study_consent (runner_id, at, act, version)
      values ('${runner}', 0, 'given', 'text/1')`;
    await expect(asked(forged, { person: newId() })).rejects.toThrow('row-level security');
    await expect(asked(forged, { cohort: 'on' })).rejects.toThrow('row-level security');
    expect(await asked('select from study_consent', { person: newId() })).toBe(0);
    const root = url.replace('plumbline@', 'postgres@');
    for (const change of [
      `update study_consent set act = 'given'`,
      'delete from study_consent',
      'truncate study_consent',
    ])
      await expect(asked(change, {}, '', root)).rejects.toThrow('only ever added to');
  });

  test('who is erased is in no study, and is asked again should they come back', async () => {
    await say('given');
    expect(await many.eraseRunner(runner)).toMatchObject({ ok: true });
    expect(await cohort.runners()).not.toContain(runner);
    expect(await many.studyConsent.of(runner)).toHaveLength(2);
    expect(await many.eraseRunner(runner)).toMatchObject({ ok: true });
    expect(await many.studyConsent.of(runner)).toHaveLength(2);
  });

  async function asked(
    statement: string,
    { person = '', cohort: isCohort = '' },
    more = '',
    at = url,
  ): Promise<number | null> {
    const options = `-c plumbline.cohort=${isCohort}${more}`;
    const client = new pg.Client({ connectionString: at, options });
    await client.connect();
    try {
      await client.query(
        `select set_config('plumbline.runner', $1, false), set_config('plumbline.person', $2, false)`,
        [runner, person],
      );
      return (await client.query(statement)).rowCount;
    } finally {
      await client.end();
    }
  }
});
