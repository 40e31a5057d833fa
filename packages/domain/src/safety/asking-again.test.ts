import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { entryOf as entry } from '../record/entry-of.ts';
import { signsIn, whyAskAgain } from './asking-again.ts';

const ANSWERED = { day: '2026-03-10' as Day, signs: undefined };
const TODAY = '2026-03-20' as Day;
const USUAL = ['2026-03-01', '2026-03-03', '2026-03-05', '2026-03-07'].map((day) => entry(day, 2));

test.each<[string, readonly DiaryEntry[], readonly string[]]>([
  ['nothing new', [...USUAL, entry('2026-03-12', 3)], []],
  ['pain up by three', [...USUAL, entry('2026-03-12', 5)], ['pain_up']],
  ['pain up by two', [...USUAL, entry('2026-03-12', 4)], []],
  ['much pain, but no usual to hold it against', [entry('2026-03-12', 8)], []],
  ['a new leg symptom', [entry('2026-03-12', 2, { legSymptoms: 'below_knee' })], ['leg_symptom']],
  [
    'a leg symptom that was there before',
    [
      entry('2026-03-05', 2, { legSymptoms: 'below_knee' }),
      entry('2026-03-12', 2, { legSymptoms: 'below_knee' }),
    ],
    [],
  ],
  [
    'a leg symptom that went further down',
    [
      entry('2026-03-05', 2, { legSymptoms: 'above_knee' }),
      entry('2026-03-12', 2, { legSymptoms: 'below_knee' }),
    ],
    ['leg_symptom'],
  ],
  ['pain at night', [entry('2026-03-12', 2, { nightPain: true })], ['night_pain']],
  ['pain at night before the answers', [entry('2026-03-09', 2, { nightPain: true })], []],
  ['a limp', [entry('2026-03-12', 2, { limp: true })], ['limp']],
  ['a fall', [entry('2026-03-12', 2, { fall: true })], ['fall']],
  ['a fever', [entry('2026-03-12', undefined, { fever: true })], ['fever']],
  ['a fever denied', [entry('2026-03-12', undefined, { fever: false })], []],
  [
    'two signs, the newer first',
    [entry('2026-03-12', 2, { limp: true }), entry('2026-03-14', 2, { nightPain: true })],
    ['night_pain', 'limp'],
  ],
  ['what is dated ahead', [entry('2026-03-25', 2, { limp: true })], []],
])('%s', (_, diary, reasons) => {
  expect(whyAskAgain(diary, ANSWERED, TODAY).map(({ reason }) => reason)).toEqual(reasons);
});

test.each([
  ['2026-04-08', []],
  ['2026-04-09', ['month']],
] as const)('thirty days after the answers, on %s: %j', (today, reasons) => {
  expect(whyAskAgain([], ANSWERED, today as Day).map(({ reason }) => reason)).toEqual(reasons);
});

test('answers of which nobody knows the day are due', () => {
  expect(whyAskAgain([], undefined, TODAY)).toEqual([
    { reason: 'undated', day: TODAY, questions: [] },
  ]);
});

test('a sign says on which day, and which questions it points to', () => {
  const diary = [entry('2026-03-14', 2, { limp: true }), entry('2026-03-12', 2, { limp: true })];
  expect(whyAskAgain(diary, ANSWERED, TODAY)).toEqual([
    { reason: 'limp', day: '2026-03-12', questions: ['one_leg_weak', 'focal_bone_pain'] },
  ]);
});

describe('a sign that is written down after the answers', () => {
  const before = [...USUAL, entry('2026-03-09', 2, { nightPain: true })];
  const answered = { day: ANSWERED.day, signs: signsIn(before, ANSWERED.day) };

  test.each<[string, readonly DiaryEntry[], readonly string[]]>([
    ['nothing more', [], []],
    ['of the same day', [entry('2026-03-10', 2, { fever: true })], ['fever']],
    ['of a day before', [entry('2026-03-08', 2, { fall: true })], ['fall']],
    ['of months before', [entry('2026-01-08', 2, { fall: true })], []],
    ['in an entry of before', [entry('2026-03-07', 2, { limp: true })], ['limp']],
    ['the same sign on the same day', [entry('2026-03-09', 3, { nightPain: true })], []],
    [
      'the same sign on the day after',
      [entry('2026-03-11', 3, { nightPain: true })],
      ['night_pain'],
    ],
    ['pain up, of the same day', [entry('2026-03-10', 6)], ['pain_up']],
    [
      'a leg symptom of the same day',
      [entry('2026-03-10', 2, { legSymptoms: 'above_knee' })],
      ['leg_symptom'],
    ],
  ])('%s', (_, later, reasons) => {
    const asked = whyAskAgain([...before, ...later], answered, TODAY);
    expect(asked.map(({ reason }) => reason)).toEqual(reasons);
  });

  test('asks no more once the questions were gone through again', () => {
    const diary = [...before, entry('2026-03-10', 2, { fever: true })];
    const again = { day: ANSWERED.day, signs: signsIn(diary, ANSWERED.day) };
    expect(whyAskAgain(diary, again, TODAY)).toEqual([]);
  });
});
