import { DIARY_SIGNS, type Screening, type SignOnDay } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import {
  DAY_FIELD,
  type FieldTaker,
  fieldsOf,
  listOf,
  TEXT_FIELD,
  TRUE_OR_FALSE,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const SCREENINGS_SCHEMA = 'plumbline.screenings/1';
const SCHEMA = wordOf(SCREENINGS_SCHEMA);
const TIER = wordOf('emergency', 'same_day', 'within_days', 'review', 'none');
const RUNNING = wordOf('stop', 'no_increase', 'ok');
const FIELDS = [
  'day',
  'rulesVersion',
  'tier',
  'running',
  'reasons',
  'complete',
  'yes',
  'no',
  'signs',
];
const SIGN = wordOf(...DIARY_SIGNS);

/** What `screenings.json` says. A result without its day, tier or running is left out, with a problem at its path. */
export function screeningsFrom(
  file: string,
  document: JsonObject,
): { readonly screenings: readonly Screening[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  unknownFields(fields, ['schema', 'screenings']);
  return { screenings: (fields.each('screenings') ?? []).flatMap(screeningIn), problems };
}

/** The document that reads as `screenings` again. */
export function screeningsDocument(screenings: readonly Screening[]): JsonObject {
  return { schema: SCREENINGS_SCHEMA, screenings };
}

function screeningIn(fields: FieldTaker): readonly Screening[] {
  unknownFields(fields, FIELDS);
  const [day, tier, running] = [
    fields.take('day', DAY_FIELD),
    fields.take('tier', TIER),
    fields.take('running', RUNNING),
  ];
  for (const [field, { expected }] of [
    ['day', DAY_FIELD],
    ['tier', TIER],
    ['running', RUNNING],
  ] as const) {
    if (!Object.hasOwn(fields.object, field))
      fields.report({ code: 'bad-value', field, expected, received: 'none' });
  }
  if (!day || !tier || !running) return [];
  return [
    {
      day,
      rulesVersion: fields.take('rulesVersion', TEXT_FIELD) ?? '',
      tier,
      running,
      reasons: listOf(fields, 'reasons', TEXT_FIELD) ?? [],
      complete: fields.take('complete', TRUE_OR_FALSE) ?? false,
      yes: listOf(fields, 'yes', TEXT_FIELD) ?? [],
      no: listOf(fields, 'no', TEXT_FIELD) ?? [],
      signs: fields.each('signs')?.flatMap(signIn),
    },
  ];
}

function signIn(fields: FieldTaker): readonly SignOnDay[] {
  unknownFields(fields, ['day', 'sign']);
  const [day, sign] = [fields.take('day', DAY_FIELD), fields.take('sign', SIGN)];
  return day && sign ? [{ day, sign }] : [];
}
