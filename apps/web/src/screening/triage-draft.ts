import type { ProfileFields, StateView, TriageEdit, TriageView } from '@plumbline/application';

export type Given = 'yes' | 'no' | 'skip';

/** What the form holds: a question that is not in `given` was never touched. */
export interface TriageDraft {
  readonly age: string;
  readonly sex: ProfileFields['sex'];
  readonly given: Readonly<Record<string, Given>>;
}

/** The form as it opens: what was answered before, age and sex from the profile where nothing was. */
export function draftFrom(
  view: Pick<TriageView, 'age' | 'sex' | 'answers'>,
  { profile, today }: Pick<StateView, 'profile' | 'today'>,
): TriageDraft {
  const fromProfile =
    profile.birthYear === null ? null : Number(today.slice(0, 4)) - profile.birthYear;
  const age = view.age ?? fromProfile;
  const given = Object.entries(view.answers).flatMap(([id, { value }]) =>
    typeof value === 'boolean' ? [[id, value ? 'yes' : 'no'] as const] : [],
  );
  return {
    age: age === null ? '' : String(age),
    sex: view.sex ?? profile.sex,
    given: Object.fromEntries(given),
  };
}

/**
 * What the draft changes of what was answered. A skipped question is sent as not answered: it never counts as a
 * no. An answer that stays is not sent, so that since when it holds is kept.
 */
export function triageEdit(
  { age, sex, given }: TriageDraft,
  { answers }: Pick<TriageView, 'answers'>,
): TriageEdit {
  const values: Readonly<Record<Given, boolean | null>> = { yes: true, no: false, skip: null };
  const changed = Object.entries(given)
    .map(([id, said]) => [id, values[said]] as const)
    .filter(([id, value]) => value !== (answers[id]?.value ?? null));
  return { age: ageOf(age), sex, answers: Object.fromEntries(changed) };
}

function ageOf(text: string): number | null {
  const age = Number(text);
  return text.trim() !== '' && Number.isInteger(age) && age >= 0 && age <= 120 ? age : null;
}

/** Everything of `ids` that is not answered yes becomes a no. */
export function noToTheRest(draft: TriageDraft, ids: readonly string[]): TriageDraft {
  const rest = ids.filter((id) => draft.given[id] !== 'yes');
  return {
    ...draft,
    given: { ...draft.given, ...Object.fromEntries(rest.map((id) => [id, 'no' as const])) },
  };
}
