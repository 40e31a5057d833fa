import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseStore } from '../erase-store.ts';
import { LOCK_FILE } from '../sqlite/writer-lock.ts';
import { dropFilm, keepFilm, keptFilm } from './kept-films.ts';

const LANDMARKS = 'ab'.repeat(32);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-films-test-'));
  writeFileSync(join(folder, LOCK_FILE), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield Buffer.from(text);
}

test('a film is kept whole under its landmarks, and deleted for good', async () => {
  expect(keptFilm(folder, LANDMARKS)).toBeUndefined();
  expect((await keepFilm(folder, LANDMARKS, pieces('moving ', 'pictures'))).ok).toBe(true);
  const path = keptFilm(folder, LANDMARKS) ?? '';
  expect(readFileSync(path, 'utf8')).toBe('moving pictures');
  expect(dropFilm(folder, LANDMARKS).ok).toBe(true);
  expect(keptFilm(folder, LANDMARKS)).toBeUndefined();
  expect(dropFilm(folder, LANDMARKS).ok).toBe(true);
});

test('of a film that does not arrive whole nothing stays', async () => {
  async function* broken() {
    yield Buffer.from('half of ');
    throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  }
  const kept = await keepFilm(folder, LANDMARKS, broken());
  expect(!kept.ok && kept.error.code).toBe('disk-full');
  expect(keptFilm(folder, LANDMARKS)).toBeUndefined();
  expect(readdirSync(join(folder, 'unfinished'))).toEqual([]);
});

test('erasing the store erases the films, and beside no store none is kept', async () => {
  expect((await keepFilm(folder, LANDMARKS, pieces('film'))).ok).toBe(true);
  expect(eraseStore(folder)).toMatchObject({ ok: true, value: { left: [] } });
  expect(existsSync(folder)).toBe(false);
  const kept = await keepFilm(folder, LANDMARKS, pieces('film'));
  expect(!kept.ok && kept.error.code).toBe('no-store');
});
