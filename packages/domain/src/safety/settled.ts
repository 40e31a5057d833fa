import { addDays, type Day, daysBetween, isDay } from '../calendar/day.ts';
import type { Screening } from '../record/screening.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { isUrgentTier } from './tier.ts';

/** The questions ask for what is new or got worse within as many days. */
export const RECENT_DAYS = 14;
/** No visit as long ago has looked at a sign that is told as new. */
const LONG_AGO_DAYS = 365;

/**
 * Whether a clinician has looked since the answer to `id` came about. A visit that is still to come settles nothing, and
 * neither does one before the sign began or got worse, nor one of the same day where the sign is said to be unexamined.
 * Of a sign of the two highest tiers without a date, neither does one long ago, nor any where it was never examined.
 */
export function isSettled(
  id: QuestionId,
  { answers, seen }: Pick<TriageAnswers, 'answers' | 'seen'>,
  today: Day,
): boolean {
  if (!seen || seen.date > today) return false;
  const answer = answers[id];
  if (answer?.since === undefined)
    return !isUrgentTier(safetyQuestion(id).alone) || mayHaveLooked(answer, seen.date, today);
  return answer.since < seen.date || (answer.since === seen.date && answer.examined !== false);
}

function mayHaveLooked(answer: TriageAnswer | undefined, seen: string, today: Day): boolean {
  if (answer?.examined !== undefined) return answer.examined;
  return isDay(seen) && daysBetween(seen, today) <= LONG_AGO_DAYS;
}

/**
 * The answers with a date on each urgent yes that the visit of `seen` cannot have looked at: it was told on a day, as
 * something of the two weeks before, and the visit was earlier. That day stands for the day on which it began.
 */
export function datedAfterVisit(
  given: TriageAnswers,
  screenings: readonly Screening[],
  today: Day,
): TriageAnswers {
  const { seen, answers } = given;
  if (!seen) return given;
  const dated = QUESTION_IDS.flatMap((id) => {
    const answer = answers[id];
    if (
      !isUrgentTier(safetyQuestion(id).alone) ||
      answer?.value !== true ||
      answer.since !== undefined
    )
      return [];
    const told = toldOn(id, screenings) ?? today;
    if (answer.examined || seen.date >= addDays(told, -RECENT_DAYS)) return [];
    return [[id, { ...answer, since: told }] as const];
  });
  return { ...given, answers: { ...answers, ...Object.fromEntries(dated) } };
}

/** The first day of those on which it was answered yes each time since. */
function toldOn(id: QuestionId, screenings: readonly Screening[]): Day | undefined {
  const lastWithout = screenings.findLastIndex(({ yes }) => !yes.includes(id));
  return screenings[lastWithout + 1]?.day;
}
