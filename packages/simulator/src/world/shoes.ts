import type { Random } from '../random/random.ts';

interface Shoe {
  readonly name: string;
  /** What it does to the landing angle against everyday shoes, °. */
  readonly angle: number;
  /** Shock that reaches the leg, against an everyday shoe when new. */
  readonly hardness: number;
}

export interface Worn extends Shoe {
  /** Before this run, km. */
  readonly kilometres: number;
}

const KINDS: readonly Shoe[] = [
  { name: 'Cloudway 12', angle: 0, hardness: 1 },
  { name: 'Terra Light', angle: -6, hardness: 1.15 },
  { name: 'Plush Max 3', angle: 3, hardness: 0.85 },
  { name: 'Tempo Flat', angle: -9, hardness: 1.3 },
];

export interface ShoeShelf {
  /** The pair for a run; it is on the feet from then on and counts its kilometres. */
  readonly wear: (kilometres: number, quick: boolean) => Worn;
}

const WORN_OUT = 720;

/**
 * Two pairs in turn: one for most runs, one for quick ones. A pair is thrown away at about 720 km.
 *
 * @param mixing chance that the other pair is taken
 */
export function shoeShelf(random: Random, mixing: number): ShoeShelf {
  const everyday = {
    ...random.pick(KINDS.slice(0, 3)),
    kilometres: random.between(0, 350),
    pair: 1,
  };
  const quickPair = { ...random.pick(KINDS.slice(1)), kilometres: random.between(0, 300), pair: 1 };
  if (quickPair.name === everyday.name) Object.assign(quickPair, KINDS[3]);
  return {
    wear: (kilometres, quick) => {
      const taken = quick !== random.chance(mixing) ? quickPair : everyday;
      if (taken.kilometres > WORN_OUT)
        Object.assign(taken, { kilometres: 0, pair: taken.pair + 1 });
      const worn = {
        ...taken,
        name: taken.pair > 1 ? `${taken.name} (${taken.pair})` : taken.name,
      };
      taken.kilometres += kilometres;
      return worn;
    },
  };
}
