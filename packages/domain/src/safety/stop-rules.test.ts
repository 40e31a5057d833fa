import { expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import { known, missing } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { entryOf } from '../record/entry-of.ts';
import type { Timeline, TimelineRun } from '../timeline/timeline.ts';
import { painScore } from '../units/quantity.ts';
import { stopSigns } from './stop-rules.ts';

const TODAY = '2026-03-20' as Day;

function on(runs: readonly DiaryEntry[], rest: readonly DiaryEntry[] = []): Timeline {
  return {
    runs: runs.map((diary) => ({ day: diary.day, diary }) as TimelineRun),
    restDays: rest.map((diary) => ({ day: diary.day, diary })),
  } as unknown as Timeline;
}

function pain(score: number): DiaryEntry['painAfter'] {
  const held = painScore(score);
  return held === undefined ? missing('not-recorded') : known(held);
}

const worse = (day: string) => entryOf(day, 2, { painNextMorning: pain(3) });
const better = (day: string) => entryOf(day, 2, { painNextMorning: pain(2) });

test.each<[string, Timeline, readonly string[]]>([
  ['nothing written down', on([]), []],
  ['pain of 5', on([entryOf('2026-03-18', 5)]), []],
  ['pain of 6', on([entryOf('2026-03-18', 6)]), ['pain_over_five']],
  [
    'pain of 6, then 4 on a rest day',
    on([entryOf('2026-03-18', 6)], [entryOf('2026-03-19', 4)]),
    [],
  ],
  ['pain of 6 on a rest day', on([], [entryOf('2026-03-19', 6)]), ['pain_over_five']],
  [
    'pain of 6, then a day on which pain was not told',
    on([entryOf('2026-03-18', 6)], [entryOf('2026-03-19', undefined)]),
    ['pain_over_five'],
  ],
  ['pain of 6 two weeks ago', on([entryOf('2026-03-06', 6)]), ['pain_over_five']],
  ['pain of 6 longer ago', on([entryOf('2026-03-05', 6)]), []],
  ['a limp', on([entryOf('2026-03-18', 1, { limp: true })]), ['limp']],
  [
    'a limp that is over',
    on([entryOf('2026-03-17', 1, { limp: true }), entryOf('2026-03-18', 1, { limp: false })]),
    [],
  ],
  [
    'pain down a leg',
    on([entryOf('2026-03-18', 1, { legSymptoms: 'above_knee' })]),
    ['down_the_leg'],
  ],
  ['legs without pain', on([entryOf('2026-03-18', 1, { legSymptoms: 'none' })]), []],
  ['one worse morning', on([better('2026-03-16'), worse('2026-03-18')]), []],
  [
    'two worse mornings in a row',
    on([worse('2026-03-16'), worse('2026-03-18')]),
    ['worse_mornings'],
  ],
  [
    'two, and then a better one',
    on([worse('2026-03-14'), worse('2026-03-16'), better('2026-03-18')]),
    [],
  ],
  [
    'two, and a morning between that nobody told',
    on([worse('2026-03-14'), entryOf('2026-03-16', 2), worse('2026-03-18')]),
    ['worse_mornings'],
  ],
  [
    'two, and a rest day at the level of before',
    on([worse('2026-03-16'), worse('2026-03-18')], [entryOf('2026-03-19', 2)]),
    [],
  ],
  [
    'two, and a rest day that was no better',
    on([worse('2026-03-16'), worse('2026-03-18')], [entryOf('2026-03-19', 3)]),
    ['worse_mornings'],
  ],
  [
    'two, a rest day that was better and one that was not',
    on(
      [worse('2026-03-16'), worse('2026-03-18')],
      [entryOf('2026-03-19', 1), entryOf('2026-03-20', 3)],
    ),
    ['worse_mornings'],
  ],
  [
    'two after runs that left it sore, and a rest day as sore',
    on(
      ['2026-03-16', '2026-03-18'].map((day) => entryOf(day, 4, { painNextMorning: pain(5) })),
      [entryOf('2026-03-19', 4)],
    ),
    ['worse_mornings'],
  ],
  [
    'the same of a back that is always at 4, and a rest day at 4',
    on(
      ['2026-03-16', '2026-03-18'].map((day) =>
        entryOf(day, 4, { painBefore: pain(4), painNextMorning: pain(5) }),
      ),
      [entryOf('2026-03-19', 4)],
    ),
    [],
  ],
  [
    'worse than before the run, pain after it unknown',
    on(
      ['2026-03-16', '2026-03-18'].map((day) =>
        entryOf(day, undefined, { painBefore: pain(1), painNextMorning: pain(2) }),
      ),
    ),
    ['worse_mornings'],
  ],
  ['what is dated ahead', on([entryOf('2026-03-25', 9)]), []],
])('%s', (_, timeline, rules) => {
  expect(stopSigns(timeline, TODAY).map(({ rule }) => rule)).toEqual(rules);
});
