import type { Day } from '../calendar/day.ts';
import { known, missing, type Reading } from '../reading/reading.ts';
import type { Care, CareLimit } from '../record/care.ts';
import type { Kilometres } from '../units/quantity.ts';

/** What clinicians asked the runner to keep to that holds on `day`. */
export function limitsOn(day: Day, care: Care | undefined): readonly CareLimit[] {
  const all = care?.visits.flatMap(({ limits }) => limits) ?? [];
  return all.filter(({ until }) => until === undefined || day < until);
}

/**
 * The longest run that these limits leave, the strictest of several; nothing where none names a distance.
 *
 * @missing `not-recorded` where one names a distance that could not be read: no distance is then known to be within it
 */
export function longestWithin(limits: readonly CareLimit[]): Reading<Kilometres> | undefined {
  const named = limits.filter((limit) => limit.kind === 'max_km').map(({ km }) => km);
  if (named.length === 0) return undefined;
  const distances = named.flatMap((km) => (km.known ? [km.value] : []));
  return distances.length < named.length
    ? missing('not-recorded')
    : known(Math.min(...distances) as Kilometres);
}
