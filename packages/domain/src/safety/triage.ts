import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { type Finding, findingsOf, TRIAGE_RULES_VERSION } from './rules.ts';
import { compareTiers, type Running, type Tier } from './tier.ts';

/** What `plumbline.triage/1` of `docs/formats/triage.md` holds. */
export interface TriageResult {
  readonly tier: Tier;
  readonly running: Running;
  /** Ids of what led there, most urgent first. */
  readonly reasons: readonly string[];
  readonly say: string;
  /** False while a question of the two highest tiers is unanswered. */
  readonly complete: boolean;
  readonly rulesVersion: string;
}

/** A sign older than this, never examined, is no longer an emergency but is still for today. */
const RECENT_DAYS = 14;

const SAY: Readonly<Record<Tier, string>> = {
  emergency:
    'Go to an emergency department or call the emergency number now. Do not wait, and do not run.',
  same_day: 'Please be seen by a doctor today, and do not run until then.',
  within_days: 'Please have a clinician look at this within the next few days.',
  review: 'Please book a review with a clinician or physiotherapist. Nothing here is urgent.',
  none: 'None of the answers calls for a clinician now. Answer again when something changes.',
};
const SAY_STOP = 'Please do not run until a clinician has looked at this; walking is fine.';

/**
 * Weighs the answers on `today`. An unanswered question never lowers the tier.
 *
 * What a clinician saw (`seen`) settles every answer that is not marked as having begun after that date.
 */
export function triage(given: TriageAnswers, today: Day): TriageResult {
  const yes = QUESTION_IDS.filter((id) => isLive(given, given.answers[id]));
  const findings = findingsOf({
    yes: new Set(yes),
    old: new Set(yes.filter((id) => isOld(given.answers[id], today))),
    age: given.age,
  });
  const ranked = [...findings].sort((a, b) => compareTiers(a.tier, b.tier));
  const tier = ranked[0]?.tier ?? 'none';
  const running = given.seen?.mayRun === false ? 'stop' : strictest(findings);
  return {
    tier,
    running,
    reasons: [...new Set(ranked.flatMap((finding) => finding.because))],
    say: tier === 'within_days' && running === 'stop' ? `${SAY[tier]} ${SAY_STOP}` : SAY[tier],
    complete: QUESTION_IDS.every((id) => !mustBeAnswered(id, given) || isAnswered(given, id)),
    rulesVersion: TRIAGE_RULES_VERSION,
  };
}

function strictest(findings: readonly Finding[]): Running {
  if (findings.some(({ running }) => running === 'stop')) return 'stop';
  return findings.some(({ running }) => running === 'no_increase') ? 'no_increase' : 'ok';
}

function isLive({ seen }: TriageAnswers, answer: TriageAnswer | undefined): boolean {
  if (answer?.value !== true) return false;
  if (!seen) return true;
  return answer.since !== undefined && answer.since > seen.date;
}

function isOld(answer: TriageAnswer | undefined, today: Day): boolean {
  if (answer?.since === undefined || !isDay(answer.since) || answer.examined === true) return false;
  return daysBetween(answer.since, today) > RECENT_DAYS;
}

function mustBeAnswered(id: QuestionId, { sex }: TriageAnswers): boolean {
  const { alone, women } = safetyQuestion(id);
  if (alone !== 'emergency' && alone !== 'same_day') return false;
  return !(women && sex === 'male');
}

function isAnswered({ answers }: TriageAnswers, id: QuestionId): boolean {
  return answers[id]?.value !== undefined;
}
