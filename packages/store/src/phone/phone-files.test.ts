import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, opened } from '../fixtures.ts';
import { keepPhoneFile, phoneFile } from './phone-files.ts';

test('what is kept is read again, and is the runner’s alone', () =>
  inFolder(async (folder) => {
    await (await opened(folder)).close();
    expect(phoneFile(folder, 'key.pem')).toEqual({ ok: true, value: undefined });
    for (const text of ['first', 'second']) {
      expect(keepPhoneFile(folder, 'key.pem', text)).toMatchObject({ ok: true });
      expect(phoneFile(folder, 'key.pem')).toEqual({ ok: true, value: text });
    }
    const modes = ['phone', 'phone/key.pem'].map((name) => statSync(join(folder, name)).mode);
    expect(modes.map((mode) => mode & 0o777)).toEqual([0o700, 0o600]);
  }));

test('a folder that cannot be written to is a problem, not a fault', () =>
  inFolder(async (folder) => {
    await (await opened(folder)).close();
    writeFileSync(join(folder, 'phone'), 'in the way');
    expect(keepPhoneFile(folder, 'key.pem', 'x')).toMatchObject({ ok: false });
  }));

test('nothing is kept where there is no store, or none any more', () =>
  inFolder(async (folder) => {
    expect(keepPhoneFile(folder, 'key.pem', 'x')).toMatchObject({ error: { code: 'no-store' } });
    expect(readdirSync(folder)).toEqual([]);
  }));
