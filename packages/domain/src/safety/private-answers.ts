import type { Condition } from '../record/profile.ts';
import type { QuestionId } from './questions.ts';

/** Questions about bladder, bowel, sex and pregnancy: a runner gives their answers away only by a tick of their own. */
export const PRIVATE_QUESTIONS: ReadonlySet<QuestionId> = new Set<QuestionId>([
  'saddle_numbness',
  'bladder_trouble',
  'bowel_trouble',
  'sexual_numbness',
  'urinary_infection',
  'pregnancy_bleeding',
  'pregnant',
]);

/** Conditions that say the same as a private answer. */
const PRIVATE_CONDITIONS: ReadonlySet<Condition> = new Set<Condition>(['pregnancy']);

/** Whether answers that a runner gives away only by a tick of their own are told. */
export type PrivateAnswers = 'told' | 'kept_back';

export function isTold(id: string, answers: PrivateAnswers): boolean {
  const all: ReadonlySet<string> = PRIVATE_QUESTIONS;
  return answers === 'told' || !all.has(id);
}

export function isConditionTold(condition: Condition, answers: PrivateAnswers): boolean {
  return answers === 'told' || !PRIVATE_CONDITIONS.has(condition);
}
