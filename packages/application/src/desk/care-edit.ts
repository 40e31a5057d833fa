import {
  type Care,
  type CareLimit,
  type Clinician,
  type Day,
  ok,
  readingOf,
  type Visit,
} from '@plumbline/domain';
import type { CareFields, ClinicianFields, LimitFields, VisitFields } from '../views/care-view.ts';
import type { Edit } from './edit.ts';
import { fieldOf } from './reading-field.ts';
import { addedRow, changedRow } from './row-change.ts';

/** Writes the clinician, the visits, or both. */
export function careEdit(fields: Partial<CareFields>): Edit {
  return ({ records, rows, rowOf }) => {
    const before = records.care;
    const { clinician, visits } = { ...careFields(before), ...fields };
    const care: Care = {
      clinician: clinician ? clinicianFrom(clinician) : undefined,
      visits: visits.map(visitFrom),
      extra: before?.extra ?? {},
    };
    const entry = { kind: 'care', care } as const;
    const row = before ? changedRow(rowOf(before), entry) : addedRow(rows, entry);
    return ok({ rows: [row], id: row.id });
  };
}

export function careFields(care: Care | undefined): CareFields {
  return {
    clinician: care?.clinician ? clinicianFields(care.clinician) : null,
    visits: care?.visits.map(visitFields) ?? [],
  };
}

function clinicianFields({ name, role, phone, mail, bookingLink }: Clinician): ClinicianFields {
  return {
    name: name ?? null,
    role: role ?? null,
    phone: phone ?? null,
    mail: mail ?? null,
    bookingLink: bookingLink ?? null,
  };
}

function visitFields({ id, day, time, place, said, limits, questions }: Visit): VisitFields {
  return {
    id,
    day: day ?? null,
    time: time ?? null,
    place: place ?? null,
    said: said ?? null,
    limits: limits.map((limit) => ({
      kind: limit.kind,
      until: limit.until ?? null,
      km: limit.kind === 'max_km' ? fieldOf(limit.km) : null,
      text: limit.text,
    })),
    questions,
  };
}

function clinicianFrom({ name, role, phone, mail, bookingLink }: ClinicianFields): Clinician {
  return {
    name: name ?? undefined,
    role: role ?? undefined,
    phone: phone ?? undefined,
    mail: mail ?? undefined,
    bookingLink: bookingLink ?? undefined,
  };
}

function visitFrom({ id, day, time, place, said, limits, questions }: VisitFields): Visit {
  return {
    id,
    day: dayFrom(day),
    time: time ?? undefined,
    place: place ?? undefined,
    said: said ?? undefined,
    limits: limits.map(limitFrom),
    questions,
  };
}

function limitFrom({ kind, until, km, text }: LimitFields): CareLimit {
  return kind === 'max_km'
    ? { kind, km: readingOf(kmFrom(km)), until: dayFrom(until), text }
    : { kind, until: dayFrom(until), text };
}

function kmFrom<Q extends number>(km: number | null): Q | undefined {
  return (km ?? undefined) as Q | undefined;
}

function dayFrom(day: string | null): Day | undefined {
  return (day as Day | null) ?? undefined;
}
