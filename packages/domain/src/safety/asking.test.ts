import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { askingSteps } from './asking.ts';
import type { QuestionId } from './questions.ts';

const TODAY = '2026-03-20' as Day;
const SEEN = { date: '2026-03-10', by: 'GP', said: undefined, mayRun: true };

function said(
  yes: readonly QuestionId[],
  more: Partial<Omit<TriageAnswers, 'answers'>> = {},
): TriageAnswers {
  const answer: TriageAnswer = { value: true, since: undefined, examined: undefined };
  const answers = Object.fromEntries(yes.map((id) => [id, answer]));
  return { age: 41, sex: 'female', seen: undefined, answers, ...more };
}

function askedOf(given: TriageAnswers, changed: readonly QuestionId[] = []): readonly QuestionId[] {
  const steps = askingSteps(given, { today: TODAY, changed: new Set(changed) });
  return steps.flatMap(({ questions }) => questions);
}

test('each emergency sign is asked alone and before all else, the others in small groups', () => {
  const steps = askingSteps(said([]), { today: TODAY });
  expect(steps.slice(0, 12).map(({ group, questions }) => [group, questions.length])).toEqual(
    Array.from({ length: 12 }, () => ['now', 1]),
  );
  for (const { group, questions } of steps.slice(12)) {
    expect(group).not.toBe('now');
    expect(questions.length).toBeLessThanOrEqual(5);
  }
  expect(steps.length).toBeLessThan(20);
});

test.each<[string, QuestionId[], QuestionId, boolean]>([
  ['inflammation, of anybody', [], 'psoriasis', false],
  ['inflammation, after long pain', ['over_three_months'], 'psoriasis', false],
  [
    'inflammation, after long pain that began early',
    ['over_three_months', 'began_before_45'],
    'psoriasis',
    true,
  ],
  ['when it began, of short pain', [], 'began_before_45', false],
  ['when it began, of long pain', ['over_three_months'], 'began_before_45', true],
  ['how the spot behaves, without a spot', [], 'night_or_hop_pain', false],
  ['how the spot behaves', ['focal_bone_pain'], 'night_or_hop_pain', true],
  ['arteries, of anybody', [], 'aneurysm_risk', false],
  ['arteries, after a collapse', ['collapse'], 'aneurysm_risk', true],
])('%s', (_, yes, id, isAsked) => {
  expect(askedOf(said(yes)).includes(id)).toBe(isAsked);
});

test.each([
  [2, false],
  [3, true],
  [4, false],
])('with %d inflammatory features the blood test is asked of: %s', (count, isAsked) => {
  const features: readonly QuestionId[] = ['buttock_pain', 'arthritis', 'psoriasis', 'nsaid_48h'];
  const given = said(['over_three_months', 'began_before_45', ...features.slice(0, count)]);
  expect(askedOf(given).includes('hla_b27')).toBe(isAsked);
});

describe('pregnancy', () => {
  test.each([
    ['female', true],
    ['unspecified', true],
    ['male', false],
  ] as const)('of a runner who is %s: %s', (sex, isAsked) => {
    expect(askedOf(said([], { sex })).includes('pregnant')).toBe(isAsked);
  });
});

describe('what a clinician has settled', () => {
  test('is not asked again, while the rest is', () => {
    const asked = askedOf(said(['below_knee'], { seen: SEEN }));
    expect(asked).not.toContain('below_knee');
    expect(asked).toContain('saddle_numbness');
  });

  test('is asked again once something new points to it', () => {
    expect(askedOf(said(['below_knee'], { seen: SEEN }), ['below_knee'])).toContain('below_knee');
  });
});
