/**
 * The stake of the bet on each pair, 1/points: of the stakes tried by `npm run benchmark:experiment` the one that shows
 * drops of 1 to 2 points soonest where pain varies by 1 to 2 points from run to run.
 */
const STAKE = 0.4;

/**
 * Evidence that differences tend to be above 0, after each of them, as an e-value: its mean is at most 1 as long
 * as each difference is as likely to have come out with the other sign, which the drawn order makes true of a change
 * that does nothing, whatever trend, memory or shape the pain has. So the chance that it ever reaches 20 is at most
 * 1 in 20, however often one looks.
 *
 * @source Ville's inequality (N05); a pair multiplies by 2 / (1 + exp(−2 λ d)), of which the mean over both signs of d is 1
 */
export function evidenceAbove(differences: readonly number[]): readonly number[] {
  let evidence = 1;
  return differences.map((difference) => {
    evidence *= 2 / (1 + Math.exp(-2 * STAKE * difference));
    return evidence;
  });
}

/** E-value from which a claim is made: a chance of at most 1 in 20 of ever making it wrongly. */
export const CONVINCING = 20;

/** An interval of points. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Finest step of an interval's ends, points. */
const STEP = 0.05;
const MOST_POINTS = 10;

/**
 * The effects that the differences leave possible, good at any time: both sides together are wrong in at most one
 * runner of ten, however often one looks. Ends lie between −10 and 10.
 *
 * @param differences of the pairs as they came, with the change less without, points
 */
export function possibleEffects(differences: readonly number[]): Interval {
  const high = leastPlain((effect) => firstBelow(differences, effect) !== null);
  const low = leastPlain((effect) => firstAbove(differences, -effect) !== null);
  return { low: -low, high };
}

/** The number of pairs from which on it is plain that the effect is below `effect`; null where it is not. */
export function firstBelow(differences: readonly number[], effect: number): number | null {
  const at = evidenceAbove(differences.map((difference) => effect - difference)).findIndex(
    (value, k) => k >= LEAST_PAIRS - 1 && value >= CONVINCING,
  );
  return at < 0 ? null : at + 1;
}

export function firstAbove(differences: readonly number[], effect: number): number | null {
  return firstBelow(
    differences.map((difference) => -difference),
    -effect,
  );
}

/** No claim is made before this many pairs (evidence base §9). */
export const LEAST_PAIRS = 8;

/** The least effect from which on it is plain, by halving: what is plain of one is plain of all beyond it. */
function leastPlain(isPlain: (effect: number) => boolean): number {
  let [low, high] = [-MOST_POINTS, MOST_POINTS];
  if (!isPlain(high)) return MOST_POINTS;
  while (high - low > STEP) {
    const middle = (low + high) / 2;
    if (isPlain(middle)) high = middle;
    else low = middle;
  }
  return high;
}
