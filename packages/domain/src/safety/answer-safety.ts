import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { triage } from './triage.ts';

/**
 * The `safety` of an answer. Without answers it says `not_screened`: silence is not safety. With an urgent question
 * left open what was found keeps its tier, and no run is allowed by what is not known.
 */
export function answerSafety(given: TriageAnswers | undefined, today: Day): Answer['safety'] {
  if (!given) return { tier: 'not_screened', running: 'not_screened', reasons: [] };
  const { tier, running, reasons, complete } = triage(given, today);
  return {
    tier: !complete && tier === 'none' ? 'not_screened' : tier,
    running: !complete && running !== 'stop' ? 'not_screened' : running,
    reasons,
  };
}
