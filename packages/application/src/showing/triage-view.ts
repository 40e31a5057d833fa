import {
  askingSteps,
  lastThrough,
  QUESTION_IDS,
  type QuestionId,
  type TriageAnswers,
  triage,
  whyAskAgain,
} from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { TriageView } from '../views/triage-view.ts';
import { againInWords } from '../words/again-words.ts';
import { triageResultInWords } from '../words/triage-result-words.ts';
import { TRIAGE_WORDS } from '../words/triage-words.ts';
import { helpView } from './help-view.ts';

const NOT_OF_MEN: readonly QuestionId[] = ['pregnancy_bleeding', 'pregnant'];

export function triageView(snapshot: Snapshot): TriageView {
  const { revision, records, today } = snapshot;
  const { triage: given, profile } = records;
  const said = given?.sex ?? profile?.sex;
  const sex = said === undefined || said === 'unspecified' ? (given?.sex ?? null) : said;
  const asked = QUESTION_IDS.filter((id) => sex !== 'male' || !NOT_OF_MEN.includes(id));
  const result = given ? triage(given, today) : null;
  const again = askedAgain(snapshot);
  const changed = new Set(again.flatMap(({ questions }) => questions));
  const answers: TriageAnswers = {
    age: given?.age,
    sex: sex ?? undefined,
    answers: given?.answers ?? {},
    seen: given?.seen,
  };
  const steps = askingSteps(answers, { today, changed });
  return {
    revision,
    age: given?.age ?? ageFrom(profile?.birthYear, today),
    sex,
    asked: asked.map((id) => ({ id, asks: TRIAGE_WORDS[id] })),
    steps,
    answers: answers.answers,
    seen: given?.seen ?? null,
    result,
    words: result && triageResultInWords(result),
    settled: settledAmong(answers, steps),
    answeredOn: lastThrough(records.screenings, today)?.day ?? null,
    again: again.map((one) => ({ reason: one.reason, says: againInWords(one) })),
    help: helpView(profile, Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
}

/** Why the questions are due again; nothing before the urgent ones were all answered once. */
export function askedAgain({ records, today }: Snapshot) {
  const { triage: given, screenings, diary } = records;
  const last = lastThrough(screenings, today);
  if (!given || (!last && !triage(given, today).complete)) return [];
  return whyAskAgain(diary, last, today);
}

function settledAmong(
  { answers, seen }: TriageAnswers,
  steps: TriageView['steps'],
): readonly string[] {
  if (!seen) return [];
  const asked = new Set(steps.flatMap(({ questions }) => questions));
  return QUESTION_IDS.filter((id) => answers[id]?.value === true && !asked.has(id));
}

function ageFrom(
  birthYear: { readonly known: boolean; readonly value?: number } | undefined,
  today: string,
): number | null {
  return birthYear?.value === undefined ? null : Number(today.slice(0, 4)) - birthYear.value;
}
