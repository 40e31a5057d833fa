import type { Estimate } from '../../record/run.ts';
import { normalBelow } from '../../statistics/normal.ts';

/** Angles between forefoot, midfoot and heel landing, in degrees (S12b). */
export const STRIKE_LIMITS = { forefootBelow: -0.8, rearfootAbove: 7.4 } as const;

/** Chances of the three landings; they add to 1. */
export interface StrikeClasses {
  readonly rearfoot: number;
  readonly midfoot: number;
  readonly forefoot: number;
}

/** How probable each landing is for an angle known only to its error. */
export function strikeClasses({ value, sd }: Estimate): StrikeClasses {
  const below = (limit: number) => normalBelow((limit - value) / Math.max(sd, 1e-6));
  const forefoot = below(STRIKE_LIMITS.forefootBelow);
  const rearfoot = 1 - below(STRIKE_LIMITS.rearfootAbove);
  return { rearfoot, midfoot: Math.max(0, 1 - forefoot - rearfoot), forefoot };
}
