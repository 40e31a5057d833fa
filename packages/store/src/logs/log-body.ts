import {
  type Estimate,
  FORM_VALUES,
  type FormValue,
  known,
  missing,
  type Reading,
} from '@plumbline/domain';
import type { Column } from './log-columns.ts';

type Body = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, Column>>;

/** A record's fields under the format's column names; what is not there is left out. */
export function bodyOf(record: object, columns: Columns): Body {
  const fields: Body = { ...record };
  const body: Record<string, unknown> = {};
  for (const [field, [name, shape]] of Object.entries(columns)) {
    const value = fields[field];
    if (shape === 'estimates') Object.assign(body, estimatesBody(value as Estimates));
    else if (shape === 'reading') setReading(body, name, value as Reading<unknown>);
    else if (value !== undefined) body[name] = value;
  }
  return body;
}

/** The fields that `bodyOf` wrote, after those of `first`. Of years of rows at a time: it makes nothing else on its way. */
export function fieldsOf(body: Body, columns: Columns, first: object = {}): Body {
  const fields: Record<string, unknown> = { ...first };
  for (const field of Object.keys(columns)) {
    const [name, shape] = columns[field] as Column;
    if (shape === 'estimates') fields[field] = estimatesOf(body);
    else fields[field] = shape === 'reading' ? readingFrom(body[name]) : body[name];
  }
  return fields;
}

type Estimates = Readonly<Partial<Record<FormValue, Estimate>>>;

function estimatesBody(estimates: Estimates): Body {
  return Object.fromEntries(
    Object.entries(estimates).flatMap(([name, { value, sd }]) => [
      [name, value],
      [`${name}_sd`, sd],
    ]),
  );
}

function estimatesOf(body: Body): Estimates {
  const names = Object.keys(FORM_VALUES).filter((name) => body[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => [name, { value: Number(body[name]), sd: Number(body[`${name}_sd`]) }]),
  );
}

function setReading(body: Record<string, unknown>, name: string, reading: Reading<unknown>): void {
  if (reading.known) body[name] = reading.value;
  else if (reading.why !== 'not-recorded') body[name] = { why: reading.why };
}

const NOT_RECORDED = missing('not-recorded');

function readingFrom(value: unknown): Reading<unknown> {
  if (value === undefined) return NOT_RECORDED;
  const why = value !== null && typeof value === 'object' && 'why' in value ? value.why : undefined;
  return why === undefined ? known(value) : missing(why as Parameters<typeof missing>[0]);
}
