import type { Upright } from '../frame/upright.ts';
import { POINT, pointOf, SIDES, type Side } from '../passage/points.ts';
import { rateOf } from '../passage/track.ts';
import { evenTimes, valuesAt } from '../signal/even-grid.ts';
import { lowPass } from '../signal/low-pass.ts';
import { residualCutoff } from '../signal/residual-cutoff.ts';

/** Cut-offs of body parts, in strides a second: bounds within which the clip's own noise decides. */
const CUTOFF_BOUNDS = {
  feet: { low: 6, high: 10 },
  limbs: { low: 5, high: 7 },
  trunk: { low: 3, high: 5 },
} as const;
type Part = keyof typeof CUTOFF_BOUNDS;
type Cutoffs = Readonly<Record<Part, number>>;

/** An upright body at even times, without the noise of its points. */
export interface EvenBody {
  readonly t: Float64Array;
  /** Samples a second. */
  readonly rate: number;
  readonly ahead: readonly Float64Array[];
  readonly up: readonly Float64Array[];
  readonly foot: Readonly<Record<Side, { readonly ahead: Float64Array }>>;
  /** Hz */
  readonly cutoffs: Cutoffs;
}

export function evenBody(body: Upright, stride: number): EvenBody {
  const rate = rateOf(body.t);
  const t = evenTimes(body.t, rate);
  const even = (values: readonly Float64Array[]) => values.map((each) => valuesAt(t, body.t, each));
  const [ahead, up] = [even(body.ahead), even(body.up)];
  const cutoffs = cutoffsOf(ahead, rate, stride);
  const smooth = (values: readonly Float64Array[]) =>
    values.map((each, k) => lowPass(each, { rate, cutoff: cutoffs[partOf(k)] }));
  const smoothAhead = smooth(ahead);
  const foot = Object.fromEntries(
    SIDES.map((side) => [side, { ahead: meanOfFoot(smoothAhead, side) }]),
  ) as EvenBody['foot'];
  return { t, rate, ahead: smoothAhead, up: smooth(up), foot, cutoffs };
}

function cutoffsOf(ahead: readonly Float64Array[], rate: number, stride: number): Cutoffs {
  const of = (part: Part, points: readonly number[]): number => {
    const { low, high } = CUTOFF_BOUNDS[part];
    const bounds = { rate, low: low / stride, high: high / stride };
    const each = points.map((k) => residualCutoff(ahead[k] as Float64Array, bounds));
    return Math.max(...each);
  };
  return {
    feet: of('feet', [POINT.leftToe, POINT.rightToe]),
    limbs: of('limbs', [POINT.leftKnee, POINT.rightKnee]),
    trunk: of('trunk', [POINT.leftShoulder, POINT.rightShoulder]),
  };
}

function partOf(point: number): Part {
  if (point >= POINT.leftAnkle) return 'feet';
  if (point >= POINT.leftKnee) return 'limbs';
  if (point >= POINT.leftHip) return 'limbs';
  return point >= POINT.leftElbow ? 'limbs' : 'trunk';
}

function meanOfFoot(values: readonly Float64Array[], side: Side): Float64Array {
  const [ankle, heel, toe] = [pointOf(side, 'Ankle'), pointOf(side, 'Heel'), pointOf(side, 'Toe')];
  return Float64Array.from(
    values[ankle] ?? [],
    (value, i) => (value + (values[heel]?.[i] as number) + (values[toe]?.[i] as number)) / 3,
  );
}
