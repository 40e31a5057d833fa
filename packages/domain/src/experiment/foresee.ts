import { counterRandom } from '../attribution/counter-random.ts';
import type { Experiment } from '../record/experiment.ts';
import { mean } from '../statistics/moments.ts';
import { firstBelow } from './sign-flip.ts';

/** What an experiment could show on a runner's own variation, before it starts. */
export interface Foreseen {
  /** Chance that a drop of the smallest size worth having is shown within so many pairs. */
  readonly power: readonly { readonly pairs: number; readonly chance: number }[];
  /** The smallest drop, points, that is shown with a chance of 0.8 within the most pairs; null where none is. */
  readonly smallestSeen: number | null;
  /** Mean of the pain that it can drop from, points. */
  readonly usual: number;
  /** Runs of the runner that this rests on. */
  readonly runs: number;
}

const LOOKED_AT = [8, 12, 18, 24] as const;
export const SIMULATED = 300;
/** A drop is taken to be seen with such a chance. */
export const ENOUGH = 0.8;
export const POINTS_STEP = 0.5;
/** Runs of the same kind below which a runner's variation is not known. */
export const LEAST_RUNS = 10;

/**
 * Runs the experiment many times on the runner's own pain: neighbouring runs are drawn as pairs, so that trend and
 * memory between runs are as they were, and pain on the run with the change is lower by `drop`, never below 0.
 *
 * @param pain of the runner's runs of the kind that would count, oldest first, points
 * @param most pairs after which it ends
 */
export function foresee(
  pain: readonly number[],
  { smallest, most, seed }: Pick<Experiment, 'smallest' | 'most' | 'seed'>,
): Foreseen {
  const usual = mean(pain);
  const shownBy = (drop: number): readonly (number | null)[] =>
    Array.from({ length: SIMULATED }, (_, user) => simulated(pain, drop, most, seed + user));
  const within = (shown: readonly (number | null)[], pairs: number): number =>
    shown.filter((at) => at !== null && at <= pairs).length / SIMULATED;
  const atSmallest = shownBy(smallest);
  return {
    power: LOOKED_AT.filter((pairs) => pairs <= most).map((pairs) => ({
      pairs,
      chance: within(atSmallest, pairs),
    })),
    smallestSeen: smallestSeen((drop) => within(shownBy(drop), most), usual),
    usual,
    runs: pain.length,
  };
}

/** Pairs after which a drop is shown; null where it is not within `most`. */
function simulated(
  pain: readonly number[],
  drop: number,
  most: number,
  seed: number,
): number | null {
  const random = counterRandom(seed);
  const differences = Array.from({ length: most }, (_, k) => {
    const at = Math.floor(random(2 * k + 1) * (pain.length - 1));
    const [first, second] = [pain[at] ?? 0, pain[at + 1] ?? 0];
    const [on, off] = random(2 * k) < 0.5 ? [first, second] : [second, first];
    return Math.max(0, on - drop) - off;
  });
  return firstBelow(differences, 0);
}

function smallestSeen(chance: (drop: number) => number, usual: number): number | null {
  for (let drop = POINTS_STEP; drop <= Math.min(10, 2 * usual); drop += POINTS_STEP) {
    if (chance(drop) >= ENOUGH) return drop;
  }
  return null;
}
