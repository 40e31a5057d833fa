import { QUESTION_IDS, type QuestionId, triage } from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { TriageView } from '../views/triage-view.ts';
import { TRIAGE_WORDS } from '../words/triage-words.ts';

const NOT_OF_MEN: readonly QuestionId[] = ['pregnancy_bleeding', 'pregnant'];

export function triageView({ revision, records, today }: Snapshot): TriageView {
  const { triage: given, profile } = records;
  const said = given?.sex ?? profile?.sex;
  const sex = said === undefined || said === 'unspecified' ? (given?.sex ?? null) : said;
  const asked = QUESTION_IDS.filter((id) => sex !== 'male' || !NOT_OF_MEN.includes(id));
  return {
    revision,
    age: given?.age ?? ageFrom(profile?.birthYear, today),
    sex,
    asked: asked.map((id) => ({ id, asks: TRIAGE_WORDS[id] })),
    answers: given?.answers ?? {},
    result: given ? triage(given, today) : null,
  };
}

function ageFrom(
  birthYear: { readonly known: boolean; readonly value?: number } | undefined,
  today: string,
): number | null {
  return birthYear?.value === undefined ? null : Number(today.slice(0, 4)) - birthYear.value;
}
