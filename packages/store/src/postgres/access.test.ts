import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { oneRun } from '../fixtures.ts';
import { newId } from '../records/records.ts';
import type { AuditPlace, Grant } from './access.ts';
import { openPostgres, type Postgres } from './open-postgres.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './test-server.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'whom a runner lets in'
  : `whom a runner lets in (${NEEDS_POSTGRES})`;
const NOW = Date.now();
const HOUR = 3_600_000;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-originals-'));
  let server: TestServer;
  let url: string;
  let many: Postgres;
  let runner: string;
  let person: string;

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
    const opened = await openPostgres({ url, originals });
    if (!opened.ok) throw new Error(opened.error.received);
    many = opened.value;
  });
  afterAll(async () => {
    await many.close();
    await server.stop();
    rmSync(originals, { recursive: true, force: true });
  });
  beforeEach(async () => {
    [runner, person] = [newId(), newId()];
    const store = await many.openRunner(runner, 'write');
    if (!store.ok) throw new Error(store.error.received);
    expect(await store.value.save(oneRun(0).changes)).toMatchObject({ ok: true });
    await store.value.close();
  });

  function give(more: Partial<Grant> = {}): Promise<void> {
    const grant = { runnerId: runner, personId: person, kinds: ['why'], mayWrite: false };
    return many.access.give({ ...grant, givenAt: NOW, untilAt: null, ...more });
  }

  async function runsSeen(as: string): Promise<number | string> {
    const store = await many.openRunner(runner, 'read', as);
    return store.ok ? (await store.value.runs()).length : store.error.code;
  }

  async function written(as: string): Promise<boolean> {
    const store = await many.openRunner(runner, 'write', as).catch(() => undefined);
    if (!store?.ok) return false;
    const saved = await store.value.save(oneRun(1).changes).catch(() => undefined);
    await store.value.close();
    return saved?.ok ?? false;
  }

  test('a grant waits for nobody who writes the records, and several at once come to one', async () => {
    const writing = await many.openRunner(runner, 'write');
    if (!writing.ok) throw new Error(writing.error.received);
    try {
      const late = new Promise((resolve) => setTimeout(resolve, 4000, 'late'));
      const given = Promise.all([give(), give(), give({ kinds: ['log'] })]);
      expect(await Promise.race([given, late])).not.toBe('late');
      expect(await many.access.givenBy(runner)).toHaveLength(1);
    } finally {
      await writing.value.close();
    }
  });

  test('the database shows a runner’s rows to the runner, to nobody else and to nobody unnamed', async () => {
    expect(await runsSeen(runner)).toBe(1);
    expect(await runsSeen(person)).toBe('no-store');
    expect(await runsSeen('')).toBe('no-store');
    expect(await written(person)).toBe(false);
    expect(await runsSeen(runner)).toBe(1);
  });

  test('whom the runner lets reads, and writes only where the runner said so', async () => {
    await give();
    expect(await runsSeen(person)).toBe(1);
    expect(await written(person)).toBe(false);
    await give({ mayWrite: true });
    expect(await written(person)).toBe(true);
    expect(await runsSeen(newId())).toBe('no-store');
  });

  test('a grant that ran out, or was withdrawn, shows nothing', async () => {
    await give({ untilAt: NOW - HOUR });
    expect(await runsSeen(person)).toBe('no-store');
    await give({ untilAt: NOW + HOUR });
    expect(await runsSeen(person)).toBe(1);
    expect(await many.access.withdraw({ runnerId: runner, personId: person }, NOW)).toBe(true);
    expect(await runsSeen(person)).toBe('no-store');
    expect(await many.access.withdraw({ runnerId: runner, personId: person }, NOW)).toBe(false);
  });

  test('a grant takes the place of the one before, and is told to the two of them only', async () => {
    await give({ kinds: ['why', 'log'] });
    await give({ kinds: ['why'] });
    const expected = { runnerId: runner, personId: person, kinds: ['why'] };
    expect(await many.access.givenBy(runner)).toMatchObject([expected]);
    expect(await many.access.givenTo(person, NOW)).toMatchObject([expected]);
    expect(await many.access.givenTo(newId(), NOW)).toEqual([]);
    expect(await asked(`select id from access_grant where runner_id = '${runner}'`, newId())).toBe(
      0,
    );
  });

  test('nobody gives themselves what is another’s', async () => {
    const forged = `insert into access_grant values
      ('${newId()}', '${runner}', '${person}', '{why}', true, 0, null, null)`;
    await expect(asked(forged, person)).rejects.toThrow('row-level security');
    await give({ untilAt: NOW - HOUR });
    const longer = `update access_grant set until_at = null where person_id = '${person}'`;
    expect(await asked(longer, person)).toBe(0);
    expect(await runsSeen(person)).toBe('no-store');
  });

  test('the audit is read by the runner alone, and changed by nobody, not even a superuser', async () => {
    const entry = {
      runnerId: runner,
      personId: person,
      at: NOW,
      act: 'read',
      what: 'GET /api/why',
    };
    await many.access.note(entry);
    expect(await many.access.auditOf(runner, { most: 10 })).toMatchObject([entry]);
    expect(await many.access.auditOf(person, { most: 10 })).toEqual([]);
    expect(await asked('delete from access_audit', runner)).toBe(0);
    expect(await asked(`update access_audit set act = 'none'`, person)).toBe(0);
    const root = url.replace('plumbline@', 'postgres@');
    for (const change of [
      'delete from access_audit',
      `update access_audit set act = 'none'`,
      'truncate access_audit',
    ]) {
      await expect(asked(change, '', root)).rejects.toThrow('only ever added to');
    }
    expect(await many.access.auditOf(runner, { most: 10 })).toMatchObject([entry]);
  });

  test('the audit is read a page at a time, the latest first, each entry once, however many were made at one moment', async () => {
    const entries = [3, 1, 2, 2, 2, 1].map((ago, nth) => {
      return { runnerId: runner, personId: person, at: NOW - ago, act: 'read', what: `${nth}` };
    });
    await many.access.noteAll(entries);
    const read: string[] = [];
    for (let before: AuditPlace | undefined; ; ) {
      const page = await many.access.auditOf(runner, { most: 2, before });
      read.push(...page.map(({ what }) => what));
      before = page.at(-1);
      if (!before) break;
    }
    expect(read).toEqual(['5', '1', '4', '3', '2', '0']);
  });

  test('nobody notes something in another’s name', async () => {
    const forged = `insert into access_audit values
      ('${newId()}', '${runner}', '${newId()}', 0, 'read', '')`;
    await expect(asked(forged, person)).rejects.toThrow('row-level security');
  });

  test('who is erased lets nobody in any more, and who looked stays noted', async () => {
    await give();
    await many.access.note({ runnerId: runner, personId: person, at: NOW, act: 'read', what: '' });
    expect(await many.eraseRunner(runner)).toMatchObject({ ok: true });
    expect(await many.access.givenTo(person, NOW)).toEqual([]);
    expect(await many.access.auditOf(runner, { most: 10 })).toHaveLength(1);
  });

  async function asked(statement: string, as: string, at = url): Promise<number | null> {
    const client = new pg.Client({ connectionString: at });
    await client.connect();
    try {
      await client.query(
        `select set_config('plumbline.runner', $1, false), set_config('plumbline.person', $2, false)`,
        [runner, as],
      );
      return (await client.query(statement)).rowCount;
    } finally {
      await client.end();
    }
  }
});
