import type { Answer } from '../attribution/answer.ts';
import type { Day } from '../calendar/day.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import { answerSafety } from './answer-safety.ts';
import { isUrgentTier } from './tier.ts';
import { openUrgentQuestions } from './triage.ts';

/** What may be shown to a runner with these safety answers. */
export interface Allowed {
  /** Causes, exposures read as an explanation, and advice. */
  readonly explains: boolean;
  /** A run, a distance, a running goal, or a next measurement that is taken on a run. */
  readonly plans: boolean;
  readonly experiments: boolean;
  /** Running more or faster than now. */
  readonly increases: boolean;
}

const NOTHING: Allowed = { explains: false, plans: false, experiments: false, increases: false };

/**
 * The one door: whoever shows an explanation, a plan or an experiment asks here first. Nothing before every urgent
 * question is answered, nothing in the two highest tiers, and no running while running is to stop.
 */
export function allowedBy(given: TriageAnswers | undefined, today: Day): Allowed {
  if (!given || openUrgentQuestions(given).length > 0) return NOTHING;
  return allowed(answerSafety(given, today));
}

/** The same from what an answer says of safety. */
export function allowed({ tier, running }: Answer['safety']): Allowed {
  if (tier === 'not_screened' || running === 'not_screened' || isUrgentTier(tier)) return NOTHING;
  const mayRun = running !== 'stop';
  return {
    explains: true,
    plans: mayRun,
    experiments: mayRun,
    increases: running === 'ok',
  };
}

/** The same for a runner who must not run. */
export function withoutRunning(asked: Allowed): Allowed {
  return { ...asked, plans: false, experiments: false, increases: false };
}
