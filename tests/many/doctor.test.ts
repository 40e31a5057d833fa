import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgres } from '@plumbline/application';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'plumbline doctor' : `plumbline doctor (${NEEDS_POSTGRES})`;
const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-doctor-'));
  const originals = join(home, 'originals');
  let database: TestServer;
  let url: string;
  let proxy: Server;
  let origin: string;

  beforeAll(async () => {
    database = await startPostgres();
    url = await database.newDatabase();
    await tellDatabase(asRoot(url), 'create role keeper login bypassrls');
    await tellDatabase(asRoot(url), 'grant pg_read_all_data to keeper');
    proxy = createServer((_, answer) => answer.end('{"ok":true}'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  });
  afterAll(async () => {
    proxy.close();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Not waited for in one piece: this process answers as the proxy. */
  async function doctor(env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, [PLUMBLINE, 'doctor', '--json'], {
      env: {
        ...process.env,
        DATABASE_URL: url,
        PLUMBLINE_SECRET: 'a secret of forty characters, for tests.',
        PLUMBLINE_ORIGIN: origin,
        PLUMBLINE_ORIGINALS: originals,
        PLUMBLINE_BACKUP_URL: url.replace('plumbline@', 'keeper@'),
        ...env,
      },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const { schema, checks } = JSON.parse(out);
    expect(schema).toBe('plumbline.doctor/1');
    return { code, checks: checks as { id: string; state: string; says: string }[] };
  }

  async function found(id: string, env: NodeJS.ProcessEnv = {}) {
    const { code, checks } = await doctor(env);
    return { code, ...checks.find((check) => check.id === id) };
  }

  async function withTables(): Promise<void> {
    const opened = await openPostgres({ url, originals });
    if (opened.ok) await opened.value.close();
  }

  test('finds nothing wrong with a new database, and leaves nothing in it nor in the folder', async () => {
    const { code, checks } = await doctor();
    expect(checks.filter(({ state }) => state === 'wrong')).toEqual([]);
    expect(code).toBe(0);
    expect(checks).toContainEqual(expect.objectContaining({ id: 'tables', state: 'look' }));
    expect(readdirSync(originals)).toEqual([]);
  });

  test('finds all good where a server has run', async () => {
    await withTables();
    const { code, checks } = await doctor();
    expect(checks.filter(({ state, id }) => state !== 'good' && id !== 'disk')).toEqual([]);
    expect(checks.map(({ id }) => id)).toEqual([
      ...['settings', 'database', 'version', 'role', 'policies', 'tables', 'clock'],
      ...['originals', 'disk', 'origin', 'backup'],
    ]);
    expect(code).toBe(0);
  });

  test.each<[string, string, () => NodeJS.ProcessEnv, RegExp]>([
    ['a superuser’s role', 'role', () => ({ DATABASE_URL: asRoot(url) }), /superuser/],
    [
      'a role that policies do not bind',
      'role',
      () => ({ DATABASE_URL: url.replace('plumbline@', 'keeper@') }),
      /BYPASSRLS/,
    ],
    [
      'a database that is away',
      'database',
      () => ({ DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }),
      /DATABASE_URL/,
    ],
    [
      'a database that there is not',
      'database',
      () => ({ DATABASE_URL: `${url}_nowhere` }),
      /does not exist.*DATABASE_URL/,
    ],
    [
      'a folder of originals that is a file',
      'originals',
      () => ({ PLUMBLINE_ORIGINALS: PLUMBLINE }),
      /cannot be written/,
    ],
    [
      'a folder of originals in which nobody may write, not even root',
      'originals',
      () => ({ PLUMBLINE_ORIGINALS: '/proc' }),
      /cannot be written/,
    ],
    ['a short secret', 'settings', () => ({ PLUMBLINE_SECRET: 'short' }), /32 characters/],
    [
      'two listeners on one port',
      'settings',
      () => ({ PLUMBLINE_PORT: '4180', PLUMBLINE_METRICS_PORT: '4180' }),
      /another port/,
    ],
    [
      'a backup’s role that is not shown all',
      'backup',
      () => ({ PLUMBLINE_BACKUP_URL: url }),
      /not shown all rows/,
    ],
  ])('%s is wrong', async (_, id, env, says) => {
    const { code, state, says: said } = await found(id, env());
    expect([code, state]).toEqual([6, 'wrong']);
    expect(said).toMatch(says);
    expect(said).not.toContain('short');
  });

  test('a table whose policies were switched off is wrong, by its name', async () => {
    await withTables();
    await tellDatabase(asRoot(url), 'alter table run no force row level security');
    expect(await found('policies')).toMatchObject({
      ...{ code: 6, state: 'wrong', says: expect.stringContaining('in run:') },
    });
    await tellDatabase(asRoot(url), 'alter table run force row level security');
  });

  test('tables of a later Plumbline are wrong', async () => {
    await withTables();
    const later = `insert into kysely_migration values ('9999-later', 'now')`;
    await tellDatabase(asRoot(url), later);
    expect(await found('tables')).toMatchObject({ code: 6, state: 'wrong' });
    await tellDatabase(asRoot(url), `delete from kysely_migration where name = '9999-later'`);
  });

  test.each([
    ['nobody answers at the origin', 'origin', { PLUMBLINE_ORIGIN: 'https://127.0.0.1:1' }],
    ['no backup is made here', 'backup', { PLUMBLINE_BACKUP_URL: '' }],
    ['pg_dump is missing', 'backup', { PATH: '/nowhere' }],
  ])('that %s is to be looked at, and stops nobody', async (_, id, env) => {
    expect(await found(id, env)).toMatchObject({ code: 0, state: 'look' });
  });
});

function asRoot(url: string): string {
  return url.replace('plumbline@', 'postgres@');
}
