import { expect, test } from 'vitest';
import {
  backfillOf,
  marked,
  type RecallRun,
  type Rest,
  restCount,
  saidOf,
  tallyOf,
} from './marks.ts';

const NOBODY: Rest = { from: '2026-03-01', to: '2026-03-31', says: null };
const NO_PAIN: Rest = { ...NOBODY, says: 'none' };

function aRun(day: string, told: Partial<RecallRun> = {}): RecallRun {
  return { runId: day, day, clock: '07:30', km: 10, pain: null, recalled: false, ...told };
}

const open = aRun('2026-03-07');
const other = aRun('2026-03-09');
const before = aRun('2026-02-20');
const written = aRun('2026-03-10', { pain: 4 });
const remembered = aRun('2026-03-12', { pain: 2, recalled: true });
const all = [before, open, other, written, remembered];

test('what was written at the time can not be marked over', () => {
  const marks = marked(new Map(), all, 6);
  expect(saidOf(written, { marks, rest: NO_PAIN })).toEqual({ pain: 4, as: 'kept' });
  expect(saidOf(remembered, { marks, rest: NO_PAIN })).toEqual({ pain: 6, as: 'draft' });
  expect(backfillOf([written], { marks, rest: NO_PAIN })).toEqual([]);
});

test('all other runs of the span count as painless, and no run outside of it', () => {
  const marks = marked(new Map(), [open], 3);
  expect(restCount(all, { marks, rest: NOBODY })).toBe(1);
  expect(backfillOf(all, { marks, rest: NO_PAIN })).toEqual([
    { runId: '2026-03-07', pain: 3 },
    { runId: '2026-03-09', pain: 0 },
  ]);
  expect(backfillOf(all, { marks, rest: { ...NO_PAIN, says: 'unknown' } })).toEqual([
    { runId: '2026-03-07', pain: 3 },
  ]);
});

test('a run that is cleared is not remembered: it is no painless run, and what was saved from memory goes', () => {
  const marks = marked(new Map(), [open, remembered], null);
  expect(backfillOf(all, { marks, rest: NO_PAIN })).toEqual([
    { runId: '2026-03-09', pain: 0 },
    { runId: '2026-03-12', pain: null },
  ]);
});

test('the tally counts what would stand after saving', () => {
  const marks = marked(new Map(), [open], 3);
  expect(tallyOf(all, { marks, rest: NO_PAIN })).toEqual({ runs: 5, reported: 4, painless: 1 });
});
