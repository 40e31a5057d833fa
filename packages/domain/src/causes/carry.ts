import type { Estimate } from '../record/run.ts';
import { pooled } from './pooled.ts';

/** A slow trait as it was seen on one day (whole days since 1970-01-01). */
export interface Sighting extends Estimate {
  readonly day: number;
}

/** What the sightings say of another day. */
export interface Carried extends Estimate {
  /** Days to the nearest sighting. */
  readonly gap: number;
}

/**
 * Carries a slow trait from the days it was seen on to the days between, before and after.
 *
 * The trait is taken to wander by `variancePerDay`, so the error grows with the days to the nearest
 * sightings, from both sides; all of them count. Nothing is carried from no sightings.
 */
export function carrier(
  sightings: readonly Sighting[],
  variancePerDay: number,
): (day: number) => Carried | undefined {
  const seen = [...sightings].sort((a, b) => a.day - b.day);
  const forward = filtered(seen, variancePerDay);
  const backward = filtered(seen.toReversed(), variancePerDay).toReversed();
  return (day) => {
    const next = firstAfter(seen, day);
    const sides = [forward[next - 1], backward[next]].filter((side) => side !== undefined);
    const moved = sides.map((side) => moveTo(day, side, variancePerDay));
    const estimate = pooled(moved);
    if (!estimate) return undefined;
    return { ...estimate, gap: Math.min(...sides.map((side) => Math.abs(day - side.day))) };
  };
}

/** What is known of the trait after each sighting in turn, from that one and those before it. */
function filtered(seen: readonly Sighting[], variancePerDay: number): readonly Sighting[] {
  const states: Sighting[] = [];
  for (const sighting of seen) {
    const before = states.at(-1);
    const moved = before ? [moveTo(sighting.day, before, variancePerDay)] : [];
    states.push({ ...sighting, ...pooled([...moved, sighting]) });
  }
  return states;
}

function moveTo(day: number, { value, sd, day: from }: Sighting, variancePerDay: number): Estimate {
  return { value, sd: Math.sqrt(sd * sd + variancePerDay * Math.abs(day - from)) };
}

/** Index of the first sighting after `day`. */
function firstAfter(seen: readonly Sighting[], day: number): number {
  let [from, to] = [0, seen.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((seen[middle]?.day ?? Infinity) <= day) from = middle + 1;
    else to = middle;
  }
  return from;
}
