import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { inFolder, oneRun, opened, shaFor } from '../fixtures.ts';
import { openStore } from '../open-store.ts';
import { keepOriginal, originalPath } from '../originals/originals.ts';
import { DATABASE_FILE } from './store-files.ts';

const FRONT_DOOR = new URL('../index.ts', import.meta.url).href;

test('nobody but the runner can look into the folder or a file of it', () =>
  inFolder(async (outer) => {
    const folder = join(outer, 'data');
    const store = await opened(folder);
    keepOriginal(folder, shaFor(1), Buffer.from('a run'));
    expect(await store.save(oneRun(1).changes)).toMatchObject({ ok: true });
    const modes = (path: string) => statSync(path).mode & 0o777;
    expect(modes(folder)).toBe(0o700);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(names).toContain('plumbline.sqlite-wal');
    for (const name of names) {
      const path = join(folder, name);
      expect([name, modes(path)]).toEqual([name, statSync(path).isDirectory() ? 0o700 : 0o600]);
    }
    await store.close();
  }));

test('a second writer is told the process of the first, and readers come and go', () =>
  inFolder(async (folder) => {
    const holding = `
      const { openStore } = await import(process.argv[1]);
      const store = await openStore(process.argv[2], 'write');
      process.stdout.write(store.ok ? 'open' : store.error.code);
      setInterval(() => {}, 1000);
    `;
    const first = spawn(process.execPath, ['-e', holding, FRONT_DOOR, folder]);
    const [said] = await once(first.stdout, 'data');
    expect(String(said)).toBe('open');

    const second = await openStore(folder, 'write');
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'store-busy', received: `process ${first.pid}` },
    });
    const reader = await opened(folder, 'read');
    expect(await reader.runs()).toEqual([]);
    await reader.close();

    first.kill('SIGKILL');
    await once(first, 'exit');
    const after = await opened(folder);
    await after.close();
  }));

test('whatever else the writer’s own process opens, other processes still find the store held', () =>
  inFolder(async (folder) => {
    const store = await opened(folder);
    expect(await openStore(folder, 'write')).toMatchObject({ error: { code: 'store-busy' } });
    const reader = await opened(folder, 'read');
    await reader.close();

    // SQLite removes the journal of a database that nobody else holds.
    const other = `
      import { DatabaseSync } from 'node:sqlite';
      const database = new DatabaseSync(process.argv[2]);
      database.prepare('select count(*) from runner').get();
      database.close();
      const { openStore } = await import(process.argv[1]);
      const store = await openStore(process.argv[3], 'write');
      process.stdout.write(store.ok ? 'open' : store.error.code);
    `;
    const path = join(folder, DATABASE_FILE);
    const args = ['--input-type=module', '-e', other, FRONT_DOOR, path, folder];
    expect(String(execFileSync(process.execPath, args))).toBe('store-busy');
    expect(readdirSync(folder)).toContain(`${DATABASE_FILE}-wal`);
    await store.close();
  }));

test('a folder with other things in it is left alone', () =>
  inFolder(async (folder) => {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    const store = await openStore(folder, 'write');
    expect(store).toMatchObject({
      ok: false,
      error: { code: 'not-a-store', received: 'thesis.txt' },
    });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
  }));

test('a folder with another program’s database is left alone', () =>
  inFolder(async (folder) => {
    const other = new DatabaseSync(join(folder, DATABASE_FILE));
    other.exec('create table song (name text)');
    other.close();
    expect(await openStore(folder, 'write')).toMatchObject({ error: { code: 'not-a-store' } });
    expect(await openStore(folder, 'read')).toMatchObject({ error: { code: 'no-store' } });
    expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
  }));

test('reading where nothing was imported says so and makes nothing', () =>
  inFolder(async (folder) => {
    const nowhere = join(folder, 'nowhere');
    expect(await openStore(nowhere, 'read')).toMatchObject({ error: { code: 'no-store' } });
    expect(readdirSync(folder)).toEqual([]);
  }));

