import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { StoreFailure } from '../store-problem.ts';
import { folderObjects } from './folder-objects.ts';
import type { Objects } from './objects.ts';
import { s3Objects } from './s3-objects.ts';
import { s3PlaceOf } from './s3-place.ts';
import { type S3StandIn, startS3StandIn } from './s3-stand-in.ts';

let folder: string;
let standIn: S3StandIn;
beforeAll(async () => {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  folder = mkdtempSync(join(tmpdir(), 'plumbline-objects-'));
  standIn = await startS3StandIn();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await standIn.close();
  rmSync(folder, { recursive: true, force: true });
});

const KINDS: readonly (readonly [string, () => Objects])[] = [
  ['a folder', () => folderObjects(join(folder, 'kept'))],
  [
    'a store that speaks S3',
    () => s3Objects({ bucket: 'bucket', prefix: 'some/', endpoint: standIn.endpoint }),
  ],
];

describe.each(KINDS)('objects in %s', (_, open) => {
  let objects: Objects;
  beforeAll(() => {
    objects = open();
  });
  afterAll(() => objects.close());

  async function textOf(name: string): Promise<string | undefined> {
    const file = join(folder, randomUUID());
    return (await objects.fetchTo(name, file)) ? readFileSync(file, 'utf8') : undefined;
  }

  test('what was put is fetched, byte for byte, and the last one holds', async () => {
    const name = `${randomUUID()}/staged/a`;
    await objects.put(name, pieces('one ', 'piece'));
    expect(await textOf(name)).toBe('one piece');
    await objects.put(name, pieces());
    expect(await textOf(name)).toBe('');
  });

  test('what is not there is not there', async () => {
    expect(await textOf(`${randomUUID()}/staged/a`)).toBeUndefined();
  });

  test('what breaks while it arrives is not there', async () => {
    const name = `${randomUUID()}/staged/a`;
    await expect(objects.put(name, broken())).rejects.toThrow('the line broke');
    expect(await textOf(name)).toBeUndefined();
  });

  test('all of a beginning goes, and nothing else', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      await objects.put(`${one}/staged/${name}`, pieces(name));
    }
    await objects.put(`${one}/staged/deeper/a`, pieces('deeper'));
    await objects.put(`${one}/staged-not/a`, pieces('kept'));
    await objects.put(`${other}/staged/a`, pieces('kept'));
    await objects.drop(`${one}/staged/`);
    await objects.drop(`${one}/staged/`);
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      expect(await textOf(`${one}/staged/${name}`)).toBeUndefined();
    }
    expect(await textOf(`${one}/staged/deeper/a`)).toBeUndefined();
    expect(await textOf(`${one}/staged-not/a`)).toBe('kept');
    expect(await textOf(`${other}/staged/a`)).toBe('kept');
  });

  test.each(['../a', 'a', '/etc/passwd', `${randomUUID()}/../a`, `${randomUUID()}/A b`])(
    '%s is no name',
    async (name) => {
      await expect(objects.put(name, pieces('x'))).rejects.toThrow('not a name');
      await expect(objects.drop(`${name}/`)).rejects.toThrow('not a name');
    },
  );
});

test('a store that refuses is a problem of the store, and tells nothing of what was kept', async () => {
  const objects = s3Objects({ bucket: 'bucket', prefix: '', endpoint: standIn.endpoint });
  standIn.setAway(true);
  try {
    const asked = objects.fetchTo(`${randomUUID()}/staged/a`, join(folder, randomUUID()));
    await expect(asked).rejects.toThrow(StoreFailure);
  } finally {
    standIn.setAway(false);
    await objects.close();
  }
});

test.each([
  ['s3://bucket', { bucket: 'bucket', prefix: '' }],
  ['s3://bucket/', { bucket: 'bucket', prefix: '' }],
  ['s3://my.bucket/a/b', { bucket: 'my.bucket', prefix: 'a/b/' }],
  ['s3://bucket/a//', { bucket: 'bucket', prefix: 'a/' }],
  ['s3://B', undefined],
  ['s3://bucket/a b', undefined],
  ['/srv/originals', undefined],
])('%s', (address, place) => {
  expect(s3PlaceOf(address, undefined)).toEqual(place && { ...place, endpoint: undefined });
});

async function* pieces(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

async function* broken(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half');
  throw new Error('the line broke');
}

test('a store that speaks S3 at an address where nobody is does not answer, as any other', async () => {
  const objects = s3Objects({ bucket: 'bucket', prefix: '', endpoint: 'http://127.0.0.1:9' });
  const id = randomUUID();
  const tried = [
    objects.reach(),
    objects.put(`${id}/staged/a`, pieces('x')),
    objects.fetchTo(`${id}/staged/a`, join(folder, 'never')),
    objects.drop(`${id}/staged/`),
  ];
  for (const one of await Promise.allSettled(tried)) {
    expect(one).toMatchObject({ reason: { problem: { code: 'store-failed' } } });
  }
  await objects.close();
});
