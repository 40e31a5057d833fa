import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openPostgres } from '@plumbline/application';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePage } from '../../apps/server/src/app.ts';
import { listFrom, listText } from '../../apps/server/src/many/operations/backup-folder.ts';
import { openMany } from '../../apps/server/src/many/start-many.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  tellDatabase,
} from '../../packages/store/src/postgres/test-server.ts';
import { type ManyForTests, manyForTests, type Visitor } from './many-for-tests.ts';

const SUITE = POSTGRES_PROGRAMS
  ? 'a backup of a server for many'
  : `a backup of a server for many (${NEEDS_POSTGRES})`;
const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));
const NOTE = 'the left side, after the hill';

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-backup-'));
  const backup = join(home, 'backup');
  const again = join(home, 'originals-again');
  let many: ManyForTests;
  let runner: Visitor;
  let fresh: string;

  beforeAll(async () => {
    many = await manyForTests();
    await tellDatabase(asRoot(many.databaseUrl), 'create role keeper login bypassrls');
    await tellDatabase(asRoot(many.databaseUrl), 'grant pg_read_all_data to keeper');
    fresh = await many.newDatabase();
    runner = await many.newcomer('Bea');
    const fields = { painAfter: 4, note: NOTE };
    await runner.ask('PUT', '/api/diary', { json: { day: '2026-06-20', runId: null, fields } });
    await importAnswers(runner);
    const clinician = await many.somebody('clinician');
    const json = { email: clinician.email, kinds: ['why'], mayWrite: false, until: null };
    await runner.ask('POST', '/api/access', { json });
  });
  afterAll(async () => {
    await many.close();
    rmSync(home, { recursive: true, force: true });
  });

  function plumbline(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    const { settings, originals } = many;
    return spawnSync(process.execPath, [PLUMBLINE, ...args], {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: settings.databaseUrl,
        PLUMBLINE_SECRET: settings.secret,
        PLUMBLINE_ORIGIN: settings.origin,
        PLUMBLINE_ORIGINALS: originals,
        PLUMBLINE_BACKUP_URL: settings.databaseUrl.replace('plumbline@', 'keeper@'),
        ...env,
      },
    });
  }

  const intoFresh = () => ({ DATABASE_URL: fresh, PLUMBLINE_ORIGINALS: again });

  test('is made of a running server, for its owner alone, with a digest of every file', () => {
    const made = plumbline(['backup', backup]);
    expect([made.status, made.stderr]).toEqual([0, '']);
    const listed = listFrom(readFileSync(join(backup, 'SHA256SUMS'), 'utf8')) ?? [];
    const paths = listed.map(({ path }) => path);
    expect(paths).toContain('database.dump');
    expect(
      paths.filter((path) => path.startsWith(`originals/${runner.id}/originals/`)),
    ).toHaveLength(1);
    const checked = spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: backup });
    expect(checked.status).toBe(0);
    for (const name of ['database.dump', 'SHA256SUMS'])
      expect(statSync(join(backup, name)).mode & 0o777).toBe(0o600);
  });

  test('is not made by a role that is not shown all rows, nor over something', () => {
    const own = { PLUMBLINE_BACKUP_URL: many.databaseUrl };
    const partial = plumbline(['backup', join(home, 'partial')], own);
    expect([partial.status, partial.stderr]).toEqual([
      3,
      expect.stringContaining('row-level security'),
    ]);
    const over = plumbline(['backup', backup]);
    expect([over.status, over.stderr]).toEqual([3, expect.stringContaining('is not empty')]);
  });

  test.each([
    ['no role for it', { PLUMBLINE_BACKUP_URL: '' }, 'PLUMBLINE_BACKUP_URL should be'],
    ['no pg_dump', { PATH: '/nowhere' }, 'pg_dump is not installed here'],
  ])('with %s, says so', (_, env, says) => {
    const made = plumbline(['backup', join(home, 'none')], env);
    expect([made.status, made.stderr]).toEqual([6, expect.stringContaining(says)]);
  });

  test('is restored into nothing that holds something', () => {
    const full = plumbline(['restore', backup], { PLUMBLINE_ORIGINALS: again });
    expect([full.status, full.stderr]).toEqual([
      3,
      expect.stringContaining('holds tables already'),
    ]);
    const kept = plumbline(['restore', backup], { DATABASE_URL: fresh });
    expect([kept.status, kept.stderr]).toEqual([3, expect.stringContaining('is not empty')]);
  });

  test('is restored only as it was written', () => {
    const dump = join(backup, 'database.dump');
    const bytes = readFileSync(dump);
    appendFileSync(dump, 'x');
    const changed = plumbline(['restore', backup], intoFresh());
    expect([changed.status, changed.stderr]).toEqual([
      3,
      expect.stringContaining('not as it was written'),
    ]);
    writeFileSync(dump, bytes);
    const empty = join(home, 'empty');
    mkdirSync(empty);
    expect(plumbline(['restore', empty], intoFresh()).stderr).toContain('holds no backup');
  });

  test('restored into an empty database is the same to the last row, guarded as before, and lets the runner in', async () => {
    const before = await everything(many.databaseUrl);
    const done = plumbline(['restore', backup], intoFresh());
    expect([done.status, done.stderr]).toEqual([0, '']);
    expect(await everything(fresh)).toEqual(before);
    expect(filesIn(again)).toEqual(filesIn(many.originals));
    expect(await guards(fresh)).toEqual(await guards(many.databaseUrl));

    const settings = { ...many.settings, databaseUrl: fresh, originals: again };
    const options = { now: () => new Date(), log: () => {}, onFault: () => {} };
    const page = makePage(new Map(), new Map());
    const opened = await openMany(settings, { ...options, page });
    if (!opened.ok) throw new Error(opened.error);
    try {
      const ask = many.as(runner.cookie, opened.value);
      expect(JSON.stringify((await ask('GET', '/api/log')).body)).toContain(NOTE);
      expect((await ask('GET', '/api/access')).body.grants).toHaveLength(1);
    } finally {
      await opened.value.close();
    }
    const postgres = await openPostgres({ url: fresh, originals: again });
    if (!postgres.ok) throw new Error(postgres.error.received);
    const store = await postgres.value.openRunner(runner.id, 'read');
    if (!store.ok) throw new Error(store.error.received);
    expect(await store.value.checkIntegrity()).toEqual([]);
    await postgres.value.close();
  });

  test('names an original that is not as it was written, and holds it as it is', () => {
    const [damaged = ''] = filesIn(many.originals).map(([path]) => path);
    appendFileSync(join(many.originals, damaged), 'x');
    const made = plumbline(['backup', join(home, 'later')]);
    expect([made.status, made.stderr]).toEqual([
      3,
      expect.stringContaining('not as they were written'),
    ]);
    expect(made.stderr).toContain(damaged);
  });
});

