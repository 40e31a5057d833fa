import { variance } from '../statistics/moments.ts';
import { factorNoise, type Noise } from './correlated-noise.ts';
import { EFFECT_SCALE, NOISE_SDS, NOISE_SHAPES, USUAL_NOISE } from './priors.ts';
import { type Projection, project, type Table, tableOf } from './projection.ts';
import { columnsOf, type Design, type Reduced, reduce } from './weigh-sets.ts';
import { fitSites, type Outcome, type SiteFit, type Sites } from './zero-heavy.ts';

/** The reports seen through one noise. */
export interface NoiseFit {
  readonly noise: Noise;
  readonly fit: SiteFit;
  /** Every column of the design, seen through this noise. */
  readonly projection: Pick<Projection, 'gram' | 'shift'>;
  readonly reduced: Reduced;
}

/** How much less likely a noise may be than the best before it is left out: e to the minus this. */
const LEAST = 4;
/** As `LEAST`, for a fit that is not finished yet and may still gain. */
const LEAST_UNFINISHED = 20;
/** The likeliest noises beyond this many change no figure that is shown. */
const MOST_NOISES = 24;
const SWEEPS = 8;

/**
 * The noises worth weighing. For each shape the standard deviation climbs along its grid from where the
 * shape before had its best, so that some forty fits stand for a hundred.
 */
export function fitNoises(outcome: Outcome, design: Design): readonly NoiseFit[] {
  const heard = design.causes.filter((curves) => curves.length > 0);
  const columns = tableOf([...design.always, ...heard.map(middleCurve)], outcome.day.length);
  const precision = referencePrecision(design);
  const fits: { readonly noise: Noise; readonly fit: SiteFit }[] = [];
  let best = nearestSd(outcome);
  let warm: Sites | undefined;
  let top = Number.NEGATIVE_INFINITY;
  for (const shape of NOISE_SHAPES) {
    best = climb(best, (index) => {
      const noise = { ...shape, sd: NOISE_SDS[index] as number };
      const model = {
        outcome,
        columns,
        precision,
        sweeps: SWEEPS,
        hopeless: top - LEAST_UNFINISHED,
      };
      const plain = fitSites(model, noise, warm);
      const prior = logNoisePrior(noise.sd);
      const fit = {
        ...plain,
        logEvidence: plain.logEvidence + prior,
        logShared: plain.logShared + prior,
      };
      warm = fit.sites;
      top = Math.max(top, fit.logEvidence);
      fits.push({ noise, fit });
      return fit.logEvidence;
    });
  }
  const all = tableOf(columnsOf(design), outcome.day.length);
  return fits
    .filter(({ fit }) => fit.logEvidence > top - LEAST)
    .sort((a, b) => b.fit.logEvidence - a.fit.logEvidence)
    .slice(0, MOST_NOISES)
    .map(({ noise, fit }) => seenThrough(noise, fit, outcome, all, design));
}

/** The same sites with every curve of every cause as a column of its own. */
function seenThrough(
  noise: Noise,
  fit: SiteFit,
  outcome: Outcome,
  all: Table,
  design: Design,
): NoiseFit {
  const factor = factorNoise(noise, outcome.day, fit.sites.variance);
  const { gram, shift } = project(factor, all, fit.sites.value);
  const reduced = reduce({ gram, shift }, design.alwaysPrecision, fit.logShared);
  return { noise, fit, projection: { gram, shift }, reduced };
}

/** What a cause's curves have in common: the one column that stands for it while the zeros are fitted. */
function middleCurve(curves: readonly Float64Array[]): Float64Array {
  const middle = new Float64Array(curves[0]?.length ?? 0);
  for (const curve of curves)
    for (let i = 0; i < middle.length; i++)
      middle[i] = (middle[i] as number) + (curve[i] as number) / curves.length;
  return middle;
}

/** Up to a constant. */
function logNoisePrior(sd: number): number {
  const away = Math.log(sd / USUAL_NOISE.middle) / USUAL_NOISE.logSd;
  return -0.5 * away * away;
}

/** Tries neighbours of `start` until both sides of the best have been seen; gives the best. */
export function climb(start: number, fitAt: (index: number) => number): number {
  const seen = new Map<number, number>();
  const at = (index: number): number => {
    if (index < 0 || index >= NOISE_SDS.length) return Number.NEGATIVE_INFINITY;
    const had = seen.get(index);
    if (had !== undefined) return had;
    const logEvidence = fitAt(index);
    seen.set(index, logEvidence);
    return logEvidence;
  };
  let best = start;
  for (;;) {
    const here = at(best);
    const [up, down] = [at(best + 1), at(best - 1)];
    if (!(up > here || down > here)) return best;
    best += up > down ? 1 : -1;
  }
}

/** All causes in, each as loosely as it would be on average. */
function referencePrecision(design: Design): Float64Array {
  return Float64Array.from([
    ...design.alwaysPrecision,
    ...design.causes.flatMap((curves) =>
      curves.length > 0 ? [2 / (EFFECT_SCALE * EFFECT_SCALE)] : [],
    ),
  ]);
}

function nearestSd({ pain }: Outcome): number {
  const sd = Math.sqrt(variance(pain));
  let best = 0;
  NOISE_SDS.forEach((candidate, i) => {
    if (Math.abs(candidate - sd) < Math.abs((NOISE_SDS[best] as number) - sd)) best = i;
  });
  return best;
}
