import type { StateView } from '@plumbline/application';
import type { Given, TriageDraft, TriageView } from './triage-view.ts';

/** The form as it opens: what was answered before, age and sex from the profile where nothing was. */
export function draftFrom(
  view: TriageView,
  { profile, today }: Pick<StateView, 'profile' | 'today'>,
): TriageDraft {
  const fromProfile =
    profile.birthYear === null ? null : Number(today.slice(0, 4)) - profile.birthYear;
  const age = view.age ?? fromProfile;
  const given = Object.entries(view.answers).flatMap(([id, stored]) => {
    const value = typeof stored === 'object' ? stored?.value : stored;
    return value === true || value === false ? [[id, value ? 'yes' : 'no'] as const] : [];
  });
  return {
    age: age === null ? '' : String(age),
    sex: view.sex ?? profile.sex,
    given: Object.fromEntries(given),
  };
}

/** The body of PUT /api/triage. A skipped question is sent as not answered: it never counts as a no. */
export function triageEdit({ age, sex, given }: TriageDraft) {
  const answer: Readonly<Record<Given, boolean | null>> = { yes: true, no: false, skip: null };
  return {
    age: ageOf(age),
    sex,
    answers: Object.fromEntries(
      Object.entries(given).map(([id, value]) => [id, answer[value]] as const),
    ),
  };
}

function ageOf(text: string): number | null {
  const age = Number(text);
  return text.trim() !== '' && Number.isInteger(age) && age >= 5 && age <= 110 ? age : null;
}

/** Everything of `ids` that is not answered yes becomes a no. */
export function noToTheRest(draft: TriageDraft, ids: readonly string[]): TriageDraft {
  const rest = ids.filter((id) => draft.given[id] !== 'yes');
  return {
    ...draft,
    given: { ...draft.given, ...Object.fromEntries(rest.map((id) => [id, 'no' as const])) },
  };
}
