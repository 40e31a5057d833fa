import { expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import { entryOf } from '../record/entry-of.ts';
import type { Screening } from '../record/screening.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { signsIn } from './asking-again.ts';
import { QUESTION_IDS } from './questions.ts';
import { allowedOn, safetyOn } from './safety-on.ts';

const TODAY = '2026-06-20' as Day;
const NO = { value: false, since: undefined, examined: undefined };
const triage: TriageAnswers = {
  age: 38,
  sex: 'female',
  seen: undefined,
  answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, NO])),
};

function screened(day: string, diary: readonly DiaryEntry[]): Screening {
  const signs = signsIn(diary, day as Day);
  const none = {
    rulesVersion: '',
    tier: 'none',
    running: 'ok',
    reasons: [],
    yes: [],
    no: [],
  } as const;
  return { ...none, day: day as Day, complete: true, signs };
}

const FEVER = entryOf('2026-06-18', 2, { fever: true });
const FALL = entryOf('2026-06-19', 2, { fall: true });
const LIMP = entryOf('2026-06-19', 2, { limp: true });

test.each<[string, readonly DiaryEntry[], readonly Screening[], readonly string[]]>([
  ['nothing', [], [screened('2026-06-10', [])], []],
  ['a fever since', [FEVER], [screened('2026-06-10', [])], ['fever_since']],
  [
    'a fever of the day of the answers, written after them',
    [FEVER],
    [screened('2026-06-18', [])],
    ['fever_since'],
  ],
  ['a fever that the answers knew of', [FEVER], [screened('2026-06-18', [FEVER])], []],
  ['a fall since, and a limp', [FALL, LIMP], [screened('2026-06-10', [])], ['fall_since']],
  [
    'a fever, and answers after it',
    [FEVER],
    [screened('2026-06-10', []), screened('2026-06-20', [FEVER])],
    [],
  ],
  ['a fever, and answers of which nobody knows the day', [FEVER], [], ['fever_since']],
  ['a fever, and answers dated ahead', [FEVER], [screened('2099-06-20', [FEVER])], ['fever_since']],
  [
    'a fever, and answers listed out of order',
    [FEVER],
    [screened('2026-06-20', [FEVER]), screened('2026-06-10', [])],
    [],
  ],
  [
    'a fever of weeks ago, and answers of which nobody knows the day',
    [entryOf('2026-06-01', 2, { fever: true })],
    [],
    [],
  ],
])(
  'with %s no run is planned until the questions are answered again: %#',
  (_, diary, screenings, reasons) => {
    const told = { triage, care: undefined, diary, screenings };
    const stops = reasons.length > 0;
    expect(safetyOn(told, TODAY)).toEqual({
      tier: 'none',
      running: stops ? 'stop' : 'ok',
      reasons,
    });
    expect(allowedOn(told, TODAY)).toMatchObject({
      explains: true,
      plans: !stops,
      increases: !stops,
    });
  },
);
