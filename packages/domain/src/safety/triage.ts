import { type Day, daysBetween, isDay } from '../calendar/day.ts';
import type { TriageAnswer, TriageAnswers } from '../record/triage-answers.ts';
import { type Contradiction, contradictionsOf } from './contradictions.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { type Finding, findingsOf, TRIAGE_RULES_VERSION } from './rules.ts';
import { sayOf } from './say.ts';
import { isSettled, RECENT_DAYS } from './settled.ts';
import { compareTiers, isUrgentTier, type Running, type Tier } from './tier.ts';

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
  /** What was said that does not fit together; it lowers nothing. */
  readonly contradictions: readonly Contradiction[];
}

/**
 * Weighs the answers on `today`. An unanswered question never lowers the tier.
 *
 * What a clinician saw (`seen`) settles every answer that is not marked as having begun, or got worse, after that date.
 */
export function triage(given: TriageAnswers, today: Day): TriageResult {
  const yes = QUESTION_IDS.filter((id) => given.answers[id]?.value === true);
  const live = yes.filter((id) => !isSettled(id, given, today));
  const findings = [
    ...findingsOf({
      yes: new Set(yes),
      live: new Set(live),
      old: new Set(live.filter((id) => isOld(given.answers[id], today))),
      age: given.age,
    }),
  ].sort((a, b) => compareTiers(a.tier, b.tier));
  const tier = findings[0]?.tier ?? 'none';
  const running = given.seen?.mayRun === false ? 'stop' : strictest(findings);
  return {
    tier,
    running,
    reasons: [...new Set(findings.flatMap((finding) => finding.because))],
    say: sayOf(tier, running, findings),
    complete: openUrgentQuestions(given).length === 0,
    rulesVersion: TRIAGE_RULES_VERSION,
    contradictions: contradictionsOf(given, today),
  };
}

/** Questions of the two highest tiers that were not answered. */
export function openUrgentQuestions({ answers, sex }: TriageAnswers): readonly QuestionId[] {
  return QUESTION_IDS.filter((id) => {
    const { alone, women } = safetyQuestion(id);
    if (!isUrgentTier(alone)) return false;
    return !(women && sex === 'male') && answers[id]?.value === undefined;
  });
}

function strictest(findings: readonly Finding[]): Running {
  if (findings.some(({ running }) => running === 'stop')) return 'stop';
  return findings.some(({ running }) => running === 'no_increase') ? 'no_increase' : 'ok';
}

/** A sign older than two weeks, never examined, is no longer an emergency but is still for today. */
function isOld(answer: TriageAnswer | undefined, today: Day): boolean {
  if (answer?.since === undefined || !isDay(answer.since) || answer.examined === true) return false;
  return daysBetween(answer.since, today) > RECENT_DAYS;
}
