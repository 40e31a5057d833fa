import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unpack } from './unpack.ts';
import { listSources, walkSources } from './walk.ts';
import { type ZipOptions, zipOf } from './zip-for-tests.ts';

let room: string;
beforeAll(async () => {
  room = await mkdtemp(join(tmpdir(), 'plumbline-test-'));
});
afterAll(() => rm(room, { recursive: true, force: true }));

let folders = 0;
async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(room, `folder-${folders++}`);
  await mkdir(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Everything a walk yields: what was read of files, by name, and problems and the rest as they are. */
async function everything(path: string): Promise<readonly unknown[]> {
  const seen: unknown[] = [];
  for await (const source of walkSources(path)) {
    if (source.kind === 'problem') seen.push(source.problem);
    else if (source.kind === 'nothing') seen.push([source.name, 'nothing']);
    else {
      const stored = await source.read();
      const bytes = stored.ok ? unpack(stored.value, source.name) : stored;
      seen.push(bytes.ok ? [source.name, Buffer.from(bytes.value).toString()] : bytes.error);
    }
  }
  return seen;
}

test("a runner's folder comes profile first, then tables, then runs, each in order of names", async () => {
  const folder = await folderOf({
    'runs/b.gpx': 'b',
    'runs/a.fit': 'a',
    'form.csv': 'form',
    'diary.csv': 'diary',
    'triage.json': '{}',
    'profile.json': '{"sex":"female"}',
  });
  expect(await everything(folder)).toEqual([
    ['profile.json', '{"sex":"female"}'],
    ['triage.json', '{}'],
    ['diary.csv', 'diary'],
    ['form.csv', 'form'],
    ['runs/a.fit', 'a'],
    ['runs/b.gpx', 'b'],
  ]);
});

test('system files are passed over and counted, links out of the folder are named', async () => {
  const outside = await folderOf({ 'secret.txt': 'secret' });
  const folder = await folderOf({
    'a.fit': 'a',
    '.DS_Store': 'x',
    '__MACOSX/._a.fit': 'x',
    'Thumbs.db': 'x',
  });
  await symlink(join(outside, 'secret.txt'), join(folder, 'link.fit'));
  await symlink(join(folder, 'a.fit'), join(folder, 'again.fit'));
  await symlink(folder, join(folder, 'loop'));
  const list = await listSources(folder);
  expect(list.files).toBe(1);
  expect(list.leftOut).toBe(5);
  expect(list.sources.flatMap((s) => (s.kind === 'problem' ? [s.problem.place] : []))).toEqual([
    { file: 'link.fit' },
  ]);
  await list.close();
});

test('a single file and a missing one are walks too', async () => {
  const folder = await folderOf({ 'a.fit': 'a' });
  expect(await everything(join(folder, 'a.fit'))).toEqual([['a.fit', 'a']]);
  expect(await everything(join(folder, 'b.fit'))).toMatchObject([
    { code: 'unreadable-file', place: { file: 'b.fit' }, received: 'ENOENT' },
  ]);
});

const STRAVA = {
  'activities/1.fit.gz': gzipSync('one'),
  'activities/2.gpx': 'two',
  'media/photo.jpg': 'photo',
  'activities.csv': 'list',
};
const FORMS: readonly (readonly [string, ZipOptions])[] = [
  ['deflated', {}],
  ['stored', { stored: true }],
  ['in zip64 format', { zip64: true }],
];

describe.each(FORMS)("Strava's archive, %s", (_, options) => {
  test('reads the list before the activities and opens no photo', async () => {
    const folder = await folderOf({ 'export.zip': await zipOf(STRAVA, options) });
    const gz = gzipSync('one').toString();
    expect(await everything(join(folder, 'export.zip'))).toEqual([
      ['export.zip › activities.csv', 'list'],
      ['export.zip › activities/1.fit.gz', gz],
      ['export.zip › activities/2.gpx', 'two'],
      ['export.zip › media/photo.jpg', 'nothing'],
    ]);
  });

  test("Garmin's uploads are read out of archives within the archive", async () => {
    const uploads = await zipOf({ '1_2.fit': 'first', '1_3.fit': 'second' }, options);
    const inner = 'DI_CONNECT/DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip';
    const archive = await zipOf(
      {
        [inner]: uploads,
        'DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json': '[]',
        'DI_CONNECT/DI-Connect-Wellness/sleep.json': '[]',
      },
      options,
    );
    const folder = await folderOf({ 'garmin.zip': archive });
    expect(await everything(folder)).toEqual([
      ['garmin.zip › DI_CONNECT/DI-Connect-Fitness/me_0_summarizedActivities.json', 'nothing'],
      ['garmin.zip › DI_CONNECT/DI-Connect-Wellness/sleep.json', 'nothing'],
      [`garmin.zip › ${inner} › 1_2.fit`, 'first'],
      [`garmin.zip › ${inner} › 1_3.fit`, 'second'],
    ]);
  });
});

test('an unpacked archive gives the same files as the packed one', async () => {
  const packed = await everything(await folderOf({ 'x.zip': await zipOf(STRAVA) }));
  const unpacked = await everything(await folderOf(STRAVA));
  const bare = packed.map((seen) => (Array.isArray(seen) ? [seen[0].slice(8), seen[1]] : seen));
  expect(bare).toEqual(unpacked);
});

test('totals are known before anything is read, and nothing is read after the list is closed', async () => {
  const folder = await folderOf({
    'a.fit': 'abc',
    'runs.zip': await zipOf({ 'b.fit': 'defgh' }, { stored: true }),
  });
  const list = await listSources(folder);
  expect([list.files, list.bytes]).toEqual([2, 8]);
  const [first] = list.sources;
  await list.close();
  const read = first?.kind === 'file' ? await first.read() : undefined;
  expect(read).toMatchObject({ ok: false, error: { code: 'unreadable-file' } });
});

test('an archive within an archive leaves nothing on disk, whether the walk ends or is broken off', async () => {
  const inner = await zipOf({ 'a.fit': 'a'.repeat(50_000), 'b.fit': 'b' });
  const folder = await folderOf({ 'outer.zip': await zipOf({ 'inner.zip': inner }) });
  const temporaryFolder = await folderOf({});
  for await (const source of walkSources(folder, { temporaryFolder })) {
    expect(await readdir(temporaryFolder)).toEqual([]);
    expect(source.kind).toBe('file');
    break;
  }
  const abort = new AbortController();
  abort.abort();
  const walk = walkSources(folder, { temporaryFolder, signal: abort.signal });
  await expect(walk.next()).rejects.toThrow(/abort/i);
  expect(await readdir(temporaryFolder)).toEqual([]);
});

test('archives are opened one within another only so far', async () => {
  let zip = await zipOf({ 'a.fit': 'deep' });
  for (let depth = 0; depth < 4; depth++) zip = await zipOf({ [`${depth}.zip`]: zip });
  const seen = await everything(await folderOf({ 'x.zip': zip }));
  expect(seen).toMatchObject([
    { code: 'zip-entry-refused', place: { file: 'x.zip › 3.zip › 2.zip › 1.zip' } },
  ]);
});

test('a recording that is only called an archive is handed on as a file', async () => {
  const folder = await folderOf({ 'run.zip': '<gpx/>' });
  expect(await everything(folder)).toEqual([['run.zip', '<gpx/>']]);
});
