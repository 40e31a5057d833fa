import { expect, test } from 'vitest';
import { known, missing } from '../reading/reading.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { RunnerRecords } from '../record/records.ts';
import { layTimeline } from '../timeline/lay-timeline.ts';
import type { Hours, PainScore } from '../units/quantity.ts';
import { madeUpRunner } from './made-up-runner.ts';
import { type Study, studyTimeline } from './study.ts';

const RECORDS = madeUpRunner({ seed: 11, runs: 60, thirst: 2 });
const PLACE = 40;
const NINE = known(9 as PainScore);

function study(records: RunnerRecords, before?: Study): Study {
  return studyTimeline(layTimeline(records).timeline, before);
}

function rewritten(fields: Partial<DiaryEntry>): RunnerRecords {
  const diary = RECORDS.diary.map((row, i) => (i === PLACE ? { ...row, ...fields } : row));
  return { ...RECORDS, diary };
}

/** All figures of a study, without its functions. */
function figures({ history, judgement }: Study): unknown {
  return JSON.parse(
    JSON.stringify({ history, judgement }, (_, value: unknown) =>
      value instanceof Float64Array ? [...value] : value,
    ),
  );
}

test.each<[string, Partial<DiaryEntry>]>([
  ['a pain', { painAfter: NINE, painDuring: NINE }],
  [
    'a pain taken back',
    {
      painBefore: missing('not-recorded'),
      painDuring: missing('not-recorded'),
      painAfter: missing('not-recorded'),
      painNextMorning: missing('not-recorded'),
    },
  ],
  ['a night', { sleep: known(3 as Hours) }],
  ['a pair of shoes', { shoes: 'new' }],
  ['the heat', { heat: 'hot' }],
  ['where a memory begins', { recalled: true }],
])('what is kept of an earlier study changes no figure after %s was written', (_, fields) => {
  const before = study(RECORDS);
  const after = rewritten(fields);
  expect(figures(study(after, before))).toEqual(figures(study(after)));
});

test('a run that is new changes what was known', () => {
  const fewer = { ...RECORDS, runs: RECORDS.runs.slice(0, -1), diary: RECORDS.diary.slice(0, -1) };
  expect(figures(study(RECORDS, study(fewer)))).toEqual(figures(study(RECORDS)));
});

test('after a pain was written, no dose is worked out again but that of earlier pain', () => {
  const before = study(RECORDS);
  const after = study(rewritten({ painAfter: NINE }), before);
  const dosesOf = ({ judgement: { suspects, factors } }: Study) =>
    new Map<string, unknown>([
      ...suspects.map(({ cause, dose }) => [cause.id, dose] as const),
      ...factors.map(({ factor, dose }) => [factor.id, dose] as const),
    ]);
  const [then, now] = [dosesOf(before), dosesOf(after)];
  const anew = [...now].filter(([id, dose]) => dose !== then.get(id)).map(([id]) => id);
  expect(anew).toEqual(['earlier_pain']);
});
