import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Inbox, openInbox, safePath } from './inbox.ts';
import { removeLeftFolders } from './left-folders.ts';

const LIMITS = { fileBytes: 10, importBytes: 15, importFiles: 3 };
const open: Inbox[] = [];

afterEach(async () => {
  for (const inbox of open.splice(0)) await inbox.remove();
});

test.each([
  ['runs/1.fit', 'runs/1.fit'],
  ['2026-03-09T07:00:00.gpx', '2026-03-09T07:00:00.gpx'],
  ['Läufe/早朝.gpx', 'Läufe/早朝.gpx'],
  ['.hidden', '.hidden'],
])('%s is kept as %s', (path, kept) => {
  expect(safePath(path)).toBe(kept);
});

test.each([
  ['out of the folder', '../../etc/passwd'],
  ['out and in again', 'runs/../../x'],
  ['from the root', '/etc/passwd'],
  ['a Windows path', 'C:\\x'],
  ['a dot', '.'],
  ['nothing', ''],
  ['an empty part', 'runs//1.fit'],
  ['a folder', 'runs/'],
  ['a zero byte', 'a\u0000b'],
  ['a line end', 'a\nb'],
  ['a name too long for a disk', 'a'.repeat(256)],
  ['very deep', 'a/'.repeat(40)],
])('%s is refused', (_, path) => {
  expect(safePath(path)).toBeUndefined();
});

test('what arrives is private to the runner', async () => {
  const inbox = opened();
  expect(await inbox.receive('runs/1.fit', body('12345'))).toEqual({ ok: true, value: 5 });
  const file = join(inbox.folder, 'runs', '1.fit');
  expect(readFileSync(file, 'utf8')).toBe('12345');
  expect(modeOf(inbox.folder)).toBe(0o700);
  expect(modeOf(join(inbox.folder, 'runs'))).toBe(0o700);
  expect(modeOf(file)).toBe(0o600);
});

test('a file over the limit leaves nothing behind, and the next one has its room', async () => {
  const inbox = opened();
  expect(await inbox.receive('big.zip', body('12345678901'))).toEqual(refusal('file-too-large'));
  expect(readdirSync(inbox.folder)).toEqual([]);
  expect(await inbox.receive('small.fit', body('1234567890'))).toEqual({ ok: true, value: 10 });
});

test('files that are too much together are refused, one by one as they come', async () => {
  const inbox = opened();
  expect(await inbox.receive('1.fit', body('1234567890'))).toMatchObject({ ok: true });
  expect(await inbox.receive('2.fit', body('123456'))).toEqual(refusal('import-too-large'));
  expect([inbox.files(), inbox.bytes()]).toEqual([1, 10]);
});

test('a fourth file is one too many where three are allowed', async () => {
  const inbox = opened();
  for (const name of ['1', '2', '3'])
    expect(await inbox.receive(name, body('1'))).toMatchObject({ ok: true });
  expect(await inbox.receive('4', body('1'))).toEqual(refusal('import-too-large'));
});

test('the same name twice is refused, and the first stays as it was', async () => {
  const inbox = opened();
  expect(await inbox.receive('1.fit', body('first'))).toMatchObject({ ok: true });
  expect(await inbox.receive('1.fit', body('again'))).toEqual(refusal('file-exists'));
  expect(readFileSync(join(inbox.folder, '1.fit'), 'utf8')).toBe('first');
});

test('a file where a folder is needed is refused, not followed', async () => {
  const inbox = opened();
  expect(await inbox.receive('runs', body('1'))).toMatchObject({ ok: true });
  expect((await inbox.receive('runs/1.fit', body('1'))).ok).toBe(false);
});

test('a connection that breaks leaves no half file', async () => {
  const inbox = opened();
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new Error('gone'));
    },
  });
  expect(await inbox.receive('1.fit', broken)).toEqual(refusal('upload-broken'));
  expect(readdirSync(inbox.folder)).toEqual([]);
});

test('an inbox that is removed while a file arrives is gone, and takes no more', async () => {
  const inbox = opened();
  const endless = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(3)),
  });
  const arriving = inbox.receive('runs/1.fit', endless);
  await inbox.remove();
  expect(await arriving).toEqual(refusal('upload-broken'));
  expect(await inbox.receive('runs/2.fit', body('1'))).toEqual(refusal('no-such-import'));
  expect(existsSync(inbox.folder)).toBe(false);
});

test('what a killed server left is removed, what a living one uses is not', () => {
  const inbox = opened();
  const left = join(tmpdir(), 'plumbline-inbox-999999999-dead');
  mkdirSync(left);
  removeLeftFolders();
  expect(existsSync(left)).toBe(false);
  expect(existsSync(inbox.folder)).toBe(true);
});

function opened(): Inbox {
  const inbox = openInbox(LIMITS);
  open.push(inbox);
  return inbox;
}

function body(text: string) {
  return new Response(text).body;
}

function refusal(error: string) {
  return { ok: false, error };
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777;
}
