import type { Surface } from '../../record/recording.ts';
import type { DriftChannel } from '../../record/run.ts';
import { mean } from '../../statistics/moments.ts';
import { at } from '../at.ts';
import type { BlockPlan } from './blocks.ts';
import { type Combination, unexplained } from './regression.ts';

/** What a stride depends on besides tiredness: speed (its logarithm) or gradient, block by block. */
export interface Covariate {
  /** Less its mean. */
  readonly values: Float64Array;
  /** Itself and, where it varies enough to show a bend, its square; none where it hardly varies. */
  readonly columns: readonly Float64Array[];
  /** Mean of the last third less mean of the first. */
  readonly change: number;
  /** Share of what varies within the thirds that may be error of measurement. */
  readonly hidden: number;
  readonly usual: Usual;
  /** Doubt that the slope is a straight line, as a share of what it explains. */
  readonly shapeDoubt: number;
}

/**
 * How far a covariate moves a channel in most runners, for one unit of log speed or one metre up a
 * metre forward, and how far that bends, for its square. They size errors and never enter a value.
 */
interface Usual {
  readonly slope: number;
  readonly bend: number;
}

const USUAL: Readonly<Record<DriftChannel, { readonly speed: Usual; readonly gradient: Usual }>> = {
  contactTime: { speed: { slope: 175, bend: 60 }, gradient: { slope: 250, bend: 500 } },
  verticalOscillation: { speed: { slope: 20, bend: 80 }, gradient: { slope: 150, bend: 300 } },
  cadence: { speed: { slope: 25, bend: 15 }, gradient: { slope: 70, bend: 150 } },
  contactBalance: { speed: { slope: 2, bend: 1 }, gradient: { slope: 10, bend: 20 } },
};
/** How much the thirds of a run usually differ in log speed and in gradient, where nothing recorded it. */
const UNRECORDED_CHANGE = { speed: 0.05, gradient: 0.005 };
/** Spread within the thirds from which a bend is fitted. */
const BENDS_FROM = { speed: 0.06, gradient: 0.02 };
/** Spread below which a column is not worth its place. */
const VARIES_FROM = { speed: 0.0005, gradient: 0.002 };
const SHAPE_DOUBT = { speed: 0.1, gradient: 0.25 };
/** A watch guesses speed on a treadmill from the arm, with an error that lasts. */
const TREADMILL_SPEED_ERROR = 0.02;
/** From this share of error on, a slope is not learned from the run. */
const MOST_HIDDEN = 0.45;

interface CovariateInput {
  readonly kind: 'speed' | 'gradient';
  readonly channel: DriftChannel;
  readonly used: readonly number[];
  readonly thirds: Uint8Array;
  readonly clock: readonly Float64Array[];
  readonly plan: BlockPlan;
  readonly surface: Surface;
}

/** Speed or gradient of the blocks in use; nothing where it was not recorded. */
export function covariateOf(input: CovariateInput): Covariate | undefined {
  const { kind, channel, used, thirds, clock, plan, surface } = input;
  const recorded = kind === 'speed' ? plan.logSpeed : plan.gradient;
  if (!recorded) return undefined;
  const values = centred(Float64Array.from(used, (b) => at(recorded, b)));
  const within = unexplained(values, clock);
  const squares = values.map((x) => x * x);
  const bends = Math.sqrt(within) > BENDS_FROM[kind];
  const varies = Math.sqrt(mean(squares)) > VARIES_FROM[kind];
  const columns = bends ? [values, squares] : [values];
  return {
    values,
    columns: varies ? columns : [],
    change: changeOf(values, thirds),
    hidden: Math.min(MOST_HIDDEN, errorOf(kind, plan, surface) ** 2 / within),
    usual: USUAL[channel][kind],
    shapeDoubt: SHAPE_DOUBT[kind],
  };
}

function errorOf(kind: 'speed' | 'gradient', plan: BlockPlan, surface: Surface): number {
  if (kind === 'gradient') return plan.gradientError;
  return surface === 'treadmill'
    ? Math.max(plan.speedError, TREADMILL_SPEED_ERROR)
    : plan.speedError;
}

/** What a covariate does to the difference between the thirds, beyond what the regression says. */
export interface Correction {
  /** To be taken from the difference. */
  readonly putBack: number;
  readonly variance: number;
}

/**
 * Error in a covariate makes its slope come out too flat. Between none of that error and all that may
 * be, half is put back and doubted by as much; where most may be error, the usual slope is the doubt.
 */
export function correctionFor(covariate: Covariate, slope: Combination): Correction {
  const { change, hidden, usual, shapeDoubt } = covariate;
  const bend = (usual.bend * change ** 2) ** 2;
  if (hidden >= MOST_HIDDEN) return { putBack: 0, variance: (usual.slope * change) ** 2 + bend };
  const half = hidden / (1 - hidden) / 2;
  const explained = slope.value * change;
  const steepest = Math.max(Math.abs(explained), Math.abs(usual.slope * change));
  return {
    putBack: half * explained,
    variance: (half * steepest) ** 2 + (shapeDoubt * explained) ** 2 + bend,
  };
}

/** Doubt about the difference between the thirds where the covariate was not recorded. */
export function unrecordedVariance(kind: 'speed' | 'gradient', channel: DriftChannel): number {
  return (USUAL[channel][kind].slope * UNRECORDED_CHANGE[kind]) ** 2;
}

function changeOf(values: Float64Array, thirds: Uint8Array): number {
  const third = (k: number) => mean(values.filter((_, i) => thirds[i] === k));
  return third(2) - third(0);
}

function centred(values: Float64Array): Float64Array {
  const middle = mean(values);
  return values.map((x) => x - middle);
}
