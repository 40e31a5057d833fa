import { cholesky, inverse } from './linear-algebra.ts';
import type { Piece } from './posterior.ts';
import { CONTEXT_INCLUSION } from './priors.ts';
import { type Design, membersOf } from './weigh-sets.ts';

/** Pieces lighter than this are left out. */
const LIGHTEST = 2e-3;

/**
 * Probability that the column at `place` among those always in has an effect other than zero: the ratio
 * of the densities of its coefficient at zero after and before the data (Savage and Dickey).
 */
export function contextProbability(
  pieces: readonly Piece[],
  place: number,
  design: Design,
): number {
  const scale = 1 / Math.sqrt(design.alwaysPrecision[place] as number);
  let [ratio, total] = [0, 0];
  for (const piece of pieces) {
    if (piece.weight < LIGHTEST) continue;
    const { mean, sd } = coefficient(piece, place, design);
    const z = Math.min(Math.abs(mean) / sd, 12);
    ratio += piece.weight * (scale / sd) * Math.exp(-0.5 * z * z);
    total += piece.weight;
  }
  const out = total > 0 ? ratio / total : 1;
  return CONTEXT_INCLUSION / (CONTEXT_INCLUSION + (1 - CONTEXT_INCLUSION) * out);
}

/** The coefficient after the data, with the effects of the piece's causes free. */
function coefficient(
  { set, fit }: Piece,
  place: number,
  { always, alwaysPrecision, candidates, effectScales }: Design,
): { readonly mean: number; readonly sd: number } {
  const { gram, shift } = fit.fit.projection;
  const total = always.length + candidates.length;
  const columns = [
    ...always.keys(),
    ...membersOf(set.members, candidates.length).map((k) => always.length + k),
  ];
  const size = columns.length;
  const precision = new Float64Array(size * size);
  columns.forEach((from, i) => {
    columns.forEach((to, j) => {
      precision[i * size + j] = gram[from * total + to] as number;
    });
    const scale = effectScales[from - always.length] ?? 1;
    const prior = alwaysPrecision[from] ?? 1 / (scale * scale);
    precision[i * size + i] = (precision[i * size + i] as number) + prior;
  });
  const covariance = inverse(cholesky(precision, size), size);
  let mean = 0;
  columns.forEach((from, j) => {
    mean += (covariance[place * size + j] as number) * (shift[from] as number);
  });
  return { mean, sd: Math.sqrt(covariance[place * size + place] as number) };
}
