import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { answerSafety } from './answer-safety.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { compareTiers } from './tier.ts';
import { triage } from './triage.ts';

const TODAY = '2026-03-20' as Day;

function answer(value: boolean | undefined, more: Partial<TriageAnswer> = {}): TriageAnswer {
  return { value, since: undefined, examined: undefined, ...more };
}

function answers(
  yes: readonly QuestionId[],
  more: Partial<TriageAnswers> = {},
  others: 'no' | 'unanswered' = 'no',
): TriageAnswers {
  return {
    age: 41,
    sex: 'female',
    seen: undefined,
    answers: Object.fromEntries(
      QUESTION_IDS.map((id) => [
        id,
        answer(yes.includes(id) ? true : others === 'no' ? false : undefined),
      ]),
    ),
    ...more,
  };
}

test('a runner who answers no to everything may run', () => {
  expect(triage(answers([]), TODAY)).toMatchObject({
    tier: 'none',
    running: 'ok',
    reasons: [],
    complete: true,
  });
});

test.each(QUESTION_IDS.map((id) => [id, safetyQuestion(id).alone] as const))(
  '%s alone is %s',
  (id, alone) => {
    const result = triage(answers([id]), TODAY);
    expect(result.tier).toBe(alone === 'combined' ? 'none' : alone);
    if (alone !== 'combined') expect(result.reasons).toEqual([id]);
  },
);

const NINE: readonly QuestionId[] = [
  'began_before_35',
  'buttock_pain',
  'psoriasis',
  'better_moving',
];

test.each<[string, QuestionId[], string, string]>([
  ['infection risk with fever', ['infection_risk', 'fever'], 'same_day', 'stop'],
  ['infection risk with night pain', ['infection_risk', 'constant_night_pain'], 'same_day', 'stop'],
  ['sudden pain with brittle bones', ['sudden_pain', 'bone_risk'], 'same_day', 'stop'],
  ['one sharp spot of bone', ['focal_bone_pain'], 'within_days', 'stop'],
  [
    'a sharp spot after a jump in mileage',
    ['focal_bone_pain', 'stress_fracture_risk'],
    'within_days',
    'stop',
  ],
  ['cancer years ago', ['past_cancer'], 'within_days', 'no_increase'],
  ['four inflammatory features', ['began_before_45', 'over_three_months', ...NINE], 'review', 'ok'],
  [
    'three inflammatory features',
    ['began_before_45', 'over_three_months', ...NINE.slice(1)],
    'none',
    'ok',
  ],
  ['four features, but for a few weeks only', ['began_before_45', ...NINE], 'none', 'ok'],
])('%s: %j is %s, running %s', (_, yes, tier, running) => {
  expect(triage(answers(yes), TODAY)).toMatchObject({ tier, running });
});

test.each([
  [17, [], 'review'],
  [18, [], 'none'],
  [70, ['sudden_pain'], 'same_day'],
  [69, ['sudden_pain'], 'review'],
] as const)('at %d years with %j: %s', (age, yes, tier) => {
  expect(triage(answers([...yes], { age }), TODAY).tier).toBe(tier);
});

describe('nothing lowers a tier', () => {
  const emergencies = QUESTION_IDS.filter((id) => safetyQuestion(id).alone === 'emergency');

  test.each(emergencies)('%s stays an emergency beside any other answer', (id) => {
    for (const other of QUESTION_IDS) {
      for (const rest of ['no', 'unanswered'] as const) {
        expect(triage(answers([id, other], {}, rest), TODAY).tier).toBe('emergency');
      }
    }
  });

  test('adding a yes never makes any pair of answers less urgent', () => {
    for (const first of QUESTION_IDS) {
      for (const second of QUESTION_IDS) {
        const alone = triage(answers([first]), TODAY).tier;
        const both = triage(answers([first, second]), TODAY).tier;
        expect(compareTiers(both, alone), `${first} + ${second}`).toBeLessThanOrEqual(0);
      }
    }
  });
});

test('an old sign that nobody examined is for today, not for the ambulance', () => {
  const given = answers([]);
  const old = { ...given.answers, saddle_numbness: answer(true, { since: '2026-02-01' }) };
  expect(triage({ ...given, answers: old }, TODAY)).toMatchObject({
    tier: 'same_day',
    running: 'stop',
  });
});

test('what a clinician saw is settled, until something new begins', () => {
  const seen = { date: '2026-03-10', by: 'Dr', said: undefined, mayRun: true };
  const given = answers(['fever'], { seen });
  expect(triage(given, TODAY)).toMatchObject({ tier: 'none', running: 'ok' });

  const newer = { ...given.answers, fever: answer(true, { since: '2026-03-15' }) };
  expect(triage({ ...given, answers: newer }, TODAY).tier).toBe('same_day');
});

test('a clinician who said not to run is obeyed', () => {
  const seen = { date: '2026-03-10', by: 'Dr', said: 'rest', mayRun: false };
  expect(triage(answers([], { seen }), TODAY).running).toBe('stop');
});

test('a man is not asked about pregnancy', () => {
  const given = answers([], { sex: 'male' });
  const { pregnancy_bleeding: _, ...rest } = given.answers;
  expect(triage({ ...given, answers: rest }, TODAY).complete).toBe(true);
  expect(triage({ ...given, sex: 'female', answers: rest }, TODAY).complete).toBe(false);
});

test('silence is not safety', () => {
  expect(answerSafety(undefined, TODAY).tier).toBe('not_screened');
  const half = answers([], {}, 'unanswered');
  expect(answerSafety(half, TODAY)).toMatchObject({
    tier: 'not_screened',
    running: 'not_screened',
  });
  expect(answerSafety(answers(['past_cancer'], {}, 'unanswered'), TODAY)).toMatchObject({
    tier: 'within_days',
    running: 'not_screened',
  });
  expect(answerSafety(answers(['focal_bone_pain'], {}, 'unanswered'), TODAY)).toMatchObject({
    tier: 'within_days',
    running: 'stop',
  });
});
