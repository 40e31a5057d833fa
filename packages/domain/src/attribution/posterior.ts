import { sum } from '../statistics/moments.ts';
import { type Orthant, positiveOrthant } from './orthant.ts';
import { EFFECT_SCALE } from './priors.ts';
import type { Projection } from './projection.ts';
import type { NoiseFit } from './weigh-noises.ts';
import {
  type Acting,
  type Algebra,
  actingIn,
  algebraOf,
  type Ways,
  weighFreely,
} from './weigh-sets.ts';

/** Every way in which causes can act, under every noise. */
export interface Weighed {
  readonly ways: Ways;
  readonly fits: readonly NoiseFit[];
  /** Log evidence of way w under noise f, at `f * ways.count + w`; −∞ where it is not worth weighing. */
  readonly logEvidence: Float64Array;
  /** Effects of the ways that were weighed, by the same places. */
  readonly effects: ReadonlyMap<number, Orthant>;
  /** How far the evidence that any cause acts is believed, 0–1; all of it where this is missing. */
  readonly trust?: number;
}

/** One way under one noise with its posterior probability. */
export interface Piece {
  readonly weight: number;
  readonly way: number;
  readonly acting: readonly Acting[];
  readonly effects: Orthant | undefined;
  readonly fit: NoiseFit;
}

export interface Posterior {
  readonly ways: Ways;
  /** Probability that each cause acts. */
  readonly inclusion: Float64Array;
  /** Probability of each set, by its bits; entry 0 is "none of them". */
  readonly sets: Float64Array;
  /** Pieces that matter, heaviest first; their weights add to 1. */
  readonly pieces: readonly Piece[];
}

/** Prior probability of each cause's curves; what is left of 1 is that it does not act. */
export type CurvePriors = readonly (readonly number[])[];

/** Pieces lighter than this are left out of means and intervals. */
const LIGHTEST = 1e-5;
/** A way that cannot weigh more than e to this of the heaviest is not weighed. */
const LEAST = -9;
export const EFFECT_PRECISION = 1 / (EFFECT_SCALE * EFFECT_SCALE);

/**
 * Weighs every way under every noise: first with effects of either sign, which can only be too generous
 * by a factor that is known, then one-sided where that leaves enough to matter.
 */
export function weighAll(fits: readonly NoiseFit[], ways: Ways, prior: CurvePriors): Weighed {
  const { count } = ways;
  const logPrior = wayPriors(ways, prior);
  const bound = boundsOn(fits, ways);
  const logEvidence = new Float64Array(bound.length).fill(Number.NEGATIVE_INFINITY);
  const effects = new Map<number, Orthant>();
  const weighOne = (at: number): void => {
    const way = at % count;
    logEvidence[at] = bound[at] as number;
    const acting = actingIn(ways, way);
    if (acting.length === 0) return;
    const { reduced } = fits[(at - way) / count] as NoiseFit;
    const columns = acting.map(({ column }) => column);
    const algebra = algebraOf(reduced, columns, () => EFFECT_PRECISION);
    const orthant = positiveOrthant(algebra.precision, algebra.shift, acting.length);
    effects.set(at, orthant);
    logEvidence[at] = (bound[at] as number) + orthant.logProbability;
  };
  const most = bound.map((log, at) => log + (logPrior[at % count] as number));
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < bound.length; at++) {
    if ((ways.size[at % count] as number) > 1) continue;
    weighOne(at);
    top = Math.max(top, (logEvidence[at] as number) + (logPrior[at % count] as number));
  }
  const worth = most.reduce<number[]>((kept, log, at) => {
    if (log > top + LEAST && (ways.size[at % count] as number) > 1) kept.push(at);
    return kept;
  }, []);
  worth.sort((a, b) => (most[b] as number) - (most[a] as number));
  for (const at of worth) {
    if ((most[at] as number) < top + LEAST) break;
    weighOne(at);
    top = Math.max(top, (logEvidence[at] as number) + (logPrior[at % count] as number));
  }
  return { ways, fits, logEvidence, effects };
}

/** Log evidence of every way under every noise if its effects were all surely positive. */
function boundsOn(fits: readonly NoiseFit[], ways: Ways): Float64Array {
  const bound = new Float64Array(fits.length * ways.count);
  fits.forEach(({ reduced }, f) => {
    const free = weighFreely(reduced, ways, EFFECT_PRECISION);
    for (let way = 0; way < ways.count; way++)
      bound[f * ways.count + way] = (free[way] as number) + Math.LN2 * (ways.size[way] as number);
  });
  return bound;
}

