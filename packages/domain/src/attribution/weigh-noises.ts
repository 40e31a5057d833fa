import type { Noise } from './correlated-noise.ts';
import { NOISE_SDS, NOISE_SHAPES } from './priors.ts';
import { type Design, type Reduced, reduce } from './weigh-sets.ts';
import { fitSites, type Outcome, type Sites } from './zero-heavy.ts';

/** The reports seen through one noise. */
export interface NoiseFit {
  readonly noise: Noise;
  readonly sites: Sites;
  readonly reduced: Reduced;
}

/** How much less likely a noise may be than the best before it is left out: e to the minus this. */
const LEAST = 7;
const SWEEPS = 8;

/**
 * The noises worth weighing. For each shape the standard deviation climbs along its grid from where the
 * shape before had its best, so that some forty fits stand for a hundred.
 */
export function fitNoises(outcome: Outcome, design: Design): readonly NoiseFit[] {
  const columns = [...design.always, ...design.candidates];
  const precision = referencePrecision(design);
  const fits: NoiseFit[] = [];
  let best = nearestSd(outcome);
  let warm: Sites | undefined;
  for (const shape of NOISE_SHAPES) {
    const tried = new Map<number, Sites>();
    const fitAt = (index: number): Sites => {
      const noise = { ...shape, sd: NOISE_SDS[index] as number };
      const sites = fitSites(outcome, noise, columns, precision, warm, SWEEPS);
      tried.set(index, sites);
      warm = sites;
      return sites;
    };
    best = climb(best, fitAt);
    for (const [index, sites] of tried) {
      const noise = { ...shape, sd: NOISE_SDS[index] as number };
      fits.push({ noise, sites, reduced: reduce(outcome, noise, design, sites) });
    }
  }
  const top = Math.max(...fits.map((fit) => fit.sites.logEvidence));
  return fits.filter((fit) => fit.sites.logEvidence > top - LEAST);
}

/** Tries neighbours of `start` until both sides of the best have been seen; gives the best. */
function climb(start: number, fitAt: (index: number) => Sites): number {
  const seen = new Map<number, number>();
  const at = (index: number): number => {
    if (index < 0 || index >= NOISE_SDS.length) return Number.NEGATIVE_INFINITY;
    const had = seen.get(index);
    if (had !== undefined) return had;
    const { logEvidence } = fitAt(index);
    seen.set(index, logEvidence);
    return logEvidence;
  };
  let best = start;
  for (;;) {
    const here = at(best);
    const [up, down] = [at(best + 1), at(best - 1)];
    if (up <= here && down <= here) return best;
    best += up > down ? 1 : -1;
  }
}

/** All candidates in, each as loosely as it would be on average. */
function referencePrecision(design: Design): Float64Array {
  const spread = (design.effectScale * design.effectScale) / 2;
  return Float64Array.from([...design.alwaysPrecision, ...design.candidates.map(() => 1 / spread)]);
}

function nearestSd({ pain }: Outcome): number {
  const mean = pain.reduce((sum, p) => sum + p, 0) / Math.max(1, pain.length);
  const variance = pain.reduce((sum, p) => sum + (p - mean) ** 2, 0) / Math.max(1, pain.length);
  const sd = Math.sqrt(variance);
  let best = 0;
  NOISE_SDS.forEach((candidate, i) => {
    if (Math.abs(candidate - sd) < Math.abs((NOISE_SDS[best] as number) - sd)) best = i;
  });
  return best;
}
