import type { FormCheck, StrikeClasses } from '@plumbline/domain';

/** Probability from which a landing is clear. */
const CLEAR = 0.9;
/** Landings that were seen in clips whose landing is known. Of the others there was none to try the method on. */
const CONFIRMED = ['rearfoot'] as const;

/** The landing that is claimed: clear by its probability, and one that the method has been tried on. */
export function claimedLanding(classes: StrikeClasses): FormCheck['footStrike'] {
  return CONFIRMED.find((landing) => classes[landing] >= CLEAR);
}

/** The landing that would be claimed had the method been tried on it. */
export function likelyLanding(classes: StrikeClasses): FormCheck['footStrike'] {
  return (['rearfoot', 'midfoot', 'forefoot'] as const).find(
    (landing) => classes[landing] >= CLEAR,
  );
}
