import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { err, ok } from '@plumbline/domain';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { allOrNothing } from './all-or-nothing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-whole-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeSome(): void {
  mkdirSync(join(folder, 'originals/ab'), { recursive: true });
  writeFileSync(join(folder, 'originals/ab/abc'), 'x');
  writeFileSync(join(folder, 'database.dump'), 'x');
}

test('what comes to its end stays', async () => {
  const written = await allOrNothing(folder, async () => {
    writeSome();
    return ok(2);
  });
  expect(written).toEqual(ok(2));
  expect(readdirSync(folder).sort()).toEqual(['database.dump', 'originals']);
});

test('of what is refused on its way nothing stays', async () => {
  const refused = async () => {
    writeSome();
    return err('the database could not be read');
  };
  expect(await allOrNothing(folder, refused)).toEqual(err('the database could not be read'));
  expect(readdirSync(folder)).toEqual([]);
});

test('nor of what the disk ends, and what the disk said is thrown on', async () => {
  const full = async () => {
    writeSome();
    throw new Error('ENOSPC');
  };
  await expect(allOrNothing(folder, full)).rejects.toThrow('ENOSPC');
  expect(readdirSync(folder)).toEqual([]);
});
