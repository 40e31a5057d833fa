import { normalDensity } from '../statistics/normal.ts';
import type { Piece, Posterior } from './posterior.ts';
import { EFFECT_SCALE } from './priors.ts';

/**
 * What one cause adds at the runner's own high dose, in points, averaged over all ways and noises: a chance
 * that it adds nothing, and for each curve of its dose `mass[i]` that it adds about `at[i]` along that
 * curve. All masses and `nothing` add to 1.
 */
export interface Effect {
  readonly nothing: number;
  readonly at: Float64Array;
  readonly curves: readonly Float64Array[];
}

const CELLS = 96;
/** How much farther a blurred effect may reach. */
const BLUR_STRETCH = 1.5;
/** Middles of equal slices of a standard normal from −2.75 to 2.75, weighted by its density. */
const BLUR_NODES = blurNodes();
/** Pieces lighter than this share change no interval that is shown. */
const LIGHTEST = 1e-3;

interface Half {
  readonly weight: number;
  readonly curve: number;
  readonly location: number;
  readonly width: number;
}

/** The effect of cause `k`, from pieces that have it and pieces that do not. */
export function effectOf({ pieces, ways, inclusion }: Posterior, k: number): Effect {
  const curves = Math.max(1, ways.curves[k] ?? 1);
  const having = ways.curves[k] === 0 ? [untold(inclusion[k] ?? 0)] : halvesOf(pieces, k);
  const total = having.reduce((sum, piece) => sum + piece.weight, 0);
  const heavy = having.filter((piece) => piece.weight > LIGHTEST * total);
  const reach = Math.max(0.1, ...heavy.map((p) => Math.max(p.location, 0) + 4 * p.width));
  const step = reach / CELLS;
  const at = Float64Array.from({ length: CELLS }, (_, i) => (i + 0.5) * step);
  const masses = Array.from({ length: curves }, () => new Float64Array(CELLS));
  for (const piece of heavy) addPiece(piece, at, masses[piece.curve] as Float64Array);
  const sum = masses.reduce((s, mass) => s + sumOf(mass), 0);
  return {
    nothing: Math.max(0, 1 - total),
    at,
    curves: masses.map((mass) => mass.map((m) => (sum > 0 ? (m * total) / sum : 0))),
  };
}

/** The cut normals of cause `k` in the pieces that have it. */
function halvesOf(pieces: readonly Piece[], k: number): readonly Half[] {
  const out: Half[] = [];
  for (const { weight, acting, effects } of pieces) {
    const place = acting.findIndex(({ cause }) => cause === k);
    if (place < 0 || !effects) continue;
    out.push({
      weight,
      curve: (acting[place] as Piece['acting'][number]).curve,
      location: effects.location[place] as number,
      width: effects.width[place] as number,
    });
  }
  return out;
}

/** Of a cause that the reports say nothing about: what was believed before. */
function untold(weight: number): Half {
  return { weight, curve: 0, location: 0, width: EFFECT_SCALE };
}

/** A normal's density in the cells above zero, scaled to the piece's weight. */
function addPiece({ weight, location, width }: Half, at: Float64Array, mass: Float64Array): void {
  const density = at.map((points) => {
    const z = (points - location) / width;
    return z * z < 60 ? Math.exp(-0.5 * z * z) : 0;
  });
  const sum = sumOf(density);
  // So far below zero that only the first cell is left.
  if (!(sum > 0)) mass[0] = (mass[0] as number) + weight;
  else
    for (let i = 0; i < mass.length; i++)
      mass[i] = (mass[i] as number) + (weight * (density[i] as number)) / sum;
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
  const factors = BLUR_NODES.map(({ z, weight }) => ({
    times: Math.exp(logSd * z - logVariance / 2),
    weight,
  }));
  const curves = effect.curves.map((own) => {
    const mass = new Float64Array(CELLS);
    own.forEach((m, i) => {
      if (m === 0) return;
      for (const { times, weight } of factors) {
        const cell = Math.min(CELLS - 1, Math.floor(((effect.at[i] as number) * times) / step));
        mass[cell] = (mass[cell] as number) + m * weight;
      }
    });
    return mass;
  });
  return { nothing: effect.nothing, at, curves };
}

/** An amount and what is believed of it. */
export interface Believed {
  readonly amount: number;
  readonly mass: number;
}

/** What is believed of `f`, which gives nothing where the effect is 0; "adds nothing" is left out. */
export function believedOf(
  { at, curves }: Effect,
  f: (points: number, curve: number) => number,
): readonly Believed[] {
  return curves.flatMap((own, curve) =>
    Array.from(own).flatMap((mass, i) =>
      mass > 0 ? [{ amount: f(at[i] as number, curve), mass }] : [],
    ),
  );
}

/** Mean of `f` over what is believed, "adds nothing" counting as 0. */
export function meanOver(
  { at, curves }: Effect,
  f: (points: number, curve: number) => number,
): number {
  let sum = 0;
  curves.forEach((own, curve) => {
    for (let i = 0; i < own.length; i++) {
      const mass = own[i] as number;
      if (mass > 0) sum += f(at[i] as number, curve) * mass;
    }
  });
  return sum;
}

export function meanOf(believed: readonly Believed[]): number {
  return believed.reduce((sum, { amount, mass }) => sum + amount * mass, 0);
}

/**
 * An interval that holds at least 80 % whether or not the cause acts: below `low` lies a tenth of everything
 * believed, "adds nothing" included; above `high` a tenth of what is believed if it acts. Where it surely
 * acts that is the plain credible interval. Where it may not, the plain one would end lower (at 0 where the
 * probability is under a tenth) and hide what an unlikely, or never measured, cause could add.
 */
export function boundsOf(believed: readonly Believed[]): {
  readonly low: number;
  readonly high: number;
} {
  const sorted = [...believed].sort((a, b) => a.amount - b.amount);
  const active = sorted.reduce((sum, { mass }) => sum + mass, 0);
  const [down, up] = [0.1 - (1 - active), 0.1 * active];
  const least = Math.min(0, sorted[0]?.amount ?? 0);
  // What a cause may also take away, on one run against the usual, has its tenth at the other end.
  if (least < 0)
    return { low: quantile(sorted, up), high: down > 0 ? quantile(sorted, active - down) : 0 };
  return { low: down > 0 ? quantile(sorted, down) : 0, high: quantile(sorted, active - up) };
}

/** The amount with `below` of the mass beneath it, straight between the middles of the cells. */
export function quantile(sorted: readonly Believed[], below: number): number {
  let [sum, lastAmount, lastMiddle] = [0, 0, 0];
  for (const { amount, mass } of sorted) {
    const middle = sum + mass / 2;
    if (middle >= below) {
      const part = (below - lastMiddle) / Math.max(middle - lastMiddle, 1e-12);
      return lastAmount + (amount - lastAmount) * Math.min(1, Math.max(0, part));
    }
    [sum, lastAmount, lastMiddle] = [sum + mass, amount, middle];
  }
  return lastAmount;
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum;
}

function blurNodes(): readonly { readonly z: number; readonly weight: number }[] {
  const nodes = Array.from({ length: 23 }, (_, i) => (i - 11) / 4);
  const weights = nodes.map((z) => normalDensity(z));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return nodes.map((z, i) => ({ z, weight: (weights[i] as number) / total }));
}