test('a list of files is read back as it was written, and never leads out of the backup', () => {
  const part = fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/).filter((name) => name !== '..');
  const listed = fc.record({
    path: fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  });
  fc.assert(
    fc.property(fc.array(listed), (all) => {
      expect(listFrom(listText(all))).toEqual(all);
    }),
  );
  for (const path of ['../x', '/etc/passwd', 'a/../../x', '..'])
    expect(listFrom(listText([{ path, sha256: '0'.repeat(64) }])), path).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { path } of listFrom(text) ?? []) expect(path.split('/')).not.toContain('..');
    }),
  );
});

function asRoot(url: string): string {
  return url.replace('plumbline@', 'postgres@');
}

async function importAnswers(who: Visitor): Promise<void> {
  const { id } = (await who.ask('POST', '/api/import')).body.import;
  await who.ask('PUT', `/api/import/${id}/file`, {
    json: { schema: 'plumbline.triage-answers/1', answers: {} },
    headers: { 'x-plumbline-path': 'triage.json' },
  });
  await who.ask('POST', `/api/import/${id}/start`, { json: {} });
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await who.ask('GET', `/api/import/${id}`);
    if (body.import.state !== 'running') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the import does not end');
}

/** Every row of every table, as a superuser sees it, but what jobs may have done since the backup was made. */
async function everything(url: string): Promise<Readonly<Record<string, unknown>>> {
  const names = await tellDatabase(
    asRoot(url),
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'jobs')
       and tablename <> 'stored_answer' order by 1`,
  );
  expect(names.length).toBeGreaterThan(15);
  const tables: [string, unknown][] = [];
  for (const { name } of names) {
    const rows = await tellDatabase(asRoot(url), `select t::text from ${name} t order by 1`);
    tables.push([String(name), rows]);
  }
  return Object.fromEntries(tables);
}

/** Policies, triggers and what row-level security binds. */
async function guards(url: string): Promise<readonly unknown[]> {
  const asked = [
    'select tablename, policyname, cmd, qual, with_check from pg_policies order by 1, 2',
    'select tgrelid::regclass::text, tgname, tgenabled from pg_trigger where not tgisinternal order by 1, 2',
    `select relname, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner)
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  ];
  const answers: unknown[] = [];
  for (const question of asked) answers.push(await tellDatabase(asRoot(url), question));
  return answers;
}

function filesIn(folder: string): readonly (readonly [path: string, text: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]);
}
