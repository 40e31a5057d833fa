import type { Day } from '../calendar/day.ts';
import type { TriageAnswers } from '../record/triage-answers.ts';
import type { QuestionId } from './questions.ts';

/** Two things said that cannot both be so, by their ids. */
export interface Contradiction {
  readonly between: readonly [string, string];
}

type Said = (id: QuestionId) => boolean | undefined;

/** A yes to the first rules out a no to the second. */
const IMPLIES: readonly (readonly [QuestionId, QuestionId])[] = [
  ['began_before_35', 'began_before_45'],
  ['night_or_hop_pain', 'focal_bone_pain'],
  ['pregnancy_bleeding', 'pregnant'],
];
const WOMEN_ONLY: readonly QuestionId[] = ['pregnant', 'pregnancy_bleeding'];
const BEGAN: readonly (readonly [QuestionId, number])[] = [
  ['began_before_45', 45],
  ['began_before_35', 35],
];

/**
 * What does not fit together. It is named so that it can be put right; it lowers nothing: every yes counts as it
 * was said.
 */
export function contradictionsOf(given: TriageAnswers, today: Day): readonly Contradiction[] {
  const said: Said = (id) => given.answers[id]?.value;
  return [
    ...IMPLIES.filter(([one, other]) => said(one) === true && said(other) === false),
    ...tooYoung(given.age, said),
    ...(given.sex === 'male'
      ? WOMEN_ONLY.filter((id) => said(id) === true).map((id) => ['male', id] as const)
      : []),
    ...(given.seen && given.seen.date > today ? [['seen', 'date_ahead'] as const] : []),
    ...Object.entries(given.answers)
      .filter(([, { since }]) => since !== undefined && since > today)
      .map(([id]) => [id, 'date_ahead'] as const),
  ].map((between) => ({ between }));
}

/** Whoever is younger than that cannot have had it begin later. */
function tooYoung(age: number | undefined, said: Said): readonly (readonly [string, string])[] {
  return BEGAN.filter(([id, years]) => said(id) === false && age !== undefined && age < years).map(
    ([id]) => ['age', id] as const,
  );
}
