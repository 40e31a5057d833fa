import { logNormalBelow } from '../statistics/normal.ts';
import { factorNoise } from './correlated-noise.ts';
import { counterRandom, shuffled } from './counter-random.ts';
import { cholesky, solveLower } from './linear-algebra.ts';
import { EFFECT_PRECISION, type Piece, type Posterior } from './posterior.ts';
import { BASE_INCLUSION } from './priors.ts';
import { project, tableOf } from './projection.ts';
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
  const total = heavy.reduce((sum, { weight }) => sum + weight, 0);
  const odds = BASE_INCLUSION.overload / (1 - BASE_INCLUSION.overload);
  const probabilities = controls.map((_, shuffle) => {
    const ratio = heavy.reduce((sum, piece) => {
      const through = seen.get(piece.fit) as Seen;
      const column = table.width - SHUFFLES + shuffle;
      return sum + piece.weight * bayesFactor(piece, through, column, design.alwaysPrecision);
    }, 0);
    const against = (odds * ratio) / total;
    return against / (1 + against);
  });
  return probabilities.reduce((sum, p) => sum + p, 0) / SHUFFLES;
}

interface Seen {
  readonly gram: Float64Array;
  readonly shift: Float64Array;
}

/** How much better the reports fit with `column` in beside the piece's causes, its effect half-normal. */
function bayesFactor(
  { acting }: Piece,
  { gram, shift }: Seen,
  column: number,
  alwaysPrecision: Float64Array,
): number {
  const base = alwaysPrecision.length;
  const width = shift.length;
  const chosen = [...alwaysPrecision.keys(), ...acting.map((own) => base + own.column)];
  const size = chosen.length;
  const precision = new Float64Array(size * size);
  chosen.forEach((from, i) => {
    for (let j = 0; j <= i; j++)
      precision[i * size + j] = gram[from * width + (chosen[j] as number)] as number;
    precision[i * size + i] =
      (precision[i * size + i] as number) + (alwaysPrecision[from] ?? EFFECT_PRECISION);
  });
  const lower = cholesky(precision, size);
  const cross = solveLower(
    lower,
    size,
    chosen.map((from) => gram[column * width + from] as number),
  );
  const explained = solveLower(
    lower,
    size,
    chosen.map((from) => shift[from] as number),
  );
  let own = (gram[column * width + column] as number) + EFFECT_PRECISION;
  let left = shift[column] as number;
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
