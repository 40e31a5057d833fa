import {
  CONDITIONS,
  type Condition,
  isZone,
  known,
  missing,
  type Profile,
  type Reading,
} from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import type { JsonObject } from '../tables/json-document.ts';
import { numberIn, valueIn } from './cell-value.ts';
import {
  type FieldKind,
  type FieldTaker,
  fieldsOf,
  listOf,
  numberFrom,
  unknownFields,
  wordOf,
} from './json-fields.ts';

const SEX = wordOf('female', 'male', 'unspecified');
const UNITS = wordOf('metric', 'imperial');
const EARLIER = wordOf('never', 'once', 'recurrent');
const CONDITION = wordOf(...CONDITIONS);
const BIRTH_YEAR = numberFrom(1900, 2100, '');
const HEIGHT = numberFrom(80, 250, 'cm');
const MASS = numberFrom(20, 350, 'kg');
const ZONE: FieldKind<string> = {
  expected: 'a time zone like "Europe/Berlin"',
  read: (value) => (typeof value === 'string' && isZone(value) ? value : undefined),
};
const KEYS: readonly string[] = [
  'sex',
  'birthYear',
  'heightCm',
  'massKg',
  'timeZone',
  'units',
  'conditions',
  'earlierBackPain',
];

/** How a page shows temperatures, and whom to call: no number rests on them, so they are kept as written. */
const KEPT: readonly string[] = ['temperature', 'country', 'emergencyNumber'];

/** What `profile.json` says. A field that can not be read counts as not said, with a problem at its path. */
export function profileFrom(
  file: string,
  document: JsonObject,
): { readonly profile: Profile; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const fields = fieldsOf(document, { file, path: '', problems });
  const profile: Profile = {
    sex: fields.take('sex', SEX) ?? 'unspecified',
    birthYear: numberIn(fields.take('birthYear', BIRTH_YEAR)),
    height: numberIn(fields.take('heightCm', HEIGHT)),
    mass: numberIn(fields.take('massKg', MASS)),
    timeZone: fields.take('timeZone', ZONE),
    units: fields.take('units', UNITS) ?? 'metric',
    conditions: conditionsIn(fields),
    earlierBackPain: fields.take('earlierBackPain', EARLIER),
    extra: { ...unknownFields(fields, [...KEYS, ...KEPT]), ...kept(fields) },
  };
  return { profile, problems };
}

/** The document that reads as `profile` again. */
export function profileDocument(profile: Profile): JsonObject {
  return {
    sex: profile.sex,
    birthYear: valueIn(profile.birthYear),
    heightCm: valueIn(profile.height),
    massKg: valueIn(profile.mass),
    timeZone: profile.timeZone,
    units: profile.units,
    conditions: valueIn(profile.conditions),
    earlierBackPain: profile.earlierBackPain,
    ...profile.extra,
  };
}

function kept({ object }: FieldTaker): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => KEPT.includes(key)));
}

function conditionsIn(fields: FieldTaker): Reading<readonly Condition[]> {
  const found = listOf(fields, 'conditions', CONDITION);
  return found ? known([...new Set(found)]) : missing('not-recorded');
}
