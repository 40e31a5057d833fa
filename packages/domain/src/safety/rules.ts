import { QUESTION_IDS, type QuestionId, safetyQuestion } from './questions.ts';
import type { Running, Tier } from './tier.ts';

export const TRIAGE_RULES_VERSION = 'plumbline.triage-rules/1';

/** What is known when the rules are weighed. */
export interface SafetyFacts {
  /** Questions answered yes that are not settled by an examination. */
  readonly yes: ReadonlySet<QuestionId>;
  /** Of those, signs that began more than two weeks ago. */
  readonly old: ReadonlySet<QuestionId>;
  readonly age: number | undefined;
}

/** One rule that fired. */
export interface Finding {
  readonly tier: Exclude<Tier, 'none'>;
  readonly running: Running;
  /** Question ids, `under_18` or `age_70_or_more`. */
  readonly because: readonly string[];
}

/** The nine features of inflammatory back pain of which four make a review (claim R08). */
const INFLAMMATORY: readonly QuestionId[] = [
  'began_before_35',
  'wakes_second_half',
  'buttock_pain',
  'better_moving',
  'nsaid_48h',
  'relative_spa',
  'arthritis',
  'enthesitis',
  'psoriasis',
];
const ENOUGH_INFLAMMATORY = 4;

/** Every rule that fires, in no order. A rule can only add; none takes another's finding away. */
export function findingsOf(facts: SafetyFacts): readonly Finding[] {
  return [...singleFindings(facts), ...combinedFindings(facts)];
}

function singleFindings({ yes, old }: SafetyFacts): readonly Finding[] {
  return QUESTION_IDS.filter((id) => yes.has(id)).flatMap((id) => {
    const { alone } = safetyQuestion(id);
    if (alone === 'combined') return [];
    const tier = alone === 'emergency' && old.has(id) ? 'same_day' : alone;
    return [{ tier, running: runningAt(tier, id), because: [id] }];
  });
}

function runningAt(tier: Finding['tier'], id: QuestionId): Running {
  if (tier === 'emergency' || tier === 'same_day' || id === 'focal_bone_pain') return 'stop';
  return tier === 'within_days' ? 'no_increase' : 'ok';
}

function combinedFindings({ yes, age }: SafetyFacts): readonly Finding[] {
  const found: Finding[] = [];
  const today = (because: readonly string[]) =>
    found.push({ tier: 'same_day', running: 'stop', because });

  if (yes.has('infection_risk') && yes.has('fever')) today(['infection_risk', 'fever']);
  if (yes.has('infection_risk') && yes.has('constant_night_pain')) {
    today(['infection_risk', 'constant_night_pain']);
  }
  if (yes.has('sudden_pain') && yes.has('bone_risk')) today(['sudden_pain', 'bone_risk']);
  if (yes.has('sudden_pain') && age !== undefined && age >= 70) {
    today(['sudden_pain', 'age_70_or_more']);
  }
  if (age !== undefined && age < 18) {
    found.push({ tier: 'review', running: 'ok', because: ['under_18'] });
  }
  return [...found, ...inflammatoryFindings(yes)];
}

function inflammatoryFindings(yes: ReadonlySet<QuestionId>): readonly Finding[] {
  const features = INFLAMMATORY.filter((id) => yes.has(id));
  const longAndEarly = yes.has('began_before_45') && yes.has('over_three_months');
  if (!longAndEarly || features.length < ENOUGH_INFLAMMATORY) return [];
  return [
    {
      tier: 'review',
      running: 'ok',
      because: ['began_before_45', 'over_three_months', ...features],
    },
  ];
}
