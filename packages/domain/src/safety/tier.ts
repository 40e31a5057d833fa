/** How soon somebody should look at this, most urgent first. Stored for ever. */
const TIERS = ['emergency', 'same_day', 'within_days', 'review', 'none'] as const;
export type Tier = (typeof TIERS)[number];

/** Whether to run until then. */
export type Running = 'stop' | 'no_increase' | 'ok';

/** Whether it is one of the two highest, in which nothing is explained or planned and running stops. */
export function isUrgentTier(tier: string): boolean {
  return tier === 'emergency' || tier === 'same_day';
}

/** Negative where `a` is more urgent than `b`. */
export function compareTiers(a: Tier, b: Tier): number {
  return TIERS.indexOf(a) - TIERS.indexOf(b);
}
