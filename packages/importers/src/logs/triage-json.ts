import { onlyYes, QUESTION_IDS, type TriageAnswer, type TriageAnswers } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { isObject, type JsonObject } from '../tables/json-document.ts';
import {
  badField,
  DAY_FIELD,
  type FieldTaker,
  fieldsOf,
  numberFrom,
  TEXT_FIELD,
  TRUE_OR_FALSE,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const TRIAGE_SCHEMA = 'plumbline.triage-answers/1';
const SCHEMA = wordOf(TRIAGE_SCHEMA);
const SEX = wordOf('female', 'male', 'unspecified');
const AGE = numberFrom(0, 120, 'years');
const ANSWER_EXPECTED = 'true, false, null or { "value": … }';
const QUESTIONS: readonly string[] = QUESTION_IDS;
const FIELDS = ['schema', 'age', 'sex', 'answers', 'seen'];
const ANSWER_FIELDS = ['value', 'since', 'examined'];
const SEEN_FIELDS = ['date', 'by', 'said', 'mayRun'];

/**
 * What `triage.json` says. An answer that can not be read stays unanswered, with a problem at its path; beside one,
 * nothing that would lower a tier is kept.
 */
export function triageFrom(
  file: string,
  document: JsonObject,
): { readonly triage: TriageAnswers; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  unknownFields(fields, FIELDS);
  const triage: TriageAnswers = {
    age: fields.take('age', AGE),
    sex: fields.take('sex', SEX),
    answers: answersIn(fields.within('answers')),
    seen: seenIn(fields.within('seen')),
  };
  const isSound = problems.every(({ code }) => code !== 'bad-value') && !mayHideYes(document);
  return { triage: isSound ? triage : onlyYes(triage), problems };
}

/**
 * Whether a name that is not known stands where a yes, since when, or a clinician's "do not run" may be meant. One
 * beside which stands a no hides nothing: the question that was meant is still open.
 */
function mayHideYes(document: JsonObject): boolean {
  const { answers, seen } = document;
  const given = isObject(answers) ? Object.entries(answers) : [];
  return (
    namesUnknown(seen, SEEN_FIELDS) ||
    given.some(([id, answer]) => !QUESTIONS.includes(id) && !isNoOrOpen(answer)) ||
    given.some(([, answer]) => namesUnknown(answer, ANSWER_FIELDS)) ||
    Object.entries(document).some(([name, value]) => !FIELDS.includes(name) && isObject(value))
  );
}

function isNoOrOpen(answer: unknown): boolean {
  const value = isObject(answer) ? answer['value'] : answer;
  return value === false || value === null;
}

function namesUnknown(part: unknown, known: readonly string[]): boolean {
  return isObject(part) && Object.keys(part).some((name) => !known.includes(name));
}

/** The document that reads as `triage` again. */
export function triageDocument(triage: TriageAnswers): JsonObject {
  const answers = Object.entries(triage.answers).map(([id, answer]) => [id, written(answer)]);
  return {
    schema: TRIAGE_SCHEMA,
    age: triage.age,
    sex: triage.sex,
    answers: Object.fromEntries(answers),
    seen: triage.seen,
  };
}

/** Answers to questions that are not known are kept, and reported: a misspelt id must not pass for an answer. */
function answersIn(fields: FieldTaker | undefined): TriageAnswers['answers'] {
  if (!fields) return {};
  const answers = Object.entries(fields.object).map(([id, value]) => {
    if (!QUESTIONS.includes(id)) {
      const expected = 'an id of docs/formats/triage.md';
      fields.report({ code: 'unknown-column', field: id, expected, received: id.slice(0, 80) });
    }
    return [id, answerIn(fields, id, value)] as const;
  });
  return Object.fromEntries(answers);
}

function answerIn(fields: FieldTaker, id: string, value: unknown): TriageAnswer {
  if (isObject(value)) {
    const answer = fields.within(id);
    if (answer) unknownFields(answer, ANSWER_FIELDS);
    return {
      value: answer?.take('value', TRUE_OR_FALSE),
      since: answer?.take('since', DAY_FIELD),
      examined: answer?.take('examined', TRUE_OR_FALSE),
    };
  }
  const plain = typeof value === 'boolean';
  if (!plain && value !== null) fields.report(badField(id, ANSWER_EXPECTED, value));
  return { value: plain ? value : undefined, since: undefined, examined: undefined };
}

/** Without a date nobody can tell what was seen before and what came after. */
function seenIn(fields: FieldTaker | undefined): TriageAnswers['seen'] {
  if (!fields) return undefined;
  unknownFields(fields, SEEN_FIELDS);
  const date = fields.take('date', DAY_FIELD);
  const by = fields.take('by', TEXT_FIELD);
  const said = fields.take('said', TEXT_FIELD);
  const mayRun = fields.take('mayRun', TRUE_OR_FALSE);
  if (date !== undefined) return { date, by, said, mayRun };
  if (!Object.hasOwn(fields.object, 'date')) {
    fields.report({
      code: 'bad-value',
      field: 'date',
      expected: DAY_FIELD.expected,
      received: 'none',
    });
  }
  return undefined;
}

function written({ value, since, examined }: TriageAnswer): unknown {
  if (since === undefined && examined === undefined) return value ?? null;
  return { value: value ?? null, since, examined };
}
