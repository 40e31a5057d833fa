/**
 * A stream of random numbers that is the same on every machine: SplitMix32 over a counter, integer
 * arithmetic only, 2³² numbers long.
 */
export interface Random {
  /** 0 ≤ x < 1, in steps of 2⁻³². */
  readonly next: () => number;
  readonly normal: (mean: number, sd: number) => number;
  /** Whole numbers from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of `from`, each as likely; throws on an empty list. */
  readonly pick: <T>(from: readonly T[]) => T;
}

/** A stream that depends on `seed` and `purpose` alone, so that one part of a world can grow without shifting the others. */
export function randomFor(seed: number, purpose: string): Random {
  let counter = mix(seed ^ hash(purpose));
  const next = (): number => {
    counter = (counter + 0x9e3779b9) | 0;
    return (mix(counter) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  return {
    next,
    between,
    normal: (mean, sd) => mean + sd * standardNormal(next),
    whole: (low, high) => Math.floor(between(low, high + 1)),
    chance: (probability) => next() < probability,
    pick: (from) => picked(from, Math.floor(next() * from.length)),
  };
}

function picked<T>(from: readonly T[], at: number): T {
  const one = from[at];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

/**
 * Sum of twelve, less six: within 0.2 % of a normal in the middle, never beyond ±6, and made of
 * additions only, so that no machine's `log` or `cos` can give another last digit.
 */
function standardNormal(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += next();
  return sum;
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}
