import type { Alternating } from './changes.ts';

/** The most pairs that can be run before what is tried has been learnt and stays; null where it never does. */
export function pairsInTime({
  daysBetween,
  fadesBefore,
}: Pick<Alternating, 'daysBetween' | 'fadesBefore'>): number | null {
  if (fadesBefore === null) return null;
  const runs = Math.floor(fadesBefore / (daysBetween + 1)) + 1;
  return Math.floor(runs / 2);
}
