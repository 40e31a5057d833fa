import { mean, sum } from '../statistics/moments.ts';
import { logNormalBelow } from '../statistics/normal.ts';
import { factorNoise } from './correlated-noise.ts';
import { counterRandom, shuffled } from './counter-random.ts';
import { cholesky, solveLower } from './linear-algebra.ts';
import { EFFECT_PRECISION, type Piece, type Posterior, pieceAlgebra } from './posterior.ts';
import { BASE_INCLUSION } from './priors.ts';
import { type Projection, project, tableOf } from './projection.ts';
import type { NoiseFit } from './weigh-noises.ts';
import { columnsOf, type Design } from './weigh-sets.ts';
import type { Outcome } from './zero-heavy.ts';

const SEED = 20261122;
/** One shuffle may by luck fall in with the pain; the mean of a few says what the engine does. */
const SHUFFLES = 4;
/** Pieces that the control is weighed beside. */
const MOST_PIECES = 24;

/**
 * The probability that the engine gives to an exposure that cannot have done anything: the most varied of
 * the causes' doses, shuffled among the runs and weighed beside the five; mean over a few shuffles.
 * Nothing where no dose varies.
 */
export function controlProbability(
  outcome: Outcome,
  design: Design,
  { pieces }: Posterior,
): number | undefined {
  const source = mostVaried(design.causes.flatMap((curves) => curves.slice(0, 1)));
  if (!source) return undefined;
  const random = counterRandom(SEED);
  const controls = Array.from({ length: SHUFFLES }, (_, shuffle) => {
    const order = shuffled(source.length, (i) => random(shuffle * source.length + i));
    return Float64Array.from(order, (i) => source[i] as number);
  });
  const table = tableOf([...columnsOf(design), ...controls], source.length);
  const heavy = pieces.slice(0, MOST_PIECES);
  const seen = new Map<NoiseFit, Seen>();
  for (const { fit } of heavy) {
    if (seen.has(fit)) continue;
    const factor = factorNoise(fit.noise, outcome.day, fit.fit.sites.variance);
    seen.set(fit, project(factor, table, fit.fit.sites.value));
  }
  const total = sum(heavy.map(({ weight }) => weight));
  const odds = BASE_INCLUSION.overload / (1 - BASE_INCLUSION.overload);
  const probabilities = controls.map((_, shuffle) => {
    const column = table.width - SHUFFLES + shuffle;
    const ratios = heavy.map((piece) => {
      const through = seen.get(piece.fit) as Seen;
      return piece.weight * bayesFactor(piece, through, column, design.alwaysPrecision);
    });
    const against = (odds * sum(ratios)) / total;
    return against / (1 + against);
  });
  return mean(probabilities);
}

type Seen = Pick<Projection, 'gram' | 'shift'>;

/** How much better the reports fit with `column` in beside the piece's causes, its effect half-normal. */
function bayesFactor(
  piece: Piece,
  seen: Seen,
  column: number,
  alwaysPrecision: Float64Array,
): number {
  const { gram } = seen;
  const width = seen.shift.length;
  const { chosen, precision, shift } = pieceAlgebra(piece, seen, alwaysPrecision);
  const size = chosen.length;
  const lower = cholesky(precision, size);
  const cross = solveLower(
    lower,
    size,
    chosen.map((from) => gram[column * width + from] as number),
  );
  const explained = solveLower(lower, size, shift);
  let own = (gram[column * width + column] as number) + EFFECT_PRECISION;
  let left = seen.shift[column] as number;
  for (let i = 0; i < size; i++) {
    own -= (cross[i] as number) ** 2;
    left -= (cross[i] as number) * (explained[i] as number);
  }
  const log =
    Math.LN2 +
    0.5 * (Math.log(EFFECT_PRECISION / own) + (left * left) / own) +
    logNormalBelow(left / Math.sqrt(own));
  return Math.exp(log);
}

/** The column that varies most; nothing where none does. */
function mostVaried(columns: readonly Float64Array[]): Float64Array | undefined {
  let best: Float64Array | undefined;
  let most = 1e-9;
  for (const column of columns) {
    const power = column.reduce((sum, x) => sum + x * x, 0);
    if (power > most) [best, most] = [column, power];
  }
  return best;
}
