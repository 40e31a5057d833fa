import type { Estimate } from '@plumbline/domain';
import { pooledFit, type Stretch, type Terms } from './pooled-fit.ts';

export interface BendSearch {
  /** s about the rough moments that are searched. */
  readonly from: number;
  readonly to: number;
  /** s: what to believe where the points do not settle it. */
  readonly expected: { readonly delay: number; readonly sd: number };
  /** s from a frame to the next. */
  readonly frame: number;
  /** Pixels below which a distance from the terms means nothing: no foot goes quite by them. */
  readonly blur: number;
  readonly terms: Terms;
}

/** s from one try to the next. */
const FINE = 0.001;
/** s for which a model's error lasts: frames closer together than that say the same twice. */
const LINGERS = 0.012;

/**
 * How long after the rough moments the courses bend: where the terms fit all coordinates of all steps best, weighed against what
 * is to be expected by how much they settle it.
 */
export function bendAfter(
  coordinates: readonly (readonly Stretch[])[],
  { from, to, expected, frame, blur, terms }: BendSearch,
): Estimate {
  const tries = Array.from(
    { length: Math.round((to - from) / FINE) + 1 },
    (_, i) => from + i * FINE,
  );
  const left = tries.map((bend) =>
    coordinates.reduce(
      (sum, stretches) => sum + (pooledFit(stretches, (s) => terms(s - bend))?.left ?? Infinity),
      coordinates.length * blur ** 2,
    ),
  );
  const told = coordinates.flat().reduce((sum, { values }) => sum + values.length, 0);
  const separate = told * Math.min(1, frame / LINGERS);
  const least = Math.min(...left);
  const likely = tries.map((bend, i) => {
    const unlikely = ((bend - expected.delay) / expected.sd) ** 2;
    return Math.exp(-0.5 * (separate * Math.log((left[i] as number) / least) + unlikely));
  });
  const all = likely.reduce((sum, weight) => sum + weight, 0);
  const mean = (of: (bend: number) => number) =>
    tries.reduce((sum, bend, i) => sum + of(bend) * (likely[i] as number), 0) / all;
  const value = mean((bend) => bend);
  return { value, sd: Math.sqrt(mean((bend) => (bend - value) ** 2)) };
}
