import type { StrengthEntryView } from '@plumbline/application';
import { expect, test } from 'vitest';
import { formatFor } from '../../show/format.ts';
import { asLastTime, byDay, emptyDraft } from './strength-draft.ts';
import { amountWords } from './strength-words.ts';

const EMPTY = emptyDraft('2026-03-09');
const METRIC = formatFor({ units: 'metric', temperature: 'celsius' });
const IMPERIAL = formatFor({ units: 'imperial', temperature: 'celsius' });

function entry(day: string, exercise: string, sets: number): StrengthEntryView {
  return {
    ...EMPTY,
    id: `${day} ${exercise}`,
    day,
    exercise,
    sets,
    isKnown: true,
    note: 'felt easy',
  };
}

const ENTRIES = [
  entry('2026-03-07', 'side plank', 4),
  entry('2026-03-05', 'glute bridge', 3),
  entry('2026-03-05', 'side plank', 2),
];

test('an exercise is filled in as it was the last time, without its note and on the day of the form', () => {
  expect(asLastTime(EMPTY, 'Side Plank', ENTRIES)).toEqual({
    ...EMPTY,
    exercise: 'Side Plank',
    sets: 4,
  });
});

test('an exercise that is done for the first time keeps what was typed', () => {
  const typed = { ...EMPTY, reps: 10 };
  expect(asLastTime(typed, 'squat', ENTRIES)).toEqual({ ...typed, exercise: 'squat' });
});

test('entries stand by day, newest first', () => {
  expect(byDay(ENTRIES).map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-03-07', 1],
    ['2026-03-05', 2],
  ]);
});

test.each([
  [{ sets: 3, reps: 12, loadKg: 16 }, '3 × 12 with 16.0 kg'],
  [{ sets: 3, holdSeconds: 40 }, '3 × 40 s'],
  [{ sets: 2, reps: 5, holdSeconds: 10 }, '2 × 5 × 10 s'],
  [{ sets: 2 }, '2 sets'],
  [{ reps: 20 }, '20 repetitions'],
  [{ minutes: 25 }, '25 min'],
  [{}, 'no amount said'],
])('%j reads “%s”', (amount, says) => {
  expect(amountWords({ ...EMPTY, ...amount }, METRIC)).toBe(says);
});

test('a load reads in the runner’s own unit', () => {
  expect(amountWords({ ...EMPTY, reps: 5, loadKg: 20 }, IMPERIAL)).toBe(
    '5 repetitions with 44.1 lb',
  );
});
