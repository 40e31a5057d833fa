import { factorNoise } from './correlated-noise.ts';
import { counterRandom, shuffled } from './counter-random.ts';
import { posterior, type Weighed, weighAll } from './posterior.ts';
import { BASE_INCLUSION } from './priors.ts';
import { project, tableOf } from './projection.ts';
import type { NoiseFit } from './weigh-noises.ts';
import { type Design, reduce } from './weigh-sets.ts';
import type { Outcome } from './zero-heavy.ts';

const SEED = 20261122;
/** The control is weighed under so many of the heaviest noises. */
const NOISES = 6;

/**
 * The probability that the engine gives to an exposure that cannot have done anything: the most varied of
 * the causes' doses, shuffled among the runs, weighed beside the five as a sixth. Nothing where no dose varies.
 */
export function controlProbability(
  outcome: Outcome,
  design: Design,
  weighed: Weighed,
  prior: readonly number[],
): number | undefined {
  const source = mostVaried(design.candidates);
  const varied = source === undefined ? undefined : design.candidates[source];
  if (source === undefined || !varied) return undefined;
  const order = shuffled(varied.length, counterRandom(SEED));
  const control = Float64Array.from(order, (i) => varied[i] as number);
  const withControl = {
    ...design,
    candidates: [...design.candidates, control],
    effectScales: [...design.effectScales, design.effectScales[source] as number],
  };
  const columns = tableOf([...withControl.always, ...withControl.candidates], control.length);
  const fits = heaviestFits(weighed, prior).map(({ noise, fit }) => {
    const factor = factorNoise(noise, outcome.day, fit.sites.variance);
    const projection = project(factor, columns, fit.sites.value);
    return { noise, fit, reduced: reduce(projection, withControl, fit.logShared) };
  });
  const size = withControl.candidates.length;
  const result = posterior(weighAll(fits, withControl), [...prior, BASE_INCLUSION.overload]);
  return result.inclusion[size - 1];
}

function heaviestFits(weighed: Weighed, prior: readonly number[]): readonly NoiseFit[] {
  const weights = new Map<NoiseFit, number>();
  for (const { weight, fit } of posterior(weighed, prior).pieces)
    weights.set(fit, (weights.get(fit) ?? 0) + weight);
  return [...weights]
    .sort(([, a], [, b]) => b - a)
    .slice(0, NOISES)
    .map(([fit]) => fit);
}

/** The place of the column that varies most; nothing where none does. */
function mostVaried(columns: readonly Float64Array[]): number | undefined {
  let best: number | undefined;
  let most = 1e-9;
  columns.forEach((column, k) => {
    const power = column.reduce((sum, x) => sum + x * x, 0);
    if (power > most) [best, most] = [k, power];
  });
  return best;
}
