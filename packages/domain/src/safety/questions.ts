import type { Running, Tier } from './tier.ts';

/** In the order in which they are asked: the group `now` singly, the others group by group. */
export const QUESTION_GROUPS = [
  'now',
  'limbs',
  'ill',
  'pregnancy',
  'began',
  'bone',
  'otherwise',
  'long',
  'inflammatory',
  'blood-test',
] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

/** What a yes to one question means, and when it is asked. */
export interface SafetyQuestion {
  /** When nothing else is known; `combined` counts only together with others. */
  readonly alone: Exclude<Tier, 'none'> | 'combined';
  /** Where a yes stops running below the two highest tiers. */
  readonly running?: Extract<Running, 'stop'>;
  readonly group: QuestionGroup;
  /** Claims of the evidence base; empty where it is asked out of prudence and no claim is kept. */
  readonly claims: readonly string[];
  /** Asked of women only. */
  readonly women?: true;
  /** Asked only after a yes to all of these. */
  readonly after?: readonly string[];
}

const LONG = ['over_three_months', 'began_before_45'] as const;

/** Every safety question by its stored id; `docs/formats/triage.md` holds what each asks. */
const SAFETY_QUESTIONS = {
  saddle_numbness: { alone: 'emergency', group: 'now', claims: ['R05'] },
  bladder_trouble: { alone: 'emergency', group: 'now', claims: ['R05'] },
  bowel_trouble: { alone: 'emergency', group: 'now', claims: ['R05'] },
  sexual_numbness: { alone: 'emergency', group: 'now', claims: ['R05'] },
  both_legs_weak: { alone: 'emergency', group: 'now', claims: ['R05'] },
  collapse: { alone: 'emergency', group: 'now', claims: ['R09'] },
  chest_pain: { alone: 'emergency', group: 'now', claims: [] },
  both_legs_pain: { alone: 'emergency', group: 'now', claims: [] },
  confusion_or_fit: { alone: 'emergency', group: 'now', claims: [] },
  tearing_pain: { alone: 'emergency', group: 'now', claims: [] },
  breathless: { alone: 'emergency', group: 'now', claims: [] },
  neck_stroke_signs: { alone: 'emergency', group: 'now', claims: [] },
  hands_clumsy: { alone: 'same_day', group: 'limbs', claims: [] },
  dark_urine: { alone: 'same_day', group: 'ill', claims: [] },
  urinary_infection: { alone: 'same_day', group: 'ill', claims: ['R04'] },
  pregnancy_bleeding: { alone: 'same_day', group: 'pregnancy', claims: [], women: true },
  fever: { alone: 'same_day', group: 'ill', claims: ['R04'] },
  infection_risk: { alone: 'review', group: 'ill', claims: ['R04'] },
  major_fall: { alone: 'same_day', group: 'began', claims: ['R03'] },
  bone_risk: { alone: 'review', group: 'began', claims: ['R03'] },
  sudden_pain: { alone: 'review', group: 'began', claims: ['R03'] },
  one_leg_weak: { alone: 'same_day', group: 'limbs', claims: [] },
  focal_bone_pain: {
    alone: 'within_days',
    running: 'stop',
    group: 'bone',
    claims: ['R06', 'R07'],
  },
  night_or_hop_pain: {
    alone: 'review',
    group: 'bone',
    claims: ['R07'],
    after: ['focal_bone_pain'],
  },
  stress_fracture_risk: { alone: 'review', group: 'bone', claims: ['R06'] },
  past_cancer: { alone: 'within_days', group: 'otherwise', claims: ['R03'] },
  weight_loss: { alone: 'within_days', group: 'otherwise', claims: ['R04'] },
  constant_night_pain: { alone: 'within_days', group: 'otherwise', claims: ['R04'] },
  over_six_weeks: { alone: 'review', group: 'long', claims: ['R10'] },
  below_knee: { alone: 'review', group: 'limbs', claims: ['R10'] },
  pregnant: { alone: 'review', group: 'pregnancy', claims: [], women: true },
  began_before_45: {
    alone: 'combined',
    group: 'long',
    claims: ['R08'],
    after: ['over_three_months'],
  },
  over_three_months: { alone: 'combined', group: 'long', claims: ['R08'] },
  began_before_35: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  wakes_second_half: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  buttock_pain: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  better_moving: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  nsaid_48h: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  relative_spa: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  arthritis: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  enthesitis: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  psoriasis: { alone: 'combined', group: 'inflammatory', claims: ['R08'], after: LONG },
  aneurysm_risk: { alone: 'combined', group: 'otherwise', claims: ['R09'], after: ['collapse'] },
  hla_b27: { alone: 'combined', group: 'blood-test', claims: ['R08'], after: LONG },
} as const satisfies Readonly<Record<string, SafetyQuestion>>;

export type QuestionId = keyof typeof SAFETY_QUESTIONS;

export const QUESTION_IDS: readonly QuestionId[] = Object.keys(SAFETY_QUESTIONS) as QuestionId[];

/** The question's entry with its optional marks. */
export function safetyQuestion(id: QuestionId): SafetyQuestion {
  return SAFETY_QUESTIONS[id];
}
