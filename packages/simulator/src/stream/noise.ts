import type { Random } from '../random/random.ts';

/** A sensor's error: part of it is new each second, part of it wanders. */
export interface Noise {
  readonly fresh: number;
  readonly wandering?: number;
  /** s until what wanders has forgotten itself; default 60. */
  readonly over?: number;
}

/** Draws the error of each second in turn. Light-tailed; made of additions alone. */
export function noise({ fresh, wandering = 0, over = 60 }: Noise, random: Random): () => number {
  const keep = 1 - 1 / over;
  const step = wandering * Math.sqrt(1 - keep ** 2);
  let slow = wandering * bump(random);
  return () => {
    slow = keep * slow + step * bump(random);
    return slow + fresh * bump(random);
  };
}

/** Mean 0, standard deviation 1, within ±3. */
function bump(random: Random): number {
  return 2 * (random.next() + random.next() + random.next() - 1.5);
}
