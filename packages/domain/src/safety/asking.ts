import type { Day } from '../calendar/day.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { ENOUGH_INFLAMMATORY, INFLAMMATORY, NEARLY_INFLAMMATORY } from './combinations.ts';
import {
  QUESTION_GROUPS,
  QUESTION_IDS,
  type QuestionGroup,
  type QuestionId,
  safetyQuestion,
} from './questions.ts';
import { isSettled } from './settled.ts';

/** What is asked on one screen: one question of the group `now`, or a whole other group. */
export interface AskingStep {
  readonly group: QuestionGroup;
  readonly questions: readonly QuestionId[];
}

export interface AskingSituation {
  readonly today: Day;
  /** Questions that something new points to: they are asked again even where a clinician has settled them. */
  readonly changed?: ReadonlySet<QuestionId>;
}

/**
 * What is asked, in order. Each emergency sign stands alone; the others come in small groups; those about
 * inflammation only after long pain that began early; what a clinician has settled not until it changes.
 */
export function askingSteps(
  given: TriageAnswers,
  { today, changed = new Set() }: AskingSituation,
): readonly AskingStep[] {
  const asked = QUESTION_IDS.filter(
    (id) => isAskedOf(id, given) && (changed.has(id) || !wasSettled(id, given, today)),
  );
  return QUESTION_GROUPS.flatMap((group): readonly AskingStep[] => {
    const questions = asked.filter((id) => safetyQuestion(id).group === group);
    if (group === 'now') return questions.map((id) => ({ group, questions: [id] }));
    return questions.length === 0 ? [] : [{ group, questions }];
  });
}

function isAskedOf(id: QuestionId, { answers, sex }: TriageAnswers): boolean {
  const { women, after } = safetyQuestion(id);
  if (women && sex === 'male') return false;
  const saysYes = (other: string): boolean => answers[other]?.value === true;
  if (after && !after.every(saysYes)) return false;
  if (id !== 'hla_b27') return true;
  // With four features the blood test changes nothing, with two neither.
  const features = INFLAMMATORY.filter(saysYes).length;
  return features >= NEARLY_INFLAMMATORY && features < ENOUGH_INFLAMMATORY;
}

function wasSettled(id: QuestionId, { answers, seen }: TriageAnswers, today: Day): boolean {
  return answers[id]?.value === true && isSettled(id, { answers, seen }, today);
}
