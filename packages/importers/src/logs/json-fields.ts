import { type Day, isDay } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { isObject, type JsonObject } from '../tables/json-document.ts';
import { shown } from '../tables/shown.ts';

/** What a field should be: nothing where `value` is not that. */
export interface FieldKind<T> {
  readonly expected: string;
  readonly read: (value: unknown) => T | undefined;
}

export function numberFrom(low: number, high: number, unit: string): FieldKind<number> {
  return {
    expected: `a number from ${low} to ${high}${unit === '' ? '' : ` ${unit}`}`,
    read: (value) =>
      typeof value === 'number' && value >= low && value <= high ? value : undefined,
  };
}

export function wordOf<const W extends string>(...words: readonly W[]): FieldKind<W> {
  return {
    expected: words.map((word) => `"${word}"`).join(', '),
    read: (value) => words.find((word) => word === value),
  };
}

export const TEXT_FIELD: FieldKind<string> = {
  expected: 'text in quotes',
  read: (value) => (typeof value === 'string' ? value : undefined),
};

export const TRUE_OR_FALSE: FieldKind<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

export const DAY_FIELD: FieldKind<Day> = {
  expected: 'a date like "2026-03-02"',
  read: (value) => (typeof value === 'string' && isDay(value) ? value : undefined),
};

const LIST: FieldKind<readonly unknown[]> = {
  expected: 'a list, [ … ]',
  read: (value) => (Array.isArray(value) ? value : undefined),
};

/** Takes fields out of one JSON object and gathers what was wrong with them, each with its path. */
export interface FieldTaker {
  /** The field's value; nothing where it is missing, `null` or not what it should be. */
  readonly take: <T>(key: string, kind: FieldKind<T>) => T | undefined;
  /** The object in a field, or nothing. */
  readonly within: (key: string) => FieldTaker | undefined;
  /** The objects in a list; what is none is reported and left out. Nothing where there is no list. */
  readonly each: (key: string) => readonly FieldTaker[] | undefined;
  readonly object: JsonObject;
  readonly report: (problem: Omit<ImportProblem, 'place'> & { readonly field: string }) => void;
}

/** `path` is where the object stands in the document, `` for the document itself. */
export function fieldsOf(
  object: JsonObject,
  where: { readonly file: string; readonly path: string; readonly problems: ImportProblem[] },
): FieldTaker {
  const report: FieldTaker['report'] = ({ field, ...problem }) => {
    const path = where.path === '' ? field : `${where.path}.${field}`;
    where.problems.push({ ...problem, place: { file: where.file, field: shown(path) } });
  };
  const pathOf = (key: string) => (where.path === '' ? key : `${where.path}.${key}`);
  const objectIn = (key: string, value: unknown): FieldTaker | undefined => {
    if (isObject(value)) return fieldsOf(value, { ...where, path: pathOf(key) });
    report(badField(key, 'an object, { … }', value));
    return undefined;
  };
  const take: FieldTaker['take'] = (key, kind) => {
    const value = Object.hasOwn(object, key) ? object[key] : undefined;
    if (value === undefined || value === null) return undefined;
    const read = kind.read(value);
    if (read === undefined) report(badField(key, kind.expected, value));
    return read;
  };
  return {
    object,
    report,
    take,
    within(key) {
      const value = Object.hasOwn(object, key) ? object[key] : undefined;
      return value === undefined || value === null ? undefined : objectIn(key, value);
    },
    each: (key) =>
      take(key, LIST)?.flatMap((value, index) => objectIn(`${key}[${index}]`, value) ?? []),
  };
}

/** The values in a list; those that are not what they should be are reported and left out. */
export function listOf<T>(
  fields: FieldTaker,
  key: string,
  kind: FieldKind<T>,
): readonly T[] | undefined {
  return fields.take(key, LIST)?.flatMap((value, index) => {
    const read = kind.read(value);
    if (read === undefined) fields.report(badField(`${key}[${index}]`, kind.expected, value));
    return read ?? [];
  });
}

/** Reports every key that is not among `known` and gives them back as they were. */
export function unknownFields(fields: FieldTaker, known: readonly string[]): JsonObject {
  const unknown = Object.entries(fields.object).filter(([key]) => !known.includes(key));
  for (const [field] of unknown) {
    const expected = shown(known.join(', '));
    fields.report({ code: 'unknown-column', field, expected, received: shown(field) });
  }
  return Object.fromEntries(unknown);
}

export function badField(
  field: string,
  expected: string,
  value: unknown,
): Parameters<FieldTaker['report']>[0] {
  return { code: 'bad-value', field, expected, received: shown(JSON.stringify(value) ?? '') };
}
