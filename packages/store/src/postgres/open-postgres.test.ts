import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@plumbline/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneRun } from '../fixtures.ts';
import { keepOriginal, originalPath } from '../originals/originals.ts';
import { newId } from '../records/records.ts';
import type { StoreProblem } from '../store-problem.ts';
import { openPostgres, type Postgres, type PostgresOptions } from './open-postgres.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from './test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'many runners' : `many runners (${NEEDS_POSTGRES})`;

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const originals = mkdtempSync(join(tmpdir(), 'plumbline-originals-'));
  const open: Postgres[] = [];
  let server: TestServer;
  let url: string;

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
  });
  afterAll(async () => {
    for (const one of open) await one.close();
    await server.stop();
    rmSync(originals, { recursive: true, force: true });
  });

  async function opened(more: Partial<PostgresOptions> = {}): Promise<Postgres> {
    const one = theValue(await openPostgres({ url, originals, ...more }));
    open.push(one);
    return one;
  }

  async function withRun(many: Postgres, id: string): Promise<void> {
    const store = theValue(await many.openRunner(id, 'write'));
    expect(await store.save(oneRun(0).changes)).toMatchObject({ ok: true });
    await store.close();
  }

  async function ask(statement: string, runner = '', person = runner): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(
        `select set_config('plumbline.runner', $1, false), set_config('plumbline.person', $2, false)`,
        [runner, person],
      );
      return await client.query(statement);
    } finally {
      await client.end();
    }
  }

  test('servers that start together on an empty database make its tables once', async () => {
    const fresh = await server.newDatabase();
    const all = await Promise.all(
      Array.from({ length: 5 }, () => openPostgres({ url: fresh, originals })),
    );
    expect(all.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
    for (const one of all) await theValue(one).close();
  });

  test('a database with changes of a later program is refused', async () => {
    const later = await server.newDatabase();
    await theValue(await openPostgres({ url: later, originals })).close();
    const client = new pg.Client({ connectionString: later });
    await client.connect();
    await client.query(`insert into kysely_migration values ('9999-later', now())`);
    await client.end();
    expect(await openPostgres({ url: later, originals })).toMatchObject({
      ok: false,
      error: { code: 'store-newer-than-program', received: '9999-later' },
    });
  });

  test('the database itself shows each connection one runner’s rows, and nobody’s where none is named', async () => {
    const many = await opened();
    const [mine, theirs] = [newId(), newId()];
    await withRun(many, mine);
    await withRun(many, theirs);
    const everything = 'select runner_id from run union all select id from runner';
    expect((await ask(everything)).rows).toEqual([]);
    expect(new Set((await ask(everything, mine)).rows.map((row) => row.runner_id))).toEqual(
      new Set([mine]),
    );
    expect((await ask('update run set deleted_at = 1', mine)).rowCount).toBe(1);
    const stolen = `update run set runner_id = '${theirs}'`;
    await expect(ask(stolen, mine)).rejects.toThrow('row-level security');
    const reader = theValue(await many.openRunner(theirs, 'read'));
    expect(await reader.runs()).toHaveLength(1);
    await reader.close();
  });

  test('every table that names a runner is guarded so', async () => {
    const { rows } = await ask(`select c.relname from pg_class c join pg_attribute a
      on a.attrelid = c.oid and a.attname = 'runner_id'
      where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(rows).toEqual([]);
  });

  test('a second writer waits for the first, then is told; readers come and go', async () => {
    const [one, other] = [await opened(), await opened({ patience: 200 })];
    const id = newId();
    const first = theValue(await one.openRunner(id, 'write'));
    expect(await other.openRunner(id, 'write')).toMatchObject({
      ok: false,
      error: { code: 'store-busy', received: 'another server' },
    });
    const reader = theValue(await other.openRunner(id, 'read'));
    expect(await reader.runs()).toEqual([]);
    expect((await other.openRunner(newId(), 'write')).ok).toBe(true);
    await first.close();
    expect((await other.openRunner(id, 'write')).ok).toBe(true);
  });

  test('a writer whose connection is cut lets go of its right, and says what happened', async () => {
    const many = await opened({ patience: 2000 });
    const id = newId();
    const store = theValue(await many.openRunner(id, 'write'));
    await ask(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()`,
    );
    expect(await store.save(oneRun(0).changes)).toMatchObject({
      ok: false,
      error: { code: 'store-failed' },
    });
    await store.close();
    await withRun(many, id);
  });

  test('what was saved before the server was killed is there when it is back', async () => {
    const many = await opened();
    const id = newId();
    await withRun(many, id);
    const reader = theValue(await many.openRunner(id, 'read'));
    await server.kill();
    await expect(reader.runs()).rejects.toMatchObject({ problem: { code: 'store-failed' } });
    expect(await many.openRunner(id, 'write')).toMatchObject({
      ok: false,
      error: { code: 'store-failed' },
    });
    await server.start();
    expect(await reader.runs()).toHaveLength(1);
  });

  test('an erased runner leaves no row and no file', async () => {
    const many = await opened();
    const [gone, left] = [newId(), newId()];
    await withRun(many, gone);
    await withRun(many, left);
    const { folder } = theValue(await many.openRunner(gone, 'read'));
    const sha256 = 'ab'.padEnd(64, '0');
    keepOriginal(folder, sha256, Buffer.from('bytes'));
    expect(existsSync(originalPath(folder, sha256))).toBe(true);
    expect(await many.eraseRunner(gone)).toMatchObject({ ok: true, value: { files: 1 } });
    expect(existsSync(folder)).toBe(false);
    expect(await many.openRunner(gone, 'read')).toMatchObject({ error: { code: 'no-store' } });
    expect((await many.openRunner(left, 'read')).ok).toBe(true);
  });

  test.each(['../../etc', '', `${newId()}/..`, "' or 1=1 --"])(
    'nothing is opened for %j, which is no id',
    async (id) => {
      const many = await opened();
      expect(await many.openRunner(id, 'write')).toMatchObject({ error: { code: 'no-store' } });
      expect(await many.eraseRunner(id)).toMatchObject({ error: { code: 'no-store' } });
    },
  );

  test('an address where no database answers is said, without its password', async () => {
    const refused = await openPostgres({
      url: 'postgres://plumbline:secret@127.0.0.1:1/nowhere',
      originals,
    });
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'store-failed', place: { file: '127.0.0.1:1/nowhere' } },
    });
    expect(JSON.stringify(refused)).not.toContain('secret');
  });
});

function theValue<T>(result: Result<T, StoreProblem>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.received}`);
  return result.value;
}
