import { PRIVATE_QUESTIONS, QUESTION_IDS, type QuestionId } from '@plumbline/domain';
import type { ShareTable } from '@plumbline/sharing';
import { SHARE_WORDS } from '../words/share-words.ts';
import { TRIAGE_WORDS } from '../words/triage-words.ts';
import { tableOf } from './cell.ts';
import type { ShareSource } from './share-source.ts';

export function safetyAnswers(source: ShareSource): readonly ShareTable[] {
  return answersTo(source, (id) => !PRIVATE_QUESTIONS.has(id));
}

export function privateAnswers(source: ShareSource): readonly ShareTable[] {
  return answersTo(source, (id) => PRIVATE_QUESTIONS.has(id));
}

function answersTo(
  { records }: ShareSource,
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
