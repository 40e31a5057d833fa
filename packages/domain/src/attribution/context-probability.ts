import { cholesky, inverse, solve } from './linear-algebra.ts';
import { type Piece, pieceAlgebra } from './posterior.ts';
import { CONTEXT_INCLUSION } from './priors.ts';
import type { Design } from './weigh-sets.ts';

/** Pieces beyond this many change no figure that is shown. */
const MOST_PIECES = 60;

/**
 * Probability that each always-in column from place `from` on has an effect other than zero: the ratio
 * of the densities of its coefficient at zero after and before the data (Savage and Dickey).
 */
export function contextProbabilities(
  pieces: readonly Piece[],
  from: number,
  design: Design,
): readonly number[] {
  const scales = Array.from(design.alwaysPrecision.subarray(from), (p) => 1 / Math.sqrt(p));
  const ratios = scales.map(() => 0);
  let total = 0;
  for (const piece of pieces.slice(0, MOST_PIECES)) {
    const { mean, sd } = coefficients(piece, design.alwaysPrecision);
    scales.forEach((scale, i) => {
      const own = sd[from + i] as number;
      const z = Math.min(Math.abs(mean[from + i] as number) / own, 12);
      const density = (scale / own) * Math.exp(-0.5 * z * z);
      ratios[i] = (ratios[i] as number) + piece.weight * density;
    });
    total += piece.weight;
  }
  return ratios.map((ratio) => {
    const out = total > 0 ? ratio / total : 1;
    return CONTEXT_INCLUSION / (CONTEXT_INCLUSION + (1 - CONTEXT_INCLUSION) * out);
  });
}

/** The always-in coefficients after the data, with the effects of the piece's causes free. */
function coefficients(
  piece: Piece,
  alwaysPrecision: Float64Array,
): { readonly mean: Float64Array; readonly sd: Float64Array } {
  const { precision, shift } = pieceAlgebra(piece, piece.fit.projection, alwaysPrecision);
  const size = shift.length;
  const lower = cholesky(precision, size);
  const covariance = inverse(lower, size);
  const sd = shift.map((_, i) => Math.sqrt(covariance[i * size + i] as number));
  return { mean: solve(lower, size, shift), sd };
}
