import type { Profile } from '@plumbline/domain';
import type { Patient } from 'fhir/r4.js';
import { type Frame, PATIENT } from './frame.ts';

/** The runner, by nothing but what they filled in: sex and year of birth. */
export function patient({ idOf }: Frame, profile: Profile | undefined): Patient & { id: string } {
  return {
    resourceType: 'Patient',
    id: idOf(PATIENT),
    gender: GENDERS[profile?.sex ?? 'unspecified'],
    ...birthDate(profile),
  };
}

const GENDERS = { female: 'female', male: 'male', unspecified: 'unknown' } as const;

function birthDate(profile: Profile | undefined): Pick<Patient, 'birthDate'> {
  const year = profile?.birthYear.known ? profile.birthYear.value : undefined;
  if (year === undefined || !Number.isInteger(year) || year < 1800 || year > 2199) return {};
  return { birthDate: year.toString() };
}
