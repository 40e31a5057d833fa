import { counterRandom } from '../attribution/counter-random.ts';
import type { Experiment } from '../record/experiment.ts';
import { mean } from '../statistics/moments.ts';
import { ENOUGH, POINTS_STEP, SIMULATED } from './foresee.ts';
import { leftByItself, type PainCourse } from './natural-course.ts';
import { fallsBeyond, WORKS_FROM_WEEKS } from './phase-result.ts';

/** What a change that stays could show on a runner's own variation, before it starts. */
export interface ForeseenPhase {
  /** Chance that a drop of the smallest size beyond what goes by itself is seen. */
  readonly chance: number;
  /** The smallest such drop, points, that is seen with a chance of 0.8; null where none is. */
  readonly smallestSeen: number | null;
  /** Mean of the pain that it can drop from, points. */
  readonly usual: number;
  /** Runs of the runner that this rests on. */
  readonly runs: number;
  /** Runs before it, and as many that are held against them afterwards. */
  readonly takes: number;
}

/**
 * Begins the change many times on the runner's own pain: two stretches of neighbouring runs, so that memory between runs
 * is as it was, of which the later lies lower by what goes by itself and by `drop`, never below 0.
 *
 * @param pain of the runner's runs of the kind that would count, oldest first, points
 * @param takes how many of them the weeks before the start hold
 */
export function foreseePhase(
  pain: readonly number[],
  asked: Pick<Experiment, 'smallest' | 'most' | 'seed'> & {
    readonly takes: number;
    readonly course: PainCourse;
  },
): ForeseenPhase {
  const usual = mean(pain);
  const { takes, most, course, seed } = asked;
  const weeks = Array.from(
    { length: takes },
    (_, i) => WORKS_FROM_WEEKS + ((i + 0.5) / takes) * (most - WORKS_FROM_WEEKS),
  );
  const left = weeks.map((week) => leftByItself(course, week));
  const chance = (drop: number): number =>
    Array.from({ length: SIMULATED }, (_, user) =>
      isSeen(pain, { left, usual, drop, seed: seed + user }),
    ).filter(Boolean).length / SIMULATED;
  return {
    chance: chance(asked.smallest),
    smallestSeen: smallestSeen(chance, usual),
    usual,
    runs: pain.length,
    takes,
  };
}

function isSeen(
  pain: readonly number[],
  {
    left,
    usual,
    drop,
    seed,
  }: {
    readonly left: readonly number[];
    readonly usual: number;
    readonly drop: number;
    readonly seed: number;
  },
): boolean {
  const random = counterRandom(seed);
  const stretch = (place: number): readonly number[] => {
    const begin = Math.floor(random(place) * pain.length);
    return left.map((_, i) => pain[(begin + i) % pain.length] ?? 0);
  };
  const before = stretch(0);
  const fallen = left.map((part) => usual * (1 - part) + drop);
  const after = stretch(1).map((points, i) => Math.max(0, Math.round(points - (fallen[i] ?? 0))));
  return fallsBeyond(before, after, mean(left));
}

function smallestSeen(chance: (drop: number) => number, usual: number): number | null {
  for (let drop = POINTS_STEP; drop <= usual; drop += POINTS_STEP) {
    if (chance(drop) >= ENOUGH) return drop;
  }
  return null;
}
