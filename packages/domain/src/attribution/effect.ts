import { normalBelow, normalDensity } from './normal.ts';
import type { Piece } from './posterior.ts';
import { membersOf } from './weigh-sets.ts';

/**
 * What one cause's plainly high dose adds, in points, averaged over all sets and noises: a chance that it
 * adds nothing, and `mass[i]` that it adds about `at[i]`. The masses and `nothing` add to 1.
 */
export interface Effect {
  readonly nothing: number;
  readonly at: Float64Array;
  readonly mass: Float64Array;
}

const CELLS = 96;
/** How much farther a blurred effect may reach. */
const BLUR_STRETCH = 1.6;
/** Middles of equal slices of a standard normal from −2.75 to 2.75, weighted by its density. */
const BLUR_NODES = blurNodes();
/** Pieces lighter than this share change no interval that is shown. */
const LIGHTEST = 2e-3;

/** The effect of candidate `k`, from pieces that have it and pieces that do not. */
export function effectOf(pieces: readonly Piece[], size: number, k: number): Effect {
  const having = pieces.flatMap(({ weight, set }) => {
    const place = membersOf(set.members, size).indexOf(k);
    if (place < 0 || !set.effects) return [];
    const location = set.effects.location[place] as number;
    const width = set.effects.width[place] as number;
    return [{ weight, location, width, kept: normalBelow(location / width) }];
  });
  const total = having.reduce((sum, piece) => sum + piece.weight, 0);
  const heavy = having.filter((piece) => piece.weight > LIGHTEST * total && piece.kept > 0);
  const reach = Math.max(0.1, ...heavy.map((p) => Math.max(p.location, 0) + 4 * p.width));
  const step = reach / CELLS;
  const at = Float64Array.from({ length: CELLS }, (_, i) => (i + 0.5) * step);
  const mass = new Float64Array(CELLS);
  for (const piece of heavy) {
    let below = normalBelow(-piece.location / piece.width);
    for (let i = 0; i < CELLS; i++) {
      const next = normalBelow(((i + 1) * step - piece.location) / piece.width);
      mass[i] = (mass[i] as number) + (piece.weight * (next - below)) / piece.kept;
      below = next;
    }
  }
  const sum = mass.reduce((s, m) => s + m, 0);
  return {
    nothing: Math.max(0, 1 - total),
    at,
    mass: mass.map((m) => (sum > 0 ? (m * total) / sum : 0)),
  };
}

/**
 * The effect with a factor of mean 1 and standard deviation `relativeSd` upon it: what is not known of the
 * dose's curve and of doses that were never measured is common to all runs and does not average out.
 */
export function blurred(effect: Effect, relativeSd: number): Effect {
  const logVariance = Math.log(1 + relativeSd * relativeSd);
  const logSd = Math.sqrt(logVariance);
  const step = (effect.at[0] as number) * 2 * BLUR_STRETCH;
  const at = Float64Array.from({ length: CELLS }, (_, i) => (i + 0.5) * step);
  const mass = new Float64Array(CELLS);
  effect.mass.forEach((m, i) => {
    for (const { z, weight } of BLUR_NODES) {
      const moved = (effect.at[i] as number) * Math.exp(logSd * z - logVariance / 2);
      const cell = Math.min(CELLS - 1, Math.floor(moved / step));
      mass[cell] = (mass[cell] as number) + m * weight;
    }
  });
  return { nothing: effect.nothing, at, mass };
}

/** Mean of `f` of the effect, nothing counted as `f(0)`. */
export function meanOver(effect: Effect, f: (points: number) => number): number {
  let sum = effect.nothing * f(0);
  effect.at.forEach((points, i) => {
    sum += (effect.mass[i] as number) * f(points);
  });
  return sum;
}

/**
 * Bounds of the effect: below `low` lies at most a tenth of everything believed, "adds nothing" included;
 * above `high` a tenth of what is believed if it adds at all. So the bounds hold at least 80 % either way.
 */
export function boundsOf(effect: Effect): { readonly low: number; readonly high: number } {
  const active = 1 - effect.nothing;
  const low = effect.nothing >= 0.1 ? 0 : quantile(effect, 0.1 - effect.nothing);
  return { low, high: quantile(effect, 0.9 * active) };
}

function quantile({ at, mass }: Effect, below: number): number {
  const step = (at[0] as number) * 2;
  let sum = 0;
  for (let i = 0; i < at.length; i++) {
    const m = mass[i] as number;
    if (sum + m >= below && m > 0) return (at[i] as number) - step / 2 + (step * (below - sum)) / m;
    sum += m;
  }
  return at.at(-1) ?? 0;
}

function blurNodes(): readonly { readonly z: number; readonly weight: number }[] {
  const nodes = Array.from({ length: 23 }, (_, i) => (i - 11) / 4);
  const weights = nodes.map((z) => normalDensity(z));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return nodes.map((z, i) => ({ z, weight: (weights[i] as number) / total }));
}
