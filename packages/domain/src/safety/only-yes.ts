import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';

/**
 * What counts of answers beside something that could not be read. It might have been a yes, the day it began or a
 * clinician's "do not run": the noes and what a clinician saw do not stand against it, so that the questions are open
 * until they are answered again.
 */
export function onlyYes(triage: TriageAnswers): TriageAnswers {
  const answers = Object.entries(triage.answers).map(([id, answer]): [string, TriageAnswer] => [
    id,
    answer.value === false ? { ...answer, value: undefined } : answer,
  ]);
  return { ...triage, answers: Object.fromEntries(answers), seen: undefined };
}
