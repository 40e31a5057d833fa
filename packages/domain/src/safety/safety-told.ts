import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { isTold, type PrivateAnswers } from './private-answers.ts';
import { safetyOn } from './safety-on.ts';

/**
 * The `safety` that somebody else is told of. A result that would be another without an answer that is kept back
 * would give that answer away, and a milder one would be untrue: then neither is told.
 *
 * @missing `withheld-by-runner` where a private answer alone makes the result what it is
 */
export function safetyTold(
  records: Pick<RunnerRecords, 'triage' | 'care' | 'diary' | 'screenings'>,
  today: Day,
  answers: PrivateAnswers,
): Reading<Answer['safety']> {
  const whole = safetyOn(records, today);
  if (answers === 'told') return known(whole);
  const shared = safetyOn({ ...records, triage: withoutPrivate(records.triage) }, today);
  if (shared.tier !== whole.tier || shared.running !== whole.running) {
    return missing('withheld-by-runner');
  }
  return known({ ...whole, reasons: whole.reasons.filter((id) => isTold(id, answers)) });
}

/** As if every private question that was answered had been answered no. */
export function withoutPrivate(given: TriageAnswers | undefined): TriageAnswers | undefined {
  if (!given) return undefined;
  const answers = Object.entries(given.answers).map(([id, answer]): [string, TriageAnswer] =>
    isTold(id, 'kept_back') || answer.value === undefined
      ? [id, answer]
      : [id, { value: false, since: undefined, examined: undefined }],
  );
  return { ...given, answers: Object.fromEntries(answers) };
}
