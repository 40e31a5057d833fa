import { seconds } from '@plumbline/domain';
import { LOG_KINDS } from '@plumbline/store';
import { expect, test } from 'vitest';
import type { ImportReport, RowCounts } from '../report/import-report.ts';
import { importInWords } from './import-words.ts';

const NO_ROWS: RowCounts = { added: 0, changed: 0, unchanged: 0, conflicts: 0 };
const LIST_ALONE: ImportReport = {
  files: [],
  runs: { added: 3, merged: 0, unchanged: 0, total: 3 },
  rows: Object.fromEntries(LOG_KINDS.map((kind) => [kind, NO_ROWS])) as ImportReport['rows'],
  channels: [
    { channel: 'distance', runs: 3, streams: 0, makesPossible: 'overload: how far each run went' },
    { channel: 'cadence', runs: 2, streams: 0, makesPossible: 'whether your step slowed' },
    { channel: 'heartRate', runs: 3, streams: 1, makesPossible: 'how hard a run was' },
  ],
  problems: [],
  cancelled: false,
  seconds: seconds(1),
};

test('a list of activities counts its distances, and promises nothing of what changed within a run', () => {
  expect(importInWords(LIST_ALONE).channels).toEqual([
    { name: 'Distance', runs: '3 runs', makesPossible: 'overload: how far each run went' },
    {
      name: 'Cadence',
      runs: '2 runs, averages only',
      makesPossible: 'a figure for the whole run; what changed within it is not known',
    },
    {
      name: 'Heart rate',
      runs: '3 runs, 1 of them second by second',
      makesPossible: 'how hard a run was',
    },
  ]);
});

test.each([
  ['a folder of runs', {}, 'to-runs'],
  [
    'runs that were here already',
    { runs: { added: 0, merged: 0, unchanged: 2, total: 2 } },
    'to-runs',
  ],
  ['bike rides alone', { runs: { added: 0, merged: 0, unchanged: 0, total: 0 } }, 'to-no-run'],
  ['what was stopped', { cancelled: true }, 'to-a-stop'],
] as const)('%s comes %s', (_, change, came) => {
  expect(importInWords({ ...LIST_ALONE, ...change }).came).toBe(came);
});

test('a report of an earlier version, which knew fewer logs and did not tell lists from recordings, reads as it did', () => {
  const [, cadence] = LIST_ALONE.channels;
  const { streams: _, ...earlier } = { ...cadence, channel: 'cadence', runs: 2 } as const;
  const channels = [{ ...earlier, makesPossible: 'whether your step slowed' }];
  const rows = { diary: { ...NO_ROWS, added: 2 } } as ImportReport['rows'];
  expect(importInWords({ ...LIST_ALONE, rows }).rows).toBe('Rows: diary 2.');
  expect(importInWords({ ...LIST_ALONE, channels }).channels).toEqual([
    { name: 'Cadence', runs: '2 runs', makesPossible: 'whether your step slowed' },
  ]);
});
