import { counterRandom } from '../attribution/counter-random.ts';

/** A run with the change, or one without. */
export type Arm = 'with' | 'without';

/**
 * What is drawn for a place in the order: each pair of runs has one of both, in an order that is thrown like a coin.
 *
 * @param slot from 0; 0 and 1 are the first pair
 */
export function armOf(seed: number, slot: number): Arm {
  const begins = counterRandom(seed)(Math.floor(slot / 2)) < 0.5;
  return (slot % 2 === 0) === begins ? 'with' : 'without';
}

/** 1 where the run with the change is drawn first, −1 where it is drawn second. */
export function orderOf(seed: number, pair: number): 1 | -1 {
  return armOf(seed, 2 * pair) === 'with' ? 1 : -1;
}

/** The start of a change that stays lies within so many days of setting it up, whatever the back does on them. */
const START_WITHIN_DAYS = 21;

/**
 * Days to wait before a change that stays is begun. Thrown like a die: whoever sets it up when the back is worst would
 * else see it get better by itself from that day on.
 *
 * @unit days, 0 to 20
 * @source evidence base §9: a randomised start where nothing can alternate
 */
export function startAfter(seed: number): number {
  return Math.floor(counterRandom(seed)(0) * START_WITHIN_DAYS);
}
