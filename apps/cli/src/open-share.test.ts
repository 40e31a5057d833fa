import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Day } from '@plumbline/domain';
import { SHARE_SCHEMA, type ShareContent, sealShare, sharedFile } from '@plumbline/sharing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PLUMBLINE = fileURLToPath(new URL('../bin/plumbline.js', import.meta.url));
const WORDS = 'robin maple torch canal oasis lemon wagon';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-open-share-'));
const file = join(folder, 'for-you.html');
const late = join(folder, 'late.html');

const CONTENT: ShareContent = {
  schema: SHARE_SCHEMA,
  made: '2026-06-20T12:00:00.000Z',
  expires: '2199-12-31' as Day,
  for: 'Dr Weiss',
  from: null,
  notices: ['This is not a diagnosis.'],
  parts: [
    {
      id: 'notes',
      title: 'Notes',
      says: [],
      tables: [
        {
          caption: 'Every entry',
          columns: ['Day', 'Note'],
          rows: [['2026-06-02', 'hidden \u001b[2Jneedle']],
        },
      ],
    },
  ],
};

beforeAll(async () => {
  const viewer = { script: '', style: '' };
  writeFileSync(file, sharedFile(await sealShare(CONTENT, WORDS, 10), viewer));
  const old = { ...CONTENT, expires: '2020-01-01' as Day };
  writeFileSync(late, sharedFile(await sealShare(old, WORDS, 10), viewer));
});
afterAll(() => rmSync(folder, { recursive: true }));

function open(args: readonly string[], input: string) {
  const ended = spawnSync(process.execPath, [PLUMBLINE, 'open-share', ...args], {
    input,
    encoding: 'utf8',
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

test('whoever has the words reads it, and no note steers the terminal', () => {
  const { code, out, err } = open([file], `${WORDS.toUpperCase()}\n`);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('For: Dr Weiss');
  expect(out).toMatch(/Day: 2026-06-02; Note: hidden .\[2Jneedle/);
  expect(out).not.toContain('\u001b');
});

test('--json is the content and nothing else', () => {
  const { code, out } = open([file, '--json'], WORDS);
  expect([code, JSON.parse(out)]).toEqual([0, CONTENT]);
});

describe('refused, with nothing of it shown', () => {
  test.each([
    ['other words', file, 'acid robin', /These words do not open this file/],
    ['no words', file, '', /These words do not open this file/],
    ['out of date', late, WORDS, /out of date since 2020-01-01/],
    ['another file', PLUMBLINE, WORDS, /not a file that Plumbline shared/],
    ['no file', join(folder, 'none.html'), WORDS, /none\.html/],
  ])('%s', (_, path, words, says) => {
    const { code, out, err } = open([path], words);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(says);
    expect(err).not.toContain('needle');
  });
});
