import { describe, expect, test } from 'vitest';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { PRIVATE_QUESTIONS } from './private-answers.ts';
import { QUESTION_IDS, type QuestionId } from './questions.ts';
import { safetyOn } from './safety-on.ts';
import { safetyTold } from './safety-told.ts';

const TODAY = '2026-06-20' as Day;
const NO_DIARY = { diary: [], screenings: [] };

function answered(...yes: readonly QuestionId[]): TriageAnswers {
  const answer = (id: QuestionId) => ({
    value: yes.includes(id),
    since: undefined,
    examined: undefined,
  });
  return {
    age: 38,
    sex: 'female',
    seen: undefined,
    answers: Object.fromEntries(QUESTION_IDS.map((id) => [id, answer(id)])),
  };
}

function told(triage: TriageAnswers) {
  return safetyTold({ ...NO_DIARY, triage, care: undefined }, TODAY, 'kept_back');
}

describe('with the private answers kept back', () => {
  test.each([...PRIVATE_QUESTIONS])('what %s alone leads to is not told', (id) => {
    expect(told(answered(id))).toEqual({ known: false, why: 'withheld-by-runner' });
  });

  test('what another answer leads to as well is told, by that one', () => {
    const safety = told(answered('saddle_numbness', 'chest_pain'));
    expect(safety).toMatchObject({ known: true, value: { tier: 'emergency', running: 'stop' } });
    expect(safety.known && safety.value.reasons).toEqual(['chest_pain']);
  });

  test('nothing milder than the whole result is ever told', () => {
    for (const id of QUESTION_IDS)
      for (const other of PRIVATE_QUESTIONS) {
        const triage = answered(id, other);
        const whole = safetyOn({ ...NO_DIARY, triage, care: undefined }, TODAY);
        const safety = told(triage);
        if (safety.known)
          expect(safety.value).toMatchObject({ tier: whole.tier, running: whole.running });
      }
  });

  test('a question left open stays open', () => {
    const { answers, ...rest } = answered();
    const { bladder_trouble: _, ...others } = answers;
    expect(told({ ...rest, answers: others })).toMatchObject({ value: { tier: 'not_screened' } });
  });
});
