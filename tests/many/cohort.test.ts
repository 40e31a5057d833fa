import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { openPostgres, type Postgres } from '@plumbline/application';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateRecords } from '../../packages/simulator/src/index.ts';
import {
  type Changes,
  fileRows,
  type LogEntry,
  newId,
  newRunId,
} from '../../packages/store/src/index.ts';
import {
  NEEDS_POSTGRES,
  POSTGRES_PROGRAMS,
  startPostgres,
  type TestServer,
} from '../../packages/store/src/postgres/test-server.ts';

const SUITE = POSTGRES_PROGRAMS ? 'plumbline cohort' : `plumbline cohort (${NEEDS_POSTGRES})`;
const PLUMBLINE = fileURLToPath(new URL('../../apps/cli/bin/plumbline.js', import.meta.url));
const GUIDE = readFileSync(new URL('../../docs/cohort.md', import.meta.url), 'utf8');
const QUERIES = [...GUIDE.matchAll(/```sql\n(.*?)```/gs)].map(([, query = '']) => query);
const [CONSENTING, SILENT] = [24, 2];

describe.skipIf(POSTGRES_PROGRAMS === undefined)(SUITE, () => {
  const home = mkdtempSync(join(tmpdir(), 'plumbline-cohort-'));
  const to = join(home, 'tables');
  let server: TestServer;
  let url: string;
  let many: Postgres;
  const ids: string[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
    const opened = await openPostgres({ url, originals: join(home, 'originals') });
    if (!opened.ok) throw new Error(opened.error.received);
    many = opened.value;
    for (let seed = 0; seed < CONSENTING + SILENT; seed += 1) ids.push(await aRunner(seed));
    for (const id of ids.slice(0, CONSENTING)) await say(id, 'given');
  }, 120_000);
  afterAll(async () => {
    await many.close();
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  async function aRunner(seed: number): Promise<string> {
    const id = newId();
    const store = await many.openRunner(id, 'write');
    if (!store.ok) throw new Error(store.error.received);
    const saved = await store.value.save(changesOf(seed));
    await store.value.close();
    if (!saved.ok) throw new Error(saved.error.received);
    return id;
  }

  function say(id: string, act: 'given' | 'withdrawn'): Promise<void> {
    return many.studyConsent.add(id, { at: Date.now(), act, version: 'text/1' });
  }

  function cohort(folder: string, env: NodeJS.ProcessEnv = {}, ...more: readonly string[]) {
    const args = [PLUMBLINE, 'cohort', '--to', folder, '--study', 'knee', ...more];
    return spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: url,
        PLUMBLINE_SECRET: 'a secret of forty characters, for tests.',
        PLUMBLINE_ORIGIN: 'https://plumbline.test',
        PLUMBLINE_ORIGINALS: join(home, 'originals'),
        PLUMBLINE_COHORT_KEY: 'a key of forty characters, for tests only',
        ...env,
      },
    });
  }

  async function asked(query: string, folder = to): Promise<readonly (readonly unknown[])[]> {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    try {
      await connection.run(`set file_search_path = '${folder}'`);
      return (await connection.runAndReadAll(query)).getRows();
    } finally {
      connection.closeSync();
    }
  }

  test('makes tables of who consents, and of nobody else', async () => {
    const made = cohort(to);
    expect([made.status, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(`of ${CONSENTING} consenting runners are in the tables`);
    const [[runners]] = (await asked(`select count(*) from 'runners.parquet'`)) as [[bigint]];
    expect(Number(runners)).toBeGreaterThan(CONSENTING / 2);
    const bytes = readdirSync(to).map((name) => readFileSync(join(to, name), 'latin1'));
    for (const id of ids) expect(bytes.some((all) => all.includes(id))).toBe(false);
  }, 120_000);

  test.each(QUERIES.map((query, i) => [i + 1, query]))(
    'query %d of the guide is answered',
    async (_, query) => {
      expect((await asked(`${query}`)).length).toBeGreaterThan(0);
    },
  );

  test('every row is of a runner of the table of runners, and every run of a run', async () => {
    for (const table of ['runs', 'pain', 'strength', 'tests', 'drinks', 'form', 'answers']) {
      const lost = `select count(*) from '${table}.parquet' anti join 'runners.parquet' using (runner)`;
      expect(await asked(lost), table).toEqual([[0n]]);
    }
    for (const table of ['pain', 'drinks', 'form']) {
      const lost = `select count(*) from (from '${table}.parquet' where run is not null) anti join 'runs.parquet' using (runner, run)`;
      expect(await asked(lost), table).toEqual([[0n]]);
    }
  });

  test('no profile and no value of a list is of fewer than ten runners', async () => {
    const few = (columns: string, table: string) =>
      asked(
        `select ${columns} from '${table}.parquet' group by ${columns} having count(distinct runner) < 10`,
      );
    expect(await few('sex, age_band, height_band, mass_band', 'runners')).toEqual([]);
    const { tables } = JSON.parse(readFileSync(join(to, 'dictionary.json'), 'utf8'));
    for (const { name, columns } of tables) {
      for (const column of columns) {
        if (column.hides !== 'rare') continue;
        const shown = await few(`"${column.name}"`, name);
        expect(
          shown.filter(([value]) => value !== null),
          `${name}.${column.name}`,
        ).toEqual([]);
      }
    }
  });

  test('the dictionary names each column of each table, with its type', async () => {
    const types = { text: 'VARCHAR', whole: 'INTEGER', decimal: 'DOUBLE', truth: 'BOOLEAN' };
    const { tables } = JSON.parse(readFileSync(join(to, 'dictionary.json'), 'utf8'));
    for (const { file, columns } of tables) {
      const described = await asked(`select column_name, column_type from (describe '${file}')`);
      expect(described).toEqual(
        columns.map(({ name, type }: { name: string; type: keyof typeof types }) => [
          ...[name, types[type]],
        ]),
      );
    }
  });

  test('who took it back is in no table that is made later', async () => {
    for (const id of ids.slice(0, CONSENTING)) await say(id, 'withdrawn');
    const made = cohort(join(home, 'later'));
    expect([made.status, made.stdout]).toEqual([3, '']);
    expect(made.stderr).toContain('Only 0 runners');
    expect(readdirSync(join(home, 'later'))).toEqual([]);
  });

  test.each([
    ['no key', { PLUMBLINE_COHORT_KEY: '' }, [], 'PLUMBLINE_COHORT_KEY should be 32 characters'],
    ['too few to hide among', {}, ['--least', '2'], '--least should be a whole number from 5'],
    ['no database', { DATABASE_URL: '' }, [], 'DATABASE_URL should be'],
  ] as const)('with %s, says what is wrong and writes nothing', (_, env, more, says) => {
    const made = cohort(join(home, 'never'), env, ...more);
    expect([made.status, made.stdout]).toEqual([6, '']);
    expect(made.stderr).toContain(says);
    expect(readdirSync(home)).not.toContain('never');
  });
});

function changesOf(seed: number): Changes {
  const { records } = simulateRecords({ seed, causes: ['overload'], runs: 40, measured: 'full' });
  const kinds = ['diary', 'strength', 'tests', 'hydration', 'form'] as const;
  const entries = [
    ...kinds.map((kind) => ({ kind, rows: records[kind] }) as LogEntry),
    ...(records.profile ? [{ kind: 'profile' as const, profile: records.profile }] : []),
  ];
  return {
    at: Date.now(),
    runs: records.runs.map((run) => ({
      run: { ...run, id: newRunId() },
      ...{ derivedBy: '1', mergedInto: undefined, isDeleted: false },
    })),
    logRows: entries
      .flatMap((entry) => fileRows(entry, `${entry.kind}.csv`))
      .map((row) => ({
        ...row,
        ...{ id: newId(), fileBody: undefined, origin: 'import' as const, isDeleted: false },
      })),
  };
}
