import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportProblemCode } from '@plumbline/importers';
import { describe, expect, test } from 'vitest';
import type { ApplicationProblemCode } from '../application-problem.ts';
import { applicationProblemSentence } from './application-problem-sentence.ts';
import { type BetweenFilesCode, betweenFilesSentence } from './between-files-sentence.ts';
import { importProblemSentence } from './import-problem-sentence.ts';

/** The types make these lists whole: a code that is missing here does not compile. */
const IN_FILES = keysOf<ImportProblemCode>({
  'empty-file': true,
  'not-what-its-name-says': true,
  'too-large': true,
  'unreadable-file': true,
  'bad-gzip': true,
  'bad-zip': true,
  'zip-entry-damaged': true,
  'zip-entry-refused': true,
  'zip-bomb': true,
  truncated: true,
  'bad-checksum': true,
  'bad-structure': true,
  'bad-time': true,
  'no-times': true,
  'no-samples': true,
  'value-out-of-range': true,
  'bad-encoding': true,
  'bad-header': true,
  'missing-column': true,
  'unknown-column': true,
  'ambiguous-dates': true,
  'bad-date': true,
  'bad-value': true,
  'bad-row': true,
  'duplicate-row': true,
  'unknown-exercise': true,
  'bad-json': true,
});
const BETWEEN_FILES = keysOf<BetweenFilesCode>({
  'edited-in-app': true,
  'no-such-run': true,
  'no-run-that-day': true,
  'row-repeated': true,
  'far-ahead': true,
});
const STOPPING = keysOf<ApplicationProblemCode>({
  'no-store': true,
  'not-a-store': true,
  'store-busy': true,
  'store-newer-than-program': true,
  'disk-full': true,
  'no-permission': true,
  'store-damaged': true,
  'store-failed': true,
  'no-such-path': true,
  'not-a-folder': true,
  'nothing-to-read': true,
  'folder-not-empty': true,
  'not-a-file': true,
  'file-exists': true,
});

const AT = { file: 'my-runs/diary.csv', line: 4, field: 'pain_after' };
const MATTER = { expected: 'a whole number from 0 to 10', received: 'eleven' };

describe('every problem has one sentence with its place and what to do', () => {
  test.each(IN_FILES)('%s in a file', (code) => {
    expectSentence(importProblemSentence({ code, place: AT, ...MATTER }));
  });

  test.each(BETWEEN_FILES)('%s between files', (code) => {
    expectSentence(betweenFilesSentence({ code, place: AT, ...MATTER }));
  });

  test.each(STOPPING)('%s stops a command', (code) => {
    expectSentence(applicationProblemSentence({ code, place: AT, ...MATTER }));
  });
});

test('docs/formats/problems.md lists exactly these codes', () => {
  const page = readFileSync(
    join(import.meta.dirname, '../../../../docs/formats/problems.md'),
    'utf8',
  );
  const listed = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code);
  expect(listed.sort()).toEqual([...IN_FILES, ...BETWEEN_FILES, ...STOPPING].sort());
});

test('a file name cannot steer the terminal it is printed on', () => {
  const problem = {
    code: 'empty-file' as const,
    place: { file: 'run\u001b[2J\u202e.fit' },
    expected: '',
    received: '\u0007',
  };
  expect(importProblemSentence(problem)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
});

test('a link that leads out of the folder is told where it should lead', () => {
  const expected = 'a file or folder within the chosen folder';
  const received = 'a link that leads out of it';
  const problem = { code: 'unreadable-file' as const, place: { file: 'up' }, expected, received };
  expect(importProblemSentence(problem)).toContain(expected);
});

test('an empty cell is called nothing, not ""', () => {
  const problem = { code: 'bad-value' as const, place: AT, expected: 'a number', received: '' };
  expect(importProblemSentence(problem)).toContain('nothing is not a number');
});

test.each(['too-large', 'zip-bomb'] as const)('%s says its bound once', (code) => {
  const bound = { expected: 'at most 200 times the stored size', received: '9000 bytes from 1' };
  expect(importProblemSentence({ code, place: AT, ...bound }).match(/at most/g)).toHaveLength(1);
});

function expectSentence(text: string): void {
  expect(text).toContain(AT.file);
  expect(text).toMatch(/[;,] .+\.$/);
  expect(text).not.toMatch(/undefined|\n/);
  // One sentence: no full stop but the last, those of file names and versions aside.
  expect(text.replaceAll(AT.file, '').replace(/log-formats\.md/, '')).not.toMatch(/\. [A-Z]/);
}

function keysOf<Code extends string>(codes: Readonly<Record<Code, true>>): readonly Code[] {
  return Object.keys(codes) as Code[];
}