test('a store that was killed between its tables and its runner is read like a new one', () =>
  inFolder(async (folder) => {
    await (await opened(folder)).close();
    const database = new DatabaseSync(join(folder, DATABASE_FILE));
    database.exec('delete from runner');
    database.close();
    const reader = await opened(folder, 'read');
    expect(await reader.runs()).toEqual([]);
    await reader.close();
  }));

test('a path that is a file is no store', () =>
  inFolder(async (folder) => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(await openStore(file, 'write')).toMatchObject({ error: { code: 'not-a-store' } });
    expect(await openStore(join(file, 'below'), 'write')).toMatchObject({
      error: { code: 'not-a-store' },
    });
  }));

test('a store of a later version is refused, not read half', () =>
  inFolder(async (folder) => {
    await (await opened(folder)).close();
    const database = new DatabaseSync(join(folder, DATABASE_FILE));
    database.exec(`insert into kysely_migration values ('9999-later', '2030-01-01')`);
    database.close();
    const refused = { code: 'store-newer-than-program', received: '9999-later' };
    expect(await openStore(folder, 'write')).toMatchObject({ error: refused });
    expect(await openStore(folder, 'read')).toMatchObject({ error: refused });
  }));

test('a full disk is said to be full, and what was there stays', () =>
  inFolder(async (folder) => {
    const store = await opened(folder);
    expect(await store.save({ at: 1, runs: [oneRun(0).record] })).toMatchObject({ ok: true });
    await store.close();
    const script = `
      import { DatabaseSync } from 'node:sqlite';
      const exec = DatabaseSync.prototype.exec;
      DatabaseSync.prototype.exec = function (sql) {
        exec.call(this, sql);
        if (sql.includes('foreign_keys')) exec.call(this, 'pragma max_page_count = 1');
      };
      const { openStore } = await import(process.argv[1]);
      const { value } = await openStore(process.argv[2], 'write');
      const saved = await value.save({ at: 2, report: { big: 'x'.repeat(100000) } });
      process.stdout.write(saved.ok ? 'saved' : saved.error.code);
    `;
    const said = execFileSync(process.execPath, [
      '--input-type=module',
      '-e',
      script,
      FRONT_DOOR,
      folder,
    ]);
    expect(String(said)).toBe('disk-full');
    const after = await opened(folder);
    expect(await after.checkIntegrity()).toEqual([]);
    expect(await after.runs()).toHaveLength(1);
    await after.close();
  }));

test('an original that was changed behind our back is found', () =>
  inFolder(async (folder) => {
    const store = await opened(folder);
    const { changes, original } = oneRun(7);
    expect(await store.save(changes)).toMatchObject({ ok: true });
    mkdirSync(join(folder, 'originals', '00'), { recursive: true });
    writeFileSync(originalPath(folder, original.sha256), 'something else');
    const problems = await store.checkIntegrity();
    expect(problems).toMatchObject([
      { code: 'store-damaged', place: { file: originalPath(folder, original.sha256) } },
    ]);
    await store.close();
  }));

test('a database that was cut short is said to be damaged', () =>
  inFolder(async (folder) => {
    const store = await opened(folder);
    for (let day = 0; day < 50; day++)
      expect(await store.save(oneRun(day).changes)).toMatchObject({ ok: true });
    await store.close();
    truncateSync(join(folder, DATABASE_FILE), 40_000);
    const again = await openStore(folder, 'write');
    expect(again).toMatchObject({ ok: false, error: { code: 'store-damaged' } });
  }));

test('what is kept as an original is the file, byte for byte, once', () =>
  inFolder(async (folder) => {
    const bytes = Buffer.from('a run');
    keepOriginal(folder, shaFor(5), bytes);
    keepOriginal(folder, shaFor(5), Buffer.from('never written'));
    expect(readFileSync(originalPath(folder, shaFor(5)))).toEqual(bytes);
    expect(readdirSync(join(folder, 'unfinished'))).toEqual([]);
  }));
