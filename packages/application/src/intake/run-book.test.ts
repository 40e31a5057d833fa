import { draftRun, known, metres, type RunDraft, seconds } from '@plumbline/domain';
import { newId, newRunId, type RunRecord } from '@plumbline/store';
import { expect, test } from 'vitest';
import { aRecording } from '../fixtures.ts';
import { type Known, openRunBook } from './run-book.ts';

const OPTIONS = { derivedBy: '1.1', runIdFor: newRunId, recordingId: newId };
const NOTHING: Known = { runs: [], recordings: [], copies: [] };

/** A run of `minutes` that starts `late` minutes after seven. */
function draft(file: string, late: number, minutes = 60): RunDraft {
  const recording = aRecording({ day: 0, late, minutes: 1 });
  const long = known(seconds(minutes * 60));
  const whole = {
    ...recording,
    elapsed: long,
    moving: long,
    distance: known(metres(minutes * 180)),
  };
  return draftRun(whole, { file, format: 'fit', sha256: file });
}

function part(originalId: string, late: number, minutes?: number, place = 0) {
  const samples = 'none' as const;
  return {
    originalId,
    place,
    draft: draft(originalId, late, minutes),
    channels: [],
    parts: { laps: [], pauses: [] },
    samples,
  };
}

/** What a store would hold after the changes. */
function kept(
  ...changes: readonly ReturnType<ReturnType<typeof openRunBook>['takeChanges']>[]
): Known {
  const runs = new Map<string, RunRecord>();
  const recordings = new Map<string, Known['recordings'][number]>();
  for (const change of changes) {
    for (const record of change.runs) runs.set(record.run.id, record);
    for (const { samples: _, ...recording } of change.recordings)
      recordings.set(recording.id, recording);
  }
  return { runs: [...runs.values()], recordings: [...recordings.values()], copies: [] };
}

test('a run is found again by a second file of it, in whatever order they come', () => {
  for (const order of [
    ['watch', 'phone'],
    ['phone', 'watch'],
  ]) {
    const book = openRunBook(NOTHING, OPTIONS);
    for (const name of order) book.add(part(name, name === 'watch' ? 0 : 1));
    expect(book.runs()).toHaveLength(1);
  }
});

test('two runs that a third recording shows to be one become one, and the elder id stays', () => {
  const first = openRunBook(NOTHING, OPTIONS);
  // Two halves of one outing, recorded with a stop between, and a phone that ran through.
  const { run: morning } = first.add(part('first half', 0, 29));
  const { run: later } = first.add(part('second half', 31, 29));
  expect(first.runs()).toHaveLength(2);
  const before = kept(first.takeChanges());

  const book = openRunBook(before, OPTIONS);
  book.add(part('phone', 0, 60));
  const changes = book.takeChanges();
  expect(book.runs().map(({ id }) => id)).toEqual([morning.id]);
  const gone = changes.runs.find(({ run }) => run.id === later.id);
  expect(gone).toMatchObject({ isDeleted: true, mergedInto: morning.id });
  const moved = changes.recordings.filter(({ runId }) => runId === morning.id);
  expect(moved.map(({ samples }) => samples).toSorted()).toEqual(
    ['as-before', 'none', 'none'].slice(0, moved.length).toSorted(),
  );
});

test('the legs of one file stay two runs', () => {
  const book = openRunBook(NOTHING, OPTIONS);
  book.add(part('triathlon', 0, 30, 0));
  book.add(part('triathlon', 31, 30, 1));
  expect(book.runs()).toHaveLength(2);
});

test('a file read again with fewer runs in it loses those runs and no other', () => {
  const book = openRunBook(NOTHING, OPTIONS);
  book.add(part('table', 0, 30, 0));
  const { run } = book.add(part('table', 300, 30, 1));
  book.keepOnly('table', new Set([0]));
  expect(book.runs()).toHaveLength(1);
  const gone = book.takeChanges().runs.find((record) => record.run.id === run.id);
  expect(gone).toMatchObject({ isDeleted: true, mergedInto: undefined });
});

test('a recording that comes to the same numbers again is no change', () => {
  const book = openRunBook(NOTHING, OPTIONS);
  book.add(part('watch', 0));
  book.takeChanges();
  book.add(part('watch', 0));
  expect(book.takeChanges()).toEqual({ runs: [], recordings: [] });
});

test('a run that the runner deleted stays deleted when its file comes again under another watch', () => {
  const first = openRunBook(NOTHING, OPTIONS);
  first.add(part('watch', 0));
  const before = kept(first.takeChanges());
  const deleted = {
    ...before,
    runs: before.runs.map((record) => ({ ...record, isDeleted: true })),
  };
  const book = openRunBook(deleted, OPTIONS);
  book.add(part('phone', 0));
  expect(book.runs()).toEqual([]);
});

test('finding the run of a recording does not slow down with the years', () => {
  const book = openRunBook(NOTHING, OPTIONS);
  const yearsOfRuns = 6000;
  const began = process.cpuUsage();
  for (let day = 0; day < yearsOfRuns; day++) book.add(part(`file ${day}`, day * 1440));
  expect(book.runs()).toHaveLength(yearsOfRuns);
  // 6000 × 6000 comparisons would take minutes.
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(10);
});