/** Mean variance of pain's own noise. */
export function noiseVariance({ pieces }: Posterior): number {
  return sum(pieces.map(({ weight, fit }) => weight * fit.noise.sd ** 2));
}

/** The columns that are always in and those of the piece's causes, seen through `projection`, with their places. */
export function pieceAlgebra(
  { acting }: Piece,
  projection: Pick<Projection, 'gram' | 'shift'>,
  alwaysPrecision: Float64Array,
): Algebra & { readonly chosen: readonly number[] } {
  const base = alwaysPrecision.length;
  const chosen = [...alwaysPrecision.keys(), ...acting.map(({ column }) => base + column)];
  const prior = (place: number): number => alwaysPrecision[place] ?? EFFECT_PRECISION;
  return { chosen, ...algebraOf(projection, chosen, prior) };
}

/** The noises' own priors are in their evidence. */
export function posterior(weighed: Weighed, prior: CurvePriors): Posterior {
  const { ways, fits, logEvidence } = weighed;
  const weights = tempered(normalised(logEvidence, wayPriors(ways, prior)), weighed, prior);
  const sets = new Float64Array(1 << ways.causes);
  const inclusion = new Float64Array(ways.causes);
  const heavy: number[] = [];
  weights.forEach((weight, at) => {
    if (weight === 0) return;
    const members = ways.members[at % ways.count] as number;
    sets[members] = (sets[members] as number) + weight;
    for (let k = 0; k < ways.causes; k++)
      if ((members >> k) & 1) inclusion[k] = (inclusion[k] as number) + weight;
    if (weight > LIGHTEST) heavy.push(at);
  });
  prior.forEach((curves, k) => {
    if (ways.curves[k] === 0) unheard(k, sum(curves), inclusion, sets);
  });
  heavy.sort((a, b) => (weights[b] as number) - (weights[a] as number));
  const total = sum(heavy.map((at) => weights[at] as number));
  const pieces = heavy.map((at) => {
    const way = at % ways.count;
    return {
      weight: (weights[at] as number) / total,
      way,
      acting: actingIn(ways, way),
      effects: weighed.effects.get(at),
      fit: fits[(at - way) / ways.count] as NoiseFit,
    };
  });
  // Thousands of weights may add to a hair more than one.
  return {
    ways,
    inclusion: inclusion.map((p) => Math.min(1, p)),
    sets: sets.map((p) => Math.min(1, p)),
    pieces,
  };
}

/**
 * The weights with the odds that any cause acts drawn toward their prior: the Bayes factor of "some cause"
 * against none to the power of `trust`. How causes compare with one another stays as it is.
 */
function tempered(
  weights: Float64Array,
  { ways, trust = 1 }: Weighed,
  prior: CurvePriors,
): Float64Array {
  const none = sum(weights.filter((_, at) => at % ways.count === 0));
  const before = prior.reduce(
    (product, curves, k) => product * (ways.curves[k] === 0 ? 1 : 1 - sum(curves)),
    1,
  );
  if (trust === 1 || none === 0 || none === 1 || before === 1) return weights;
  const priorOdds = (1 - before) / before;
  const odds = priorOdds * ((1 - none) / none / priorOdds) ** trust;
  const [some, left] = [odds / (1 + odds) / (1 - none), 1 / (1 + odds) / none];
  return weights.map((w, at) => w * (at % ways.count === 0 ? left : some));
}

/** A cause of which nothing is known keeps its prior, whatever the others do. */
function unheard(k: number, prior: number, inclusion: Float64Array, sets: Float64Array): void {
  inclusion[k] = prior;
  sets.forEach((probability, members) => {
    if ((members >> k) & 1) return;
    sets[members | (1 << k)] = probability * prior;
    sets[members] = probability * (1 - prior);
  });
}

function normalised(logEvidence: Float64Array, logPrior: Float64Array): Float64Array {
  const count = logPrior.length;
  const logs = logEvidence.map((log, at) => log + (logPrior[at % count] as number));
  const top = logs.reduce((most, log) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const weights = logs.map((log) => (log > top - 40 ? Math.exp(log - top) : 0));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

/** Logarithm of the prior of each way. */
function wayPriors({ causes, curves, count, digit }: Ways, prior: CurvePriors): Float64Array {
  const logs = prior.map((own, k) =>
    curves[k] === 0 ? [0] : [Math.log(1 - sum(own)), ...own.map((p) => Math.log(p))],
  );
  return Float64Array.from({ length: count }, (_, way) => {
    let log = 0;
    for (let k = 0; k < causes; k++) log += logs[k]?.[digit[way * causes + k] as number] ?? 0;
    return log;
  });
}
