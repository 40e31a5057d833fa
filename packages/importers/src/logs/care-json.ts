import {
  type Care,
  type CareLimit,
  type Clinician,
  type Day,
  LIMIT_KINDS,
  type Visit,
  withUnread,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { isObject, type JsonObject } from '../tables/json-document.ts';
import { numberIn, valueIn } from './cell-value.ts';
import {
  badField,
  DAY_FIELD,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  listOf,
  numberFrom,
  TEXT_FIELD,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const CARE_SCHEMA = 'plumbline.care/1';
const SCHEMA = wordOf(CARE_SCHEMA);
const FIELDS = ['schema', 'clinician', 'visits'];
const VISIT_FIELDS = ['id', 'day', 'time', 'place', 'said', 'limits', 'questions'];
const LIMIT = wordOf(...LIMIT_KINDS);
const KM = numberFrom(0, 1000, 'km');
const TIME_OF_DAY: FieldKind<string> = {
  expected: 'a time of day like "14:30"',
  read: (value) =>
    typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : undefined,
};

/** No other kind of address is ever made a link. */
const WEB_ADDRESS: FieldKind<string> = {
  expected: 'a web address like "https://…"',
  read: (value) =>
    typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) ? value : undefined,
};

/**
 * What `care.json` says. A field that can not be read counts as not said, with a problem at its path; where it may
 * have held a limit, there is no running.
 */
export function careFrom(
  file: string,
  document: JsonObject,
): { readonly care: Care; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  const care: Care = {
    clinician: clinicianIn(fields.within('clinician')),
    visits: (fields.each('visits') ?? []).map(visitIn),
    extra: unknownFields(fields, FIELDS),
  };
  const isWhole = !problems.some(mayHideLimit) && !hasUnknownPart(document);
  return { care: isWhole ? care : withUnread(care), problems };
}

/** Neither what a visit is about nor a limit's words and last day say whether to run. */
const SAYS_NO_LIMIT =
  /^(schema|clinician(\..*)?|visits\[\d+\]\.(id|day|time|place|said|questions(\[\d+\])?)|visits\[\d+\]\.limits\[\d+\]\.(until|km|text))$/;

function mayHideLimit({ code, place }: ImportProblem): boolean {
  return code === 'bad-value' && !SAYS_NO_LIMIT.test(place.field ?? '');
}

/** A list or an object under a name that is not known, as `limit` for `limits`. */
function hasUnknownPart(document: JsonObject): boolean {
  const { visits } = document;
  const parts = Array.isArray(visits) ? visits.filter(isObject) : [];
  const within = (part: JsonObject, known: readonly string[]) =>
    Object.entries(part).some(
      ([name, value]) => !known.includes(name) && typeof value === 'object' && value !== null,
    );
  return within(document, FIELDS) || parts.some((visit) => within(visit, VISIT_FIELDS));
}

/** The document that reads as `care` again. */
export function careDocument({ clinician, visits, extra }: Care): JsonObject {
  return {
    schema: CARE_SCHEMA,
    clinician,
    visits: visits.map((visit) => ({ ...visit, limits: visit.limits.map(limitDocument) })),
    ...extra,
  };
}

function clinicianIn(fields: FieldTaker | undefined): Clinician | undefined {
  if (!fields) return undefined;
  unknownFields(fields, ['name', 'role', 'phone', 'mail', 'bookingLink']);
  return {
    name: fields.take('name', TEXT_FIELD),
    role: fields.take('role', TEXT_FIELD),
    phone: fields.take('phone', TEXT_FIELD),
    mail: fields.take('mail', TEXT_FIELD),
    bookingLink: fields.take('bookingLink', WEB_ADDRESS),
  };
}

/** A visit without an id goes by its place in the list. */
function visitIn(fields: FieldTaker, index: number): Visit {
  unknownFields(fields, VISIT_FIELDS);
  return {
    id: fields.take('id', TEXT_FIELD) ?? `visit-${index + 1}`,
    day: fields.take('day', DAY_FIELD),
    time: fields.take('time', TIME_OF_DAY),
    place: fields.take('place', TEXT_FIELD),
    said: fields.take('said', TEXT_FIELD),
    limits: (fields.each('limits') ?? []).map(limitIn),
    questions: listOf(fields, 'questions', TEXT_FIELD) ?? [],
  };
}

/**
 * A limit is never left out for a part that can not be read: without its last day it holds on, and of an unknown
 * kind it is one in words, beside which there is no running.
 */
function limitIn(fields: FieldTaker): CareLimit {
  unknownFields(fields, ['kind', 'until', 'km', 'text']);
  const kind = kindIn(fields);
  const until: Day | undefined = fields.take('until', DAY_FIELD);
  const text = fields.take('text', TEXT_FIELD) ?? '';
  return kind === 'max_km'
    ? { kind, km: numberIn(fields.take('km', KM)), until, text }
    : { kind, until, text };
}

function kindIn(fields: FieldTaker): CareLimit['kind'] {
  const isThere = Object.hasOwn(fields.object, 'kind') && fields.object['kind'] !== null;
  if (!isThere) fields.report(badField('kind', LIMIT.expected, undefined));
  return fields.take('kind', LIMIT) ?? 'other';
}

function limitDocument(limit: CareLimit): JsonObject {
  return limit.kind === 'max_km' ? { ...limit, km: valueIn(limit.km) } : { ...limit };
}
