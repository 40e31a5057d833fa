/** A random number in [0, 1) for each counter: the same seed and counter give the same number anywhere. */
export type CounterRandom = (counter: number) => number;

/**
 * Hashes seed and counter, so that a number does not depend on how many were drawn before it.
 *
 * @source the mixing constants of C. Wellons' lowbias32 search; only whole-number arithmetic
 */
export function counterRandom(seed: number): CounterRandom {
  const start = mix(seed >>> 0);
  return (counter) => mix((start ^ mix(counter >>> 0)) >>> 0) / 4294967296;
}

function mix(n: number): number {
  let x = (n + 0x9e3779b9) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
  return (x ^ (x >>> 16)) >>> 0;
}

/** The whole numbers below `size` in shuffled order. */
export function shuffled(size: number, random: CounterRandom): readonly number[] {
  const order = Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random(i) * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
  return order;
}
