import { expect, test } from 'vitest';
import type { LogRowRecord } from '../records/records.ts';
import type { FileRow } from './log-rows.ts';
import { takeRow } from './take-row.ts';

function fileRow(pain: number, line = 2): FileRow {
  return {
    kind: 'diary',
    identity: '["diary.csv","2026-03-09",null,0]',
    file: 'diary.csv',
    line,
    day: '2026-03-09',
    body: `{"pain_after":${pain}}`,
  };
}

function imported(pain: number): LogRowRecord {
  const { record } = takeRow(undefined, fileRow(pain));
  if (!record) throw new Error('not taken');
  return record;
}

function editedInApp(pain: number, row: LogRowRecord): LogRowRecord {
  return { ...row, body: `{"pain_after":${pain}}`, origin: 'app' };
}

test('a row that is read for the first time is added', () => {
  expect(takeRow(undefined, fileRow(3))).toMatchObject({
    outcome: 'added',
    record: { origin: 'import' },
  });
});

test('the same row read again changes nothing', () => {
  expect(takeRow(imported(3), fileRow(3))).toEqual({ outcome: 'unchanged', record: undefined });
});

test('a row that moved down the file is the same row', () => {
  expect(takeRow(imported(3), fileRow(3, 9))).toMatchObject({
    outcome: 'unchanged',
    record: { line: 9 },
  });
});

test('a row changed in the file is changed in the store, and can be changed back', () => {
  const before = imported(3);
  const { outcome, record } = takeRow(before, fileRow(5));
  expect(outcome).toBe('changed');
  expect(record).toMatchObject({ id: before.id, body: '{"pain_after":5}' });
  expect(takeRow(record, fileRow(3))).toMatchObject({ outcome: 'changed' });
});

test('what was edited in the app stays when the old file is read again, and that is no conflict', () => {
  const edited = editedInApp(7, imported(3));
  expect(takeRow(edited, fileRow(3))).toEqual({ outcome: 'unchanged', record: undefined });
});

test('what was edited in the app wins over a file that was changed too, and the conflict is told once', () => {
  const edited = editedInApp(7, imported(3));
  const { outcome, record } = takeRow(edited, fileRow(5));
  expect(outcome).toBe('conflict');
  expect(record).toMatchObject({ body: '{"pain_after":7}', origin: 'app' });
  expect(takeRow(record, fileRow(5))).toEqual({ outcome: 'unchanged', record: undefined });
});

test('a file that comes to say what the app says is no conflict', () => {
  const edited = editedInApp(7, imported(3));
  expect(takeRow(edited, fileRow(7))).toMatchObject({ outcome: 'unchanged' });
});

test('a row that was deleted in the app stays deleted', () => {
  const deleted: LogRowRecord = { ...imported(3), origin: 'app', isDeleted: true };
  expect(takeRow(deleted, fileRow(3)).outcome).toBe('unchanged');
  expect(takeRow(deleted, fileRow(4))).toMatchObject({
    outcome: 'conflict',
    record: { isDeleted: true },
  });
});
