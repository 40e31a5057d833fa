import type { RunnerRecords } from '@plumbline/domain';
import type { Patient } from 'fhir/r4.js';
import { type Frame, PATIENT } from './frame.ts';
import { plainString } from './plain-string.ts';

/** The runner, by nothing but what they filled in: a name, sex and year of birth. */
export function patient(
  { idOf }: Frame,
  { profile, intake }: Pick<RunnerRecords, 'profile' | 'intake'>,
): Patient & { id: string } {
  const name = plainString(intake?.name);
  return {
    resourceType: 'Patient',
    id: idOf(PATIENT),
    ...(name === undefined ? {} : { name: [{ text: name }] }),
    gender: GENDERS[profile?.sex ?? 'unspecified'],
    ...birthDate(profile),
  };
}

const GENDERS = { female: 'female', male: 'male', unspecified: 'unknown' } as const;

function birthDate(profile: RunnerRecords['profile']): Pick<Patient, 'birthDate'> {
  const year = profile?.birthYear.known ? profile.birthYear.value : undefined;
  if (year === undefined || !Number.isInteger(year) || year < 1800 || year > 2199) return {};
  return { birthDate: year.toString() };
}
