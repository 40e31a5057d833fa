import { isUrgentTier } from '../safety/tier.ts';
import type { Answer, Verdict } from './answer.ts';

const ENOUGH_REPORTS = 10;
const PLENTY_REPORTS = 20;
const ENOUGH_PAINFUL = 3;
/** From here on a cause is called found. */
export const FOUND_PROBABILITY = 0.5;
export const FOUND_POINTS = 1;

/** The verdict by the rules of the answer's contract, in its order. */
export function verdictOf(facts: {
  readonly tier: Answer['safety']['tier'];
  readonly reported: number;
  readonly painful: number;
  readonly anyFound: boolean;
}): Verdict {
  const { tier, reported, painful, anyFound } = facts;
  if (isUrgentTier(tier)) return 'see_someone_first';
  if (reported < ENOUGH_REPORTS) return 'too_little_data';
  if (painful < ENOUGH_PAINFUL && reported < PLENTY_REPORTS) return 'too_little_data';
  if (painful === 0) return 'no_pain';
  return anyFound ? 'causes_found' : 'nothing_stands_out';
}
