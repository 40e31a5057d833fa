import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportProblem } from '../file-reading.ts';
import { gunzip } from './gunzip.ts';
import { LIMITS } from './limits.ts';
import { unpack } from './unpack.ts';
import { walkSources } from './walk.ts';
import { changed, directoryRecord, zipOf } from './zip-for-tests.ts';

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

interface Outcome {
  readonly read: Readonly<Record<string, string>>;
  readonly problems: readonly ImportProblem[];
}

async function outcomeOf(zip: Uint8Array): Promise<Outcome> {
  const path = join(room, 'x.zip');
  await writeFile(path, zip);
  const read: Record<string, string> = {};
  const problems: ImportProblem[] = [];
  for await (const source of walkSources(path)) {
    if (source.kind === 'problem') problems.push(source.problem);
    if (source.kind !== 'file') continue;
    const stored = await source.read();
    const bytes = stored.ok ? unpack(stored.value, source.name) : stored;
    if (bytes.ok) read[source.name] = Buffer.from(bytes.value).toString('latin1');
    else problems.push(bytes.error);
  }
  return { read, problems };
}

const TWO = { 'a.fit': 'first run '.repeat(20), 'b.fit': 'second run '.repeat(20) };
const SECOND = { 'x.zip › b.fit': TWO['b.fit'] };

const ONE_BAD_ENTRY: readonly (readonly [string, (zip: Buffer, at: number) => void, string])[] = [
  ['a wrong checksum', (zip, at) => zip.writeUInt32LE(1, at + 16), 'zip-entry-damaged'],
  [
    'an encrypted entry',
    (zip, at) => zip.writeUInt16LE(zip.readUInt16LE(at + 8) | 1, at + 8),
    'zip-entry-refused',
  ],
  ['a link', (zip, at) => zip.writeUInt32LE((0o120777 << 16) >>> 0, at + 38), 'zip-entry-refused'],
  ['an unknown method', (zip, at) => zip.writeUInt16LE(99, at + 10), 'zip-entry-refused'],
  ['a size that is too small', (zip, at) => zip.writeUInt32LE(10, at + 24), 'zip-entry-damaged'],
  ['a size that is too large', (zip, at) => zip.writeUInt32LE(5000, at + 24), 'zip-entry-damaged'],
  ['a size beyond the ratio', (zip, at) => zip.writeUInt32LE(2 ** 30, at + 24), 'zip-bomb'],
  ['a place within another entry', (zip, at) => zip.writeUInt32LE(5, at + 42), 'zip-bomb'],
  [
    'a place where no file starts',
    (zip, at) => {
      zip.writeUInt32LE(5, at + 42);
      zip.writeUInt32LE(10, at + 20);
    },
    'zip-entry-damaged',
  ],
  [
    'bytes of the next entry',
    (zip, at) => zip.writeUInt32LE(zip.readUInt32LE(at + 20) + 40, at + 20),
    'zip-bomb',
  ],
];

test.each(ONE_BAD_ENTRY)(
  '%s is refused by name and the other entry is still read',
  async (_, spoil, code) => {
    const zip = await zipOf(TWO);
    const bad = changed(zip, (copy) => spoil(copy, directoryRecord(copy, 0)));
    const { read, problems } = await outcomeOf(bad);
    expect(problems).toMatchObject([{ code, place: { file: 'x.zip › a.fit' } }]);
    expect(read).toEqual(SECOND);
  },
);

test.each(['../../evil.fit', '/etc/evil.fit', 'C:/evil.fit', '..\\..\\evil.fit', 'a\u0000b.fit'])(
  'the path %j is refused',
  async (path) => {
    const placeholder = 'x'.repeat(Buffer.byteLength(path));
    const zip = await zipOf({ [placeholder]: 'evil', 'b.fit': TWO['b.fit'] });
    const bad = Buffer.from(zip.toString('latin1').replaceAll(placeholder, path), 'latin1');
    const { read, problems } = await outcomeOf(bad);
    expect(problems).toMatchObject([{ code: 'zip-entry-refused' }]);
    expect(read).toEqual(SECOND);
  },
);

test('of two entries with one name the second is refused', async () => {
  const zip = await zipOf({ 'a.fit': 'first', 'b.fit': 'second' });
  const bad = Buffer.from(zip.toString('latin1').replaceAll('b.fit', 'a.fit'), 'latin1');
  const { read, problems } = await outcomeOf(bad);
  expect(read).toEqual({ 'x.zip › a.fit': 'first' });
  expect(problems).toMatchObject([{ code: 'zip-entry-refused', expected: 'each name once' }]);
});

test('a directory that claims a million entries is not walked', async () => {
  const zip = await zipOf({ 'a.fit': 'a' }, { zip64: true });
  const end = zip.indexOf(Buffer.from([0x50, 0x4b, 6, 6]));
  const bad = changed(zip, (copy) => copy.writeBigUInt64LE(1_000_000n, end + 32));
  const { read, problems } = await outcomeOf(bad);
  expect(problems).toMatchObject([{ code: 'too-large', place: { file: 'x.zip' } }]);
  expect(read).toEqual({});
});

