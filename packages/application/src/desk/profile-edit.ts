import { type Condition, known, missing, ok, type Profile } from '@plumbline/domain';
import type { LogEntry } from '@plumbline/store';
import type { ProfileFields } from '../views/data-view.ts';
import type { Edit } from './edit.ts';
import { fieldOf, readingFrom } from './reading-field.ts';
import { addedRow, changedRow } from './row-change.ts';

const NOBODY: Profile = {
  sex: 'unspecified',
  birthYear: missing('not-recorded'),
  height: missing('not-recorded'),
  mass: missing('not-recorded'),
  timeZone: undefined,
  units: 'metric',
  conditions: missing('not-recorded'),
  earlierBackPain: undefined,
  extra: {},
};

/** Writes those fields of the profile that are given. */
export function profileEdit(fields: Partial<ProfileFields>): Edit {
  return ({ records, rows, rowOf }) => {
    const before = records.profile;
    const entry: LogEntry = {
      kind: 'profile',
      profile: profileFrom({ ...profileFields(before), ...fields }, before ?? NOBODY),
    };
    const row = before ? changedRow(rowOf(before), entry) : addedRow(rows, entry);
    return ok({ rows: [row], id: row.id });
  };
}

export function profileFields(profile: Profile = NOBODY): ProfileFields {
  const { sex, birthYear, height, mass, timeZone, units, conditions, earlierBackPain } = profile;
  return {
    sex,
    birthYear: fieldOf(birthYear),
    heightCm: fieldOf(height),
    massKg: fieldOf(mass),
    timeZone: timeZone ?? null,
    country: textOrNull(profile.extra['country']),
    emergencyNumber: textOrNull(profile.extra['emergencyNumber']),
    units,
    temperature: profile.extra['temperature'] === 'fahrenheit' ? 'fahrenheit' : 'celsius',
    earlierBackPain: earlierBackPain ?? null,
    conditions: conditions.known ? conditions.value : null,
  };
}

function profileFrom(fields: ProfileFields, { birthYear, height, mass, extra }: Profile): Profile {
  const { temperature: _, country: __, emergencyNumber: ___, ...others } = extra;
  return {
    sex: fields.sex,
    birthYear: readingFrom(birthYear, fields.birthYear),
    height: readingFrom(height, fields.heightCm),
    mass: readingFrom(mass, fields.massKg),
    timeZone: fields.timeZone ?? undefined,
    units: fields.units,
    conditions: fields.conditions
      ? known(fields.conditions as readonly Condition[])
      : missing('not-recorded'),
    earlierBackPain: fields.earlierBackPain ?? undefined,
    extra: {
      ...others,
      ...(fields.temperature === 'celsius' ? {} : { temperature: 'fahrenheit' }),
      ...(fields.country === null ? {} : { country: fields.country }),
      ...(fields.emergencyNumber === null ? {} : { emergencyNumber: fields.emergencyNumber }),
    },
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
