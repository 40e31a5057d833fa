import { QUESTION_IDS, type QuestionId, type TriageAnswers } from '@plumbline/domain';
import { DEMO_RUNNER, simulateRecords } from '@plumbline/simulator';
import { expect, test } from 'vitest';
import { fhirOfFolder } from './fhir-text.ts';

const MAKING = { now: new Date('2026-10-07T12:00:00Z'), version: '0.1.0' };
const { records } = simulateRecords(DEMO_RUNNER);

function answered(...yes: readonly QuestionId[]): TriageAnswers {
  const answers = QUESTION_IDS.map((id) => [
    id,
    { value: yes.includes(id), since: undefined, examined: undefined },
  ]);
  return { age: 41, sex: 'female', seen: undefined, answers: Object.fromEntries(answers) };
}

const YES = { value: true, since: undefined, examined: undefined };

test.each<[string, TriageAnswers | undefined, boolean]>([
  ['before the safety questions', undefined, false],
  ['while urgent questions are open', { ...answered(), answers: { past_cancer: YES } }, false],
  ['with an emergency', answered('saddle_numbness'), false],
  ['with one sharp spot of bone, where running is to stop', answered('focal_bone_pain'), false],
  ['with a review to be booked', answered('over_six_weeks'), true],
  ['with nothing found', answered(), true],
])('the document tells contributors only where they may be told: %s', (_, triage, told) => {
  const text = fhirOfFolder({ ...records, triage }, MAKING);
  expect(text).toContain('"running_distance"');
  expect(text.includes('"safety_result"')).toBe(triage !== undefined);
  expect(text.includes('"contributor"')).toBe(told);
});

test('the same folder at the same moment gives the same document', () => {
  expect(fhirOfFolder(structuredClone(records), MAKING)).toBe(fhirOfFolder(records, MAKING));
});
