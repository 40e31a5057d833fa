import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, inLibrary } from '../fixtures.ts';
import { type PairedPhones, pairedPhones } from './paired-phones.ts';

const NOON = new Date('2026-06-01T12:00:00Z');

/** A folder with a store in it. */
function inStore(use: (folder: string) => Promise<void>): Promise<void> {
  return inFolder(async (folder) => {
    await inLibrary(folder, async () => {});
    await use(folder);
  });
}

function paired(phones: PairedPhones, name: string) {
  const pair = phones.pair(name, NOON);
  if (!pair.ok) throw new Error(pair.error.code);
  return pair.value;
}

test('a paired phone is known by its token, also after a restart, and seen', () =>
  inStore(async (folder) => {
    const { phone, token } = paired(pairedPhones(folder), 'Ada’s phone');
    expect(token).toMatch(/^[\w-]{43}$/);
    const again = pairedPhones(folder);
    expect(again.list()).toEqual([{ ...phone, name: 'Ada’s phone', lastSeenAt: null }]);
    expect(again.holder(token, NOON)).toMatchObject({ id: phone.id });
    expect(again.list()[0]?.lastSeenAt).toBe(NOON.toISOString());
  }));

test('being seen is written down once a minute', () =>
  inStore(async (folder) => {
    const phones = pairedPhones(folder);
    const { token } = paired(phones, 'phone');
    const seenAt = (seconds: number) => {
      phones.holder(token, new Date(NOON.getTime() + seconds * 1000));
      return phones.list()[0]?.lastSeenAt;
    };
    expect([seenAt(0), seenAt(59), seenAt(60)]).toEqual([
      '2026-06-01T12:00:00.000Z',
      '2026-06-01T12:00:00.000Z',
      '2026-06-01T12:01:00.000Z',
    ]);
  }));

test('only a hash of the token is on the disk, in a file of the runner’s alone', () =>
  inStore(async (folder) => {
    const { token } = paired(pairedPhones(folder), 'phone');
    const path = join(folder, 'phone', 'phones.json');
    const text = readFileSync(path, 'utf8');
    expect(text).not.toContain(token);
    expect(text).toContain('tokenHash');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }));

test('a revoked phone is a stranger at once, and the other stays', () =>
  inStore(async (folder) => {
    const phones = pairedPhones(folder);
    const [lost, own] = [paired(phones, 'lost'), paired(phones, 'own')];
    expect(phones.revoke(lost.phone.id)).toEqual({ ok: true, value: true });
    expect(phones.holder(lost.token, NOON)).toBeUndefined();
    expect(phones.holder(own.token, NOON)).toMatchObject({ name: 'own' });
    expect(phones.revoke(lost.phone.id)).toEqual({ ok: true, value: false });
  }));

test.each([
  ['nothing', ''],
  ['a token of another kind', 'x'.repeat(43)],
])('%s is no token', (_, token) =>
  inStore(async (folder) => {
    const phones = pairedPhones(folder);
    paired(phones, 'phone');
    expect(phones.holder(token, NOON)).toBeUndefined();
  }),
);

test.each([
  ['erased', undefined],
  ['torn', '[{"id":"x","name'],
  ['not ours', '[{"id":1}]'],
])('where the list is %s, nobody is known', (_, text) =>
  inStore(async (folder) => {
    const phones = pairedPhones(folder);
    const { token } = paired(phones, 'phone');
    const path = join(folder, 'phone', 'phones.json');
    if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    expect([phones.holder(token, NOON), phones.list()]).toEqual([undefined, []]);
  }),
);
