import { COMBINATIONS, type Combination } from './combinations.ts';
import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import { isUrgentTier, type Running, type Tier } from './tier.ts';

export const TRIAGE_RULES_VERSION = 'plumbline.triage-rules/3';

/** What is known when the rules are weighed. */
export interface SafetyFacts {
  /** Questions answered yes. */
  readonly yes: ReadonlySet<QuestionId>;
  /** Of those, the ones that no clinician has settled. */
  readonly live: ReadonlySet<QuestionId>;
  /** Of those, signs that began more than two weeks ago and were never examined. */
  readonly old: ReadonlySet<QuestionId>;
  readonly age: number | undefined;
}

/** One rule that fired. */
export interface Finding {
  readonly tier: Exclude<Tier, 'none'>;
  readonly running: Running;
  /** Question ids, or the name of an age. */
  readonly because: readonly string[];
}

/** Every rule that fires, in no order. A rule can only add; none takes another's finding away. */
export function findingsOf(facts: SafetyFacts): readonly Finding[] {
  return [
    ...QUESTION_IDS.flatMap((id) => findingAlone(id, facts)),
    ...COMBINATIONS.flatMap((combination) => findingTogether(combination, facts)),
  ];
}

function findingAlone(id: QuestionId, { live, old }: SafetyFacts): readonly Finding[] {
  const { alone, running } = safetyQuestion(id);
  if (!live.has(id) || alone === 'combined') return [];
  const tier = alone === 'emergency' && old.has(id) ? 'same_day' : alone;
  return [{ tier, running: running ?? runningAt(tier), because: [id] }];
}

function runningAt(tier: Finding['tier']): Running {
  if (isUrgentTier(tier)) return 'stop';
  return tier === 'within_days' ? 'no_increase' : 'ok';
}

/** What a clinician settled still counts beside something that is new since. */
function findingTogether(combination: Combination, facts: SafetyFacts): readonly Finding[] {
  const { all, atLeast, age, tier, running } = combination;
  const { yes, live, old } = facts;
  const features = atLeast?.of.filter((id) => yes.has(id)) ?? [];
  if (!all.every((id) => yes.has(id))) return [];
  if (features.length < (atLeast?.count ?? 0)) return [];
  if (age && !isOfAge(facts.age, age)) return [];
  const answers = [...all, ...features];
  if (answers.length > 0 && !answers.some((id) => live.has(id))) return [];
  const isOld = tier === 'emergency' && all.some((id) => old.has(id));
  return [
    {
      tier: isOld ? 'same_day' : tier,
      running,
      because: [...answers, ...(age ? [age.named] : [])],
    },
  ];
}

function isOfAge(years: number | undefined, { from, under }: NonNullable<Combination['age']>) {
  if (years === undefined) return false;
  return (from === undefined || years >= from) && (under === undefined || years < under);
}