describe('bombs', () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);

  test('a deflated bomb is refused before it is inflated', async () => {
    const { problems } = await outcomeOf(await zipOf({ 'a.fit': zeros }));
    expect(problems).toMatchObject([{ code: 'zip-bomb', place: { file: 'x.zip › a.fit' } }]);
  });

  test('a bomb that lies about its size is cut off at the size it claims', () => {
    const bomb = { bytes: deflateRawSync(zeros), packing: 'deflate', crc32: 1 } as const;
    const before = process.memoryUsage().rss;
    expect(unpack({ ...bomb, inflatedSize: 1000 }, 'a.fit')).toMatchObject({
      ok: false,
      error: { code: 'zip-entry-damaged', received: 'more' },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(20 * 1024 * 1024);
  });

  test('a gzip bomb, and one in two members, are refused', () => {
    const one = gzipSync(zeros);
    expect(gunzip(one, 'a.fit.gz')).toMatchObject({ ok: false, error: { code: 'zip-bomb' } });
    expect(gunzip(Buffer.concat([gzipSync('a'), one]), 'a.fit.gz')).toMatchObject({ ok: false });
  });

  test('a nested bomb is refused and its neighbour read', async () => {
    const inner = await zipOf({ 'a.fit': zeros, 'b.fit': 'b' });
    const { read, problems } = await outcomeOf(await zipOf({ 'inner.zip': inner }));
    expect(problems).toMatchObject([
      { code: 'zip-bomb', place: { file: 'x.zip › inner.zip › a.fit' } },
    ]);
    expect(read).toEqual({ 'x.zip › inner.zip › b.fit': 'b' });
  });

  test('a nested archive that is itself a bomb is never written to disk', async () => {
    const { problems } = await outcomeOf(await zipOf({ 'inner.zip': zeros }));
    expect(problems).toMatchObject([{ code: 'zip-bomb', place: { file: 'x.zip › inner.zip' } }]);
  });

  test('many names for one content are one content: the rest is refused', async () => {
    const zip = await zipOf({
      'a.fit': 'run '.repeat(100),
      'b.fit': 'run '.repeat(100),
      'c.fit': 'x',
    });
    const bad = changed(zip, (copy) => {
      const first = copy.readUInt32LE(directoryRecord(copy, 0) + 42);
      copy.writeUInt32LE(first, directoryRecord(copy, 1) + 42);
    });
    const { read, problems } = await outcomeOf(bad);
    expect(problems).toMatchObject([{ code: 'zip-bomb', place: { file: 'x.zip › a.fit' } }]);
    expect(Object.keys(read)).toEqual(['x.zip › b.fit', 'x.zip › c.fit']);
  });
});

describe('gzip', () => {
  const whole = gzipSync('a run '.repeat(1000));

  test('all members of a gzip are read', () => {
    const two = gunzip(Buffer.concat([gzipSync('a'), gzipSync('b')]), 'x.gz');
    expect(two.ok && Buffer.from(two.value).toString()).toBe('ab');
  });

  test.each([
    ['cut off', whole.subarray(0, whole.length - 20), { byte: whole.length - 20 }],
    [
      'with a wrong checksum',
      changed(whole, (copy) => copy.writeUInt32LE(1, copy.length - 8)),
      { byte: whole.length - 8 },
    ],
    ['that is none', Buffer.from('a plain text'), { byte: 0 }],
    ['that is empty', Buffer.alloc(0), { byte: 0 }],
  ])('one %s is refused with its place', (_, bytes, place) => {
    expect(gunzip(bytes, 'x.gz')).toMatchObject({
      ok: false,
      error: { code: 'bad-gzip', place: { file: 'x.gz', ...place } },
    });
  });
});

describe('damage anywhere', () => {
  /** Deterministic numbers from 0 to 1. */
  function numbersFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  const NESTED = { 'diary.csv': 'date,pain_after\n2026-03-09,3\n', 'a.fit': 'run '.repeat(300) };

  test('a zip cut at every tenth of its length is refused at its end', async () => {
    const zip = await zipOf({ ...NESTED, 'inner.zip': await zipOf(TWO) });
    for (let tenth = 1; tenth < 10; tenth++) {
      const cut = Math.floor((zip.length * tenth) / 10);
      const { read, problems } = await outcomeOf(zip.subarray(0, cut));
      expect(problems).toMatchObject([{ code: 'bad-zip', place: { file: 'x.zip', byte: cut } }]);
      expect(read).toEqual({});
    }
  });

  test('1,000 flipped bytes: what is read is right, and what is not read is named', async () => {
    const inner = await zipOf(TWO);
    const zip = await zipOf({ ...NESTED, 'inner.zip': inner }, { zip64: true });
    const sound = await outcomeOf(zip);
    expect(sound.problems).toEqual([]);
    // Under another name the inner archive is a file like any other.
    const contents = new Set([...Object.values(sound.read), inner.toString('latin1')]);
    const random = numbersFrom(9);
    let refused = 0;
    for (let i = 0; i < 1000; i++) {
      const at = Math.floor(random() * zip.length);
      const bit = 1 << Math.floor(random() * 8);
      const bad = changed(zip, (copy) => copy.writeUInt8(copy.readUInt8(at) ^ bit, at));
      const { read, problems } = await outcomeOf(bad);
      for (const content of Object.values(read)) expect(contents).toContain(content);
      const renamed = Object.values(read).includes(inner.toString('latin1'));
      const lost = !renamed && Object.keys(read).length < Object.keys(sound.read).length;
      if (lost) {
        refused += 1;
        expect(problems.length, `byte ${at}`).toBeGreaterThan(0);
      }
      for (const { place } of problems) expect(place.file).toMatch(/^x\.zip/);
    }
    expect(refused).toBeGreaterThan(300);
  });
});

test('limits leave room for real archives', () => {
  expect(LIMITS.fileBytes).toBeGreaterThan(100 * 1024 * 1024);
  expect(LIMITS.entries).toBeGreaterThan(100_000);
});
