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

/** What is known of a run on `day`, whole days since 1970-01-01. */
export type Carrier = (day: number) => Carried | undefined;

/** How a trait changes. */
export interface Wandering {
  /** Variance that it gathers in a day. */
  readonly perDay: number;
  /** Standard deviation of single runs around it. */
  readonly runToRun: number;
}

/**
 * Carries a slow trait from the days it was seen on to a run of another day.
 *
 * The trait wanders, so the error grows with the days to the nearest sightings, from both sides; all of
 * them count. Each run, those seen and the one asked for, also differs from the trait by its own shoes,
 * speed and ground. Nothing is carried from no sightings.
 */
export function carrier(sightings: readonly Sighting[], { perDay, runToRun }: Wandering): Carrier {
  const seen = sightings
    .map((sighting) => ({ ...sighting, sd: Math.hypot(sighting.sd, runToRun) }))
    .sort((a, b) => a.day - b.day);
  const forward = filtered(seen, perDay);
  const backward = filtered(seen.toReversed(), perDay).toReversed();
  return (day) => {
    const next = firstAfter(seen, day);
    const sides = [forward[next - 1], backward[next]].filter((side) => side !== undefined);
    const moved = sides.map((side) => moveTo(day, side, perDay));
    const estimate = pooled(moved);
    if (!estimate) return undefined;
    const gap = Math.min(...sides.map((side) => Math.abs(day - side.day)));
    return { value: estimate.value, sd: Math.hypot(estimate.sd, runToRun), gap };
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
