import { type Instant, instant, type ShareNote } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import {
  DAY_FIELD,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  listOf,
  TEXT_FIELD,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const SHARES_SCHEMA = 'plumbline.shares/1';
const SCHEMA = wordOf(SHARES_SCHEMA);
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const AT: FieldKind<Instant> = {
  expected: 'a moment in UTC like "2026-03-02T14:30:00Z"',
  read(value) {
    const ms = typeof value === 'string' && MOMENT.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? undefined : instant(ms);
  },
};

/** What `shares.json` says. A note without a moment is left out, with a problem at its path. */
export function sharesFrom(
  file: string,
  document: JsonObject,
): { readonly shares: readonly ShareNote[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  unknownFields(fields, ['schema', 'shares']);
  return { shares: (fields.each('shares') ?? []).flatMap(noteIn), problems };
}

/** The document that reads as `shares` again. */
export function sharesDocument(shares: readonly ShareNote[]): JsonObject {
  return {
    schema: SHARES_SCHEMA,
    shares: shares.map((note) => ({ ...note, at: new Date(note.at).toISOString() })),
  };
}

function noteIn(fields: FieldTaker, index: number): readonly ShareNote[] {
  unknownFields(fields, ['id', 'at', 'to', 'what', 'expires']);
  const at = fields.take('at', AT);
  if (at === undefined) {
    if (!Object.hasOwn(fields.object, 'at')) {
      fields.report({ code: 'bad-value', field: 'at', expected: AT.expected, received: 'none' });
    }
    return [];
  }
  return [
    {
      id: fields.take('id', TEXT_FIELD) ?? `share-${index + 1}`,
      at,
      to: fields.take('to', TEXT_FIELD) ?? '',
      what: listOf(fields, 'what', TEXT_FIELD) ?? [],
      expires: fields.take('expires', DAY_FIELD),
    },
  ];
}
