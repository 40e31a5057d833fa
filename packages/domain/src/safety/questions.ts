import type { Tier } from './tier.ts';

/** What a yes to one question means when nothing else is known; `combined` counts only together with others. */
export interface SafetyQuestion {
  readonly alone: Exclude<Tier, 'none'> | 'combined';
  /** Asked of women only. */
  readonly women?: true;
}

/** Every safety question by its stored id; `docs/formats/triage.md` holds what each asks. */
const SAFETY_QUESTIONS = {
  saddle_numbness: { alone: 'emergency' },
  bladder_trouble: { alone: 'emergency' },
  bowel_trouble: { alone: 'emergency' },
  sexual_numbness: { alone: 'emergency' },
  both_legs_weak: { alone: 'emergency' },
  collapse: { alone: 'emergency' },
  chest_pain: { alone: 'emergency' },
  both_legs_pain: { alone: 'emergency' },
  confusion_or_fit: { alone: 'emergency' },
  tearing_pain: { alone: 'emergency' },
  breathless: { alone: 'emergency' },
  neck_stroke_signs: { alone: 'emergency' },
  hands_clumsy: { alone: 'same_day' },
  dark_urine: { alone: 'same_day' },
  urinary_infection: { alone: 'same_day' },
  pregnancy_bleeding: { alone: 'same_day', women: true },
  fever: { alone: 'same_day' },
  infection_risk: { alone: 'review' },
  major_fall: { alone: 'same_day' },
  bone_risk: { alone: 'review' },
  sudden_pain: { alone: 'review' },
  one_leg_weak: { alone: 'same_day' },
  focal_bone_pain: { alone: 'within_days' },
  night_or_hop_pain: { alone: 'review' },
  stress_fracture_risk: { alone: 'review' },
  past_cancer: { alone: 'within_days' },
  weight_loss: { alone: 'within_days' },
  constant_night_pain: { alone: 'within_days' },
  over_six_weeks: { alone: 'review' },
  below_knee: { alone: 'review' },
  pregnant: { alone: 'review', women: true },
  began_before_45: { alone: 'combined' },
  over_three_months: { alone: 'combined' },
  began_before_35: { alone: 'combined' },
  wakes_second_half: { alone: 'combined' },
  buttock_pain: { alone: 'combined' },
  better_moving: { alone: 'combined' },
  nsaid_48h: { alone: 'combined' },
  relative_spa: { alone: 'combined' },
  arthritis: { alone: 'combined' },
  enthesitis: { alone: 'combined' },
  psoriasis: { alone: 'combined' },
} as const satisfies Readonly<Record<string, SafetyQuestion>>;

export type QuestionId = keyof typeof SAFETY_QUESTIONS;

export const QUESTION_IDS: readonly QuestionId[] = Object.keys(SAFETY_QUESTIONS) as QuestionId[];

/** The question's entry with its optional marks. */
export function safetyQuestion(id: QuestionId): SafetyQuestion {
  return SAFETY_QUESTIONS[id];
}
