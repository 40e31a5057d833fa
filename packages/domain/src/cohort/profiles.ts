import type { BandedProfile } from './bands.ts';

/** What is given up first where too few runners share a profile. */
const GIVEN_UP = ['mass_band', 'height_band', 'age_band', 'sex'] as const;

/**
 * Each runner's profile, less exact until at least `least` runners share it. Who shares even the empty one with too
 * few is not there.
 */
export function sharedProfiles(
  profiles: ReadonlyMap<string, BandedProfile>,
  least: number,
): ReadonlyMap<string, BandedProfile> {
  const shared = new Map<string, BandedProfile>();
  const sharers = new Map<string, number>();
  for (let steps = 0; steps <= GIVEN_UP.length; steps += 1) {
    const groups = new Map<string, { readonly profile: BandedProfile; readonly names: string[] }>();
    for (const [name, exact] of profiles) {
      if (shared.has(name)) continue;
      const profile = lessExact(exact, steps);
      const group = groups.get(keyOf(profile));
      if (group) group.names.push(name);
      else groups.set(keyOf(profile), { profile, names: [name] });
    }
    for (const [key, { profile, names }] of groups) {
      const together = names.length + (sharers.get(key) ?? 0);
      if (together < least) continue;
      sharers.set(key, together);
      for (const name of names) shared.set(name, profile);
    }
  }
  return shared;
}

function lessExact(profile: BandedProfile, steps: number): BandedProfile {
  const gone = GIVEN_UP.slice(0, steps).map((column) => [column, null]);
  return { ...profile, ...Object.fromEntries(gone) };
}

function keyOf({ sex, age_band, height_band, mass_band }: BandedProfile): string {
  return JSON.stringify([sex, age_band, height_band, mass_band]);
}
