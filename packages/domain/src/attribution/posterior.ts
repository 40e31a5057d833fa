import { logSum } from './quadrature.ts';
import type { NoiseFit } from './weigh-noises.ts';
import { type Design, type WeighedSet, weighSet } from './weigh-sets.ts';

/** Every set of candidates under every noise, with what it says of the effects. */
export interface Weighed {
  readonly size: number;
  readonly sets: readonly (WeighedSet & { readonly fit: NoiseFit })[];
}

/** One set under one noise with its posterior probability. */
export interface Piece {
  readonly weight: number;
  readonly set: WeighedSet;
  readonly fit: NoiseFit;
}

export interface Posterior {
  /** Probability that each candidate is in. */
  readonly inclusion: Float64Array;
  /** Probability of each set, by its bits; entry 0 is "none of them". */
  readonly sets: Float64Array;
  /** Pieces that matter, heaviest first; their weights add to 1. */
  readonly pieces: readonly Piece[];
}

/** Pieces lighter than this are left out of means and intervals. */
const LIGHTEST = 1e-5;

export function weighAll(fits: readonly NoiseFit[], { effectScales }: Design): Weighed {
  const size = effectScales.length;
  const sets = fits.flatMap((fit) =>
    Array.from({ length: 1 << size }, (_, members) => ({
      ...weighSet(fit.reduced, members, effectScales),
      fit,
    })),
  );
  return { size, sets };
}

/** Mean variance of pain's own noise. */
export function noiseVariance({ pieces }: Posterior): number {
  return pieces.reduce((sum, { weight, fit }) => sum + weight * fit.noise.sd ** 2, 0);
}

/** @param prior probability of each candidate before the data; the noises' own priors are in their evidence. */
export function posterior({ size, sets }: Weighed, prior: readonly number[]): Posterior {
  const logPrior = Array.from({ length: 1 << size }, (_, members) => setPrior(members, prior));
  const logs = sets.map((set) => set.logEvidence + (logPrior[set.members] as number));
  const total = logSum(logs);
  const bySet = new Float64Array(1 << size);
  const inclusion = new Float64Array(size);
  sets.forEach((set, i) => {
    const weight = Math.exp((logs[i] as number) - total);
    bySet[set.members] = (bySet[set.members] as number) + weight;
    for (let k = 0; k < size; k++)
      if ((set.members >> k) & 1) inclusion[k] = (inclusion[k] as number) + weight;
  });
  // Thousands of weights may add to a hair more than one.
  return {
    inclusion: inclusion.map((p) => Math.min(1, p)),
    sets: bySet.map((p) => Math.min(1, p)),
    pieces: heaviest(sets, logs, total),
  };
}

function heaviest(sets: Weighed['sets'], logs: readonly number[], total: number): readonly Piece[] {
  const kept = sets
    .map((set, i) => ({ weight: Math.exp((logs[i] as number) - total), set, fit: set.fit }))
    .filter((piece) => piece.weight > LIGHTEST)
    .sort((a, b) => b.weight - a.weight);
  const sum = kept.reduce((s, piece) => s + piece.weight, 0);
  return kept.map((piece) => ({ ...piece, weight: piece.weight / sum }));
}

function setPrior(members: number, prior: readonly number[]): number {
  let log = 0;
  prior.forEach((p, k) => {
    log += Math.log((members >> k) & 1 ? p : 1 - p);
  });
  return log;
}
