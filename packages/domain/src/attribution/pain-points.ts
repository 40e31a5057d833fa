import type { PainPoints } from './answer.ts';
import { boundsOf, type Effect, meanOver } from './effect.ts';

/** Pain and dose of the painful runs, run by run. */
export interface PainfulRuns {
  readonly pain: readonly number[];
  readonly dose: readonly number[];
}

/**
 * What the cause added to the painful runs, mean over them: the pain of each run less what it would have
 * been at the harmless level, which is never below zero.
 */
export function painPointsOf(effect: Effect, runs: PainfulRuns): PainPoints | null {
  if (runs.pain.length === 0) return null;
  const added = (points: number): number => meanAdded(runs, points);
  const bounds = boundsOf(effect);
  return {
    mean: meanOver(effect, added),
    low: added(bounds.low),
    high: added(bounds.high),
    level: 0.8,
  };
}

/**
 * The part of the pain of all painful runs that each cause carries; where the causes of a run would
 * together carry more than its pain, they share it in proportion. What no cause carries is left over.
 */
export function sharesOf(
  effects: readonly Effect[],
  pain: readonly number[],
  doses: readonly (readonly number[])[],
): { readonly causes: readonly number[]; readonly left: number } | null {
  const total = pain.reduce((sum, p) => sum + p, 0);
  if (total === 0) return null;
  const carried = effects.map(() => 0);
  pain.forEach((worst, i) => {
    const parts = effects.map((effect, k) => {
      const dose = doses[k]?.[i] ?? 0;
      return meanOver(effect, (points) => Math.min(worst, points * dose));
    });
    const sum = parts.reduce((s, part) => s + part, 0);
    const scale = sum > worst ? worst / sum : 1;
    parts.forEach((part, k) => {
      carried[k] = (carried[k] as number) + part * scale;
    });
  });
  const causes = carried.map((sum) => sum / total);
  return { causes, left: Math.max(0, 1 - causes.reduce((s, share) => s + share, 0)) };
}

function meanAdded({ pain, dose }: PainfulRuns, points: number): number {
  let sum = 0;
  pain.forEach((worst, i) => {
    sum += Math.min(worst, points * (dose[i] ?? 0));
  });
  return sum / pain.length;
}
