import type { Profile } from '../record/profile.ts';

/** What others may know of a runner, in bands so wide that many share each. */
export interface BandedProfile {
  readonly sex: string | null;
  readonly age_band: string | null;
  readonly height_band: string | null;
  readonly mass_band: string | null;
}

export const SEXES = ['female', 'male', 'unspecified'] as const;
export const AGE_BANDS = ['18-29', '30-39', '40-49', '50-59', '60-69', '70+'] as const;
export const HEIGHT_BANDS = ['<160', '160-169', '170-179', '180-189', '190+'] as const;
export const MASS_BANDS = ['<50', '50-59', '60-69', '70-79', '80-89', '90+'] as const;

const WIDTH = 10;
const ADULT = 18;

/** @param year in which the tables are made: ages are those reached in it */
export function bandedProfile(profile: Profile | undefined, year: number): BandedProfile {
  return {
    sex: SEXES.find((sex) => sex === profile?.sex) ?? null,
    age_band: profile?.birthYear.known
      ? bandOf(AGE_BANDS, 20, year - profile.birthYear.value)
      : null,
    height_band: profile?.height.known ? bandOf(HEIGHT_BANDS, 150, profile.height.value) : null,
    mass_band: profile?.mass.known ? bandOf(MASS_BANDS, 40, profile.mass.value) : null,
  };
}

/** True of who was not surely eighteen when the year began: nobody younger agrees alone. */
export function mayBeMinor(profile: Profile | undefined, year: number): boolean {
  return profile?.birthYear.known === true && year - profile.birthYear.value <= ADULT;
}

/** The first band holds all below it, the last all above. @param from where the first begins */
function bandOf(bands: readonly string[], from: number, value: number): string | null {
  if (!Number.isFinite(value)) return null;
  const place = Math.floor((value - from) / WIDTH);
  return bands[Math.min(bands.length - 1, Math.max(0, place))] ?? null;
}
