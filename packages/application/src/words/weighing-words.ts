/** Why a weighing is asked for. */
export const WEIGHING_WORDS = {
  onlyEstimated:
    'How much water you lose has only been guessed so far; three weighings a season make it known.',
} as const;
