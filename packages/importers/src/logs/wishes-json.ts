import { EQUIPMENT, type Kilometres, type MovedRun, type PlanWishes } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import {
  DAY_FIELD,
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  listOf,
  TRUE_OR_FALSE,
  unknownFields,
  wordOf,
} from './json-fields.ts';

export const WISHES_SCHEMA = 'plumbline.wishes/1';
const SCHEMA = wordOf(WISHES_SCHEMA);
const GOAL_KM: FieldKind<Kilometres> = {
  expected: 'a number above 0 to 500 km',
  read: (value) =>
    typeof value === 'number' && value > 0 && value <= 500 ? (value as Kilometres) : undefined,
};
const THING = wordOf(...EQUIPMENT);

/** What `wishes.json` says. A goal without its day, or a moved run without one of its days, is none. */
export function wishesFrom(
  file: string,
  document: JsonObject,
): { readonly wishes: PlanWishes; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  fields.take('schema', SCHEMA);
  unknownFields(fields, ['schema', 'goal', 'moves', 'equipment', 'asksFootStrike']);
  const wishes: PlanWishes = {
    goal: goalIn(fields),
    moves: (fields.each('moves') ?? []).flatMap(moveIn),
    equipment: [...new Set(listOf(fields, 'equipment', THING) ?? [])],
    asksFootStrike: fields.take('asksFootStrike', TRUE_OR_FALSE) ?? false,
  };
  return { wishes, problems };
}

/** The document that reads as `wishes` again. */
export function wishesDocument(wishes: PlanWishes): JsonObject {
  return { schema: WISHES_SCHEMA, ...wishes };
}

function goalIn(fields: FieldTaker): PlanWishes['goal'] {
  const within = fields.within('goal');
  if (!within) return undefined;
  unknownFields(within, ['km', 'day']);
  const [km, day] = [needed(within, 'km', GOAL_KM), needed(within, 'day', DAY_FIELD)];
  return km === undefined || day === undefined ? undefined : { km, day };
}

function moveIn(fields: FieldTaker): readonly MovedRun[] {
  unknownFields(fields, ['from', 'to']);
  const [from, to] = [needed(fields, 'from', DAY_FIELD), needed(fields, 'to', DAY_FIELD)];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

function needed<T>(fields: FieldTaker, key: string, kind: FieldKind<T>): T | undefined {
  if (Object.hasOwn(fields.object, key) && fields.object[key] !== null)
    return fields.take(key, kind);
  fields.report({ code: 'bad-value', field: key, expected: kind.expected, received: 'none' });
  return undefined;
}
