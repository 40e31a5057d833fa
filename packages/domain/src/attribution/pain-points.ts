import { mean, sum } from '../statistics/moments.ts';
import type { PainPoints } from './answer.ts';
import type { DoseColumn } from './dose-column.ts';
import { believedOf, boundsOf, type Effect, meanOf, meanOver } from './effect.ts';
import type { History } from './history.ts';

/** What is known of one cause's dose on the painful runs, run by run, along one of its curves. */
export interface PainfulRuns {
  readonly pain: readonly number[];
  /** What is above the dose of the harmless level, in parts of the runner's own high dose. */
  readonly dose: readonly number[];
  /** Variance of the true dose about `dose`. */
  readonly variance: readonly number[];
  /** Mean pain of all reported runs, mean dose, and variance of pain's own noise. */
  readonly usual: { readonly pain: number; readonly dose: number; readonly noise: number };
}

/**
 * What a cause with this effect added to run `i`, never more than its pain. Where the dose is not known
 * the pain itself speaks: if the cause acts at all, a run that hurt more than usual had more of it.
 */
function addedTo({ pain, dose, variance, usual }: PainfulRuns, i: number, points: number): number {
  const [worst, expected, doubt] = [pain[i] ?? 0, dose[i] ?? 0, variance[i] ?? 0];
  const surplus = worst - usual.pain - points * (expected - usual.dose);
  const gain = (points * doubt) / (usual.noise + points * points * doubt);
  const believed = Math.max(0, expected + gain * surplus);
  return Math.min(worst, points * believed);
}

/**
 * What the cause added to the painful runs, mean over them: the pain of each run less what it would have
 * been at the harmless level on that run, which is never below zero.
 *
 * @param curves the painful runs along each of the cause's curves
 */
export function painPointsOf(effect: Effect, curves: readonly PainfulRuns[]): PainPoints | null {
  if ((curves[0]?.pain.length ?? 0) === 0) return null;
  const believed = believedOf(effect, (points, curve) =>
    meanAdded(curves[curve] as PainfulRuns, points),
  );
  return { mean: meanOf(believed), ...boundsOf(believed), level: 0.8 };
}

/**
 * The part of the pain of all painful runs that each cause carries; where the causes of a run would
 * together carry more than its pain, they share it in proportion. What no cause carries is left over.
 *
 * @param runs for each cause the painful runs along each of its curves
 */
export function sharesOf(
  effects: readonly Effect[],
  runs: readonly (readonly PainfulRuns[])[],
): { readonly causes: readonly number[]; readonly left: number } | null {
  const pain = runs[0]?.[0]?.pain ?? [];
  const total = sum(pain);
  if (total === 0) return null;
  const carried = effects.map(() => 0);
  pain.forEach((worst, i) => {
    const parts = effects.map((effect, k) =>
      meanOver(effect, (points, curve) => addedTo(runs[k]?.[curve] as PainfulRuns, i, points)),
    );
    const together = sum(parts);
    const scale = together > worst ? worst / together : 1;
    parts.forEach((part, k) => {
      carried[k] = (carried[k] as number) + part * scale;
    });
  });
  const causes = carried.map((points) => points / total);
  return { causes, left: Math.max(0, 1 - sum(causes)) };
}

function meanAdded(runs: PainfulRuns, points: number): number {
  return mean(runs.pain.map((_, i) => addedTo(runs, i, points)));
}

/** The painful runs of `history` as a cause sees them along each of the curves of its dose. */
export function painfulRunsOf(
  { outcome, painful }: History,
  curves: readonly DoseColumn[],
  noise: number,
): readonly PainfulRuns[] {
  const pain = painful.map((i) => outcome.pain[i] as number);
  const usualPain = mean(outcome.pain);
  return curves.map(({ expected, variance, unit, harmless }) => ({
    pain,
    dose: painful.map((i) => ((expected[i] as number) - harmless) / unit),
    variance: painful.map((i) => (variance[i] as number) / (unit * unit)),
    usual: { pain: usualPain, dose: (mean(expected) - harmless) / unit, noise },
  }));
}
