import { PRIVATE_QUESTIONS, QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import type { ShareTable } from '@plumbline/sharing';
import type { Snapshot } from '../desk/snapshot.ts';
import { SHARE_WORDS } from '../words/share-words.ts';
import { TRIAGE_WORDS } from '../words/triage-words.ts';
import { tableOf } from './cell.ts';

export function safetyAnswers(snapshot: Snapshot): readonly ShareTable[] {
  return answersTo(snapshot, (id) => !PRIVATE_QUESTIONS.has(id));
}

export function privateAnswers(snapshot: Snapshot): readonly ShareTable[] {
  return answersTo(snapshot, (id) => PRIVATE_QUESTIONS.has(id));
}

function answersTo(
  { records }: Snapshot,
  isAsked: (id: QuestionId) => boolean,
): readonly ShareTable[] {
  const { columns, tables, notAnswered } = SHARE_WORDS;
  const given = records.triage?.answers;
  if (!given) return [];
  return tableOf<QuestionId>(tables.answers, QUESTION_IDS.filter(isAsked), [
    [columns.question, (id) => TRIAGE_WORDS[id]],
    [columns.answer, (id) => given[id]?.value ?? notAnswered],
    [columns.since, (id) => given[id]?.since],
  ]);
}
