import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eraseStore } from './erase-store.ts';
import { inFolder, oneRun, opened, shaFor } from './fixtures.ts';
import { keepOriginal } from './originals/originals.ts';
import { keepPhoneFile } from './phone/phone-files.ts';

async function aStore(folder: string): Promise<void> {
  const store = await opened(folder);
  keepOriginal(folder, shaFor(1), Buffer.from('a run'));
  expect(await store.save(oneRun(1).changes)).toMatchObject({ ok: true });
  await store.close();
  expect(keepPhoneFile(folder, 'key.pem', 'secret')).toMatchObject({ ok: true });
}

test('everything of ours goes, and the folder with it', () =>
  inFolder(async (outer) => {
    const folder = join(outer, 'data');
    await aStore(folder);
    const erased = eraseStore(folder);
    expect(erased).toMatchObject({ ok: true, value: { left: [] } });
    expect(existsSync(folder)).toBe(false);
  }));

test('what is not ours stays, wherever it lies', () =>
  inFolder(async (outer) => {
    const folder = join(outer, 'data');
    await aStore(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'originals', 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'originals', '00', 'notes.txt'), 'mine');
    expect(eraseStore(folder)).toMatchObject({
      ok: true,
      value: { left: ['notes.txt', 'originals'] },
    });
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual([
      'notes.txt',
      'originals',
      'originals/00',
      'originals/00/notes.txt',
      'originals/notes.txt',
    ]);
  }));

test('a link out of the folder is not followed', () =>
  inFolder(async (outer) => {
    const [folder, other] = [join(outer, 'data'), join(outer, 'other')];
    await aStore(folder);
    mkdirSync(other);
    writeFileSync(join(other, shaFor(9)), 'mine');
    symlinkSync(other, join(folder, 'originals', 'ff'));
    expect(eraseStore(folder)).toMatchObject({ ok: true });
    expect(readdirSync(other)).toEqual([shaFor(9)]);
  }));

test('a folder that is no store, and no folder at all, are refused', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'thesis.txt'), 'mine');
    expect(eraseStore(folder)).toMatchObject({ error: { code: 'not-a-store' } });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
    expect(eraseStore(join(folder, 'nowhere'))).toMatchObject({ error: { code: 'no-store' } });
  }));

test('a store that is being written to is not erased', () =>
  inFolder(async (folder) => {
    const store = await opened(folder);
    expect(eraseStore(folder)).toMatchObject({ error: { code: 'store-busy' } });
    expect(await store.save(oneRun(1).changes)).toMatchObject({ ok: true });
    await store.close();
  }));
