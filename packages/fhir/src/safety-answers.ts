import {
  isDay,
  isTold,
  NOT_SIGNED_OFF,
  type PrivateAnswers,
  QUESTION_IDS,
  type QuestionId,
  type TriageAnswer,
  type TriageAnswers,
} from '@plumbline/domain';
import type {
  Observation,
  Questionnaire,
  QuestionnaireItem,
  QuestionnaireResponse,
  QuestionnaireResponseItem,
} from 'fhir/r4.js';
import { own, worded } from './concepts.ts';
import type { Documented } from './documented.ts';
import type { Frame } from './frame.ts';
import { absent } from './measured.ts';
import { observation, referencesTo } from './observation.ts';
import { plainString } from './plain-string.ts';
import type { Traced } from './traced.ts';
import { RUNNING_WORDS, SAFETY_WORDS, TIER_WORDS } from './words/safety-words.ts';

const QUESTIONNAIRE = 'safety-questions';

type Asked = Pick<
  Documented,
  'traceOf' | 'questions' | 'safety' | 'allowed' | 'triage' | 'privateAnswers'
>;

/** The safety questions with their answers, and what follows from them by the rules. */
export function safetyAnswers(
  frame: Frame,
  given: TriageAnswers,
  asked: Asked,
): readonly Traced<QuestionnaireResponse | Observation>[] {
  const response = responseTo(frame, given, asked);
  return [response, resultOf(frame, given, { ...asked, response })];
}

function responseTo(
  frame: Frame,
  given: TriageAnswers,
  { traceOf, questions, triage, privateAnswers, allowed }: Asked,
): Traced<QuestionnaireResponse> {
  const trace = traceOf(given);
  const ids = idsIn(given, privateAnswers);
  const resource = {
    resourceType: 'QuestionnaireResponse' as const,
    id: frame.idOf(`QuestionnaireResponse/${trace.record}`),
    contained: [questionnaire(ids, questions)],
    identifier: frame.identifier(`${trace.record}/answers`),
    questionnaire: `#${QUESTIONNAIRE}`,
    status: triage?.complete ? ('completed' as const) : ('in-progress' as const),
    subject: frame.patient,
    author: frame.patient,
    source: frame.patient,
    item: [
      ...whoItems(given),
      ...ids.map((id) => answerItem(id, textOf(id, questions), given.answers[id])),
      ...seenItems(given, allowed),
    ],
  };
  return { resource, source: { kind: 'row', trace } };
}

function resultOf(
  frame: Frame,
  given: TriageAnswers,
  { traceOf, safety, triage, response }: Asked & { readonly response: Traced },
): Traced<Observation> {
  const trace = traceOf(given);
  const version = triage ? ` (${triage.rulesVersion})` : '';
  const said = {
    of: `${trace.record}/result`,
    category: 'survey',
    code: own('safety_result'),
    ...resultWords(safety, ({ tier }) => TIER_WORDS[tier]),
    component: [
      {
        code: own('running_advice'),
        ...resultWords(safety, ({ running }) => RUNNING_WORDS[running]),
      },
    ],
    method: worded(`${SAFETY_WORDS.method}${version}`),
    note: NOT_SIGNED_OFF,
    derivedFrom: referencesTo([response]),
  } as const;
  return observation(frame, said, { kind: 'row', trace });
}

function resultWords(
  safety: Asked['safety'],
  inWords: (told: Extract<Asked['safety'], { readonly known: true }>['value']) => string,
) {
  return safety.known
    ? { valueCodeableConcept: worded(inWords(safety.value)) }
    : { dataAbsentReason: absent(safety.why) };
}

/** All questions that are known, then whatever else was answered; of what is kept back, and of what nobody knows then, nothing. */
function idsIn({ answers }: TriageAnswers, privateAnswers: PrivateAnswers): readonly string[] {
  const known: readonly string[] = QUESTION_IDS;
  if (privateAnswers === 'kept_back') return known.filter((id) => isTold(id, privateAnswers));
  const others = Object.keys(answers).filter((id) => !known.includes(id) && isLinkId(id));
  return [...known, ...others.sort()];
}

function isLinkId(id: string): boolean {
  return plainString(id) === id && !RESERVED.has(id);
}
const RESERVED: ReadonlySet<string> = new Set(['age', 'sex', 'seen']);

