import type { TriageView } from '@plumbline/application';
import type { SAFETY } from '../words/safety.ts';

type Question = TriageView['asked'][number];
type GroupId = keyof typeof SAFETY.groups;

export interface QuestionGroup {
  readonly group: GroupId;
  readonly questions: readonly Question[];
}

/** Most urgent first. A question that no group names comes last, so that none is ever left out. */
const GROUPS: Readonly<Record<Exclude<GroupId, 'more'>, readonly string[]>> = {
  bladder: ['saddle_numbness', 'bladder_trouble', 'bowel_trouble', 'sexual_numbness'],
  limbs: ['both_legs_weak', 'both_legs_pain', 'one_leg_weak', 'hands_clumsy'],
  chest: [
    'collapse',
    'chest_pain',
    'tearing_pain',
    'breathless',
    'confusion_or_fit',
    'neck_stroke_signs',
  ],
  ill: ['fever', 'infection_risk', 'urinary_infection', 'dark_urine', 'pregnancy_bleeding'],
  began: ['major_fall', 'sudden_pain', 'bone_risk'],
  bone: ['focal_bone_pain', 'night_or_hop_pain', 'stress_fracture_risk'],
  otherwise: [
    'past_cancer',
    'weight_loss',
    'constant_night_pain',
    'over_six_weeks',
    'below_knee',
    'pregnant',
  ],
  long: [
    'began_before_45',
    'over_three_months',
    'began_before_35',
    'wakes_second_half',
    'buttock_pain',
    'better_moving',
    'nsaid_48h',
    'relative_spa',
    'arthritis',
    'enthesitis',
    'psoriasis',
  ],
};

const NOT_ASKED_OF_MEN: readonly string[] = ['pregnancy_bleeding', 'pregnant'];

export function questionGroups(
  asked: TriageView['asked'],
  sex: TriageView['sex'],
): readonly QuestionGroup[] {
  const open = asked.filter(({ id }) => sex !== 'male' || !NOT_ASKED_OF_MEN.includes(id));
  const named = Object.entries(GROUPS).map(([group, ids]) => ({
    group: group as GroupId,
    questions: ids.flatMap((id) => open.find((question) => question.id === id) ?? []),
  }));
  const known = new Set(Object.values(GROUPS).flat());
  const more = { group: 'more' as const, questions: open.filter(({ id }) => !known.has(id)) };
  return [...named, more].filter(({ questions }) => questions.length > 0);
}
