import type { Day } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';

/**
 * Whether a clinician has looked since the answer came about. A visit that is still to come settles nothing, and
 * neither does one before the sign began or got worse, nor one of the same day where the sign is said to be unexamined.
 */
export function isSettled(
  answer: TriageAnswer | undefined,
  seen: TriageAnswers['seen'],
  today: Day,
): boolean {
  if (!seen || seen.date > today) return false;
  if (answer?.since === undefined || answer.since < seen.date) return true;
  return answer.since === seen.date && answer.examined !== false;
}