function textOf(id: string, questions: Asked['questions']): string {
  return Object.hasOwn(questions, id) ? questions[id as QuestionId] : id;
}

function questionnaire(ids: readonly string[], questions: Asked['questions']): Questionnaire {
  const asked = ids.map((id): QuestionnaireItem => {
    const details: QuestionnaireItem[] = [
      { linkId: `${id}.since`, text: SAFETY_WORDS.since, type: 'date' },
      { linkId: `${id}.examined`, text: SAFETY_WORDS.examined, type: 'boolean' },
    ];
    return { linkId: id, text: textOf(id, questions), type: 'boolean', item: details };
  });
  return {
    resourceType: 'Questionnaire',
    id: QUESTIONNAIRE,
    status: 'active',
    title: SAFETY_WORDS.title,
    item: [
      { linkId: 'age', text: SAFETY_WORDS.age, type: 'integer' },
      { linkId: 'sex', text: SAFETY_WORDS.sex, type: 'string' },
      ...asked,
      {
        linkId: 'seen',
        text: SAFETY_WORDS.seen,
        type: 'group',
        item: [
          { linkId: 'seen.date', text: SAFETY_WORDS.seenDate, type: 'date' },
          { linkId: 'seen.by', text: SAFETY_WORDS.seenBy, type: 'string' },
          { linkId: 'seen.said', text: SAFETY_WORDS.seenSaid, type: 'string' },
          { linkId: 'seen.mayRun', text: SAFETY_WORDS.seenMayRun, type: 'boolean' },
        ],
      },
    ],
  };
}

function whoItems({ age, sex }: TriageAnswers): readonly QuestionnaireResponseItem[] {
  const years = age !== undefined && Number.isInteger(age) ? [{ valueInteger: age }] : [];
  return [
    item('age', SAFETY_WORDS.age, years),
    item('sex', SAFETY_WORDS.sex, sex === undefined ? [] : [{ valueString: sex }]),
  ];
}

/** A question without an answer is listed without one: that nobody answered is part of what is told. */
function answerItem(
  id: string,
  text: string,
  answer: TriageAnswer | undefined,
): QuestionnaireResponseItem {
  if (answer?.value === undefined) return { linkId: id, text };
  const details = [
    item(`${id}.since`, SAFETY_WORDS.since, dateAnswer(answer.since)),
    item(`${id}.examined`, SAFETY_WORDS.examined, booleanAnswer(answer.examined)),
  ].filter(({ answer: told }) => told !== undefined);
  const told = { valueBoolean: answer.value, ...(details.length > 0 ? { item: details } : {}) };
  return { linkId: id, text, answer: [told] };
}

function seenItems(
  { seen }: TriageAnswers,
  { plans }: Asked['allowed'],
): readonly QuestionnaireResponseItem[] {
  if (!seen) return [];
  const told = [
    item('seen.date', SAFETY_WORDS.seenDate, dateAnswer(seen.date)),
    item('seen.by', SAFETY_WORDS.seenBy, stringAnswer(seen.by)),
    item('seen.said', SAFETY_WORDS.seenSaid, stringAnswer(seen.said)),
    item(
      'seen.mayRun',
      SAFETY_WORDS.seenMayRun,
      booleanAnswer(plans || seen.mayRun !== true ? seen.mayRun : undefined),
    ),
  ].filter(({ answer }) => answer !== undefined);
  return told.length === 0 ? [] : [{ linkId: 'seen', text: SAFETY_WORDS.seen, item: told }];
}

type Answers = NonNullable<QuestionnaireResponseItem['answer']>;

function item(linkId: string, text: string, answer: Answers): QuestionnaireResponseItem {
  return answer.length > 0 ? { linkId, text, answer } : { linkId, text };
}

function dateAnswer(date: string | undefined): Answers {
  return date !== undefined && isDay(date) ? [{ valueDate: date }] : [];
}

function booleanAnswer(value: boolean | undefined): Answers {
  return value === undefined ? [] : [{ valueBoolean: value }];
}

function stringAnswer(text: string | undefined): Answers {
  const plain = plainString(text);
  return plain === undefined ? [] : [{ valueString: plain }];
}
