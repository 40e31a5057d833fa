/** A runner whose pain is made up, run by run. */
export interface World {
  readonly name: string;
  /** Usual pain, points, and what a run changes it by at most from trend over the whole experiment. */
  readonly usual: number;
  readonly trend: number;
  /** Standard deviation between runs, and correlation of neighbouring runs. */
  readonly sd: number;
  readonly memory: number;
  /** True difference on a run with the change, points. */
  readonly effect: number;
  /** The part of the effect that is left on the next run. */
  readonly carry: number;
  /** Chance that the pain of a run is not told, by arm. */
  readonly untold: number;
  /** Chance that the runner does otherwise than drawn. */
  readonly strays: number;
  /** Chance a run begins a flare of ten runs, three points higher. */
  readonly flares: number;
}

export const PLAIN: World = {
  name: 'plain',
  usual: 4,
  trend: 0,
  sd: 1.5,
  memory: 0,
  effect: 0,
  carry: 0,
  untold: 0,
  strays: 0,
  flares: 0,
};

/** Random numbers of the benchmark's own: xorshift128, seeded by splitmix. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return (z ^ (z >>> 16)) >>> 0;
  };
  let [a, b, c, d] = [next(), next(), next(), next()];
  return () => {
    const t = a ^ (a << 11);
    [a, b, c] = [b, c, d];
    d = (d ^ (d >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    return d / 4294967296;
  };
}

export function normalOf(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Pain of runs one after the other, whole points from 0 to 10; the change is told for each as it comes. */
export function painOf(world: World, seed: number, runs: number) {
  const random = randomOf(seed);
  let [noise, carried, flare, t] = [normalOf(random) * world.sd, 0, 0, 0];
  return {
    random,
    /** Undefined where it is not told. */
    next(isWith: boolean): number | undefined {
      const does = random() < world.strays ? !isWith : isWith;
      noise = world.memory * noise + Math.sqrt(1 - world.memory ** 2) * world.sd * normalOf(random);
      if (flare === 0 && random() < world.flares) flare = 10;
      const level = world.usual + (world.trend * t) / runs + (flare > 0 ? 3 : 0) + noise;
      const change = does ? world.effect : world.carry * carried;
      carried = change;
      flare = Math.max(0, flare - 1);
      t += 1;
      const told = random() >= world.untold;
      return told ? Math.min(10, Math.max(0, Math.round(level + change))) : undefined;
    },
  };
}
