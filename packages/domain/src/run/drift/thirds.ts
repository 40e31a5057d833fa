import type { Surface } from '../../record/recording.ts';
import type { DriftChannel } from '../../record/run.ts';
import { at } from '../at.ts';
import type { BlockPlan } from './blocks.ts';
import { type Correction, correctionFor, covariateOf, unrecordedVariance } from './covariate.ts';
import { type Combination, independentColumns, regress } from './regression.ts';

/** The means of the first and the last third at the run's own mean speed and gradient. */
export interface ThirdsFit {
  readonly first: number;
  readonly last: number;
  /** Variance of last less first and of their sum, from the noise about the fit. */
  readonly variances: { readonly difference: number; readonly sum: number };
  /** Variance that no residual shows: error in speed and gradient, slopes that bend. */
  readonly hiddenVariance: number;
  /** Standard error of what the difference in speed between the thirds explains. */
  readonly speedDoubt: number;
}

/** Thirds that differ by less in log speed differ in nothing that speed explains. */
const EVEN_SPEED = 0.005;
/** Blocks beyond the columns, below which the noise cannot be judged. */
const SPARE_BLOCKS = 5;

interface ThirdsInput {
  readonly channel: DriftChannel;
  /** Mean of the channel in each block. */
  readonly means: Float64Array;
  readonly plan: BlockPlan;
  readonly surface: Surface;
}

/** The thirds once speed and gradient are taken out; nothing where speed and time are one. */
export function fitThirds({ channel, means, plan, surface }: ThirdsInput): ThirdsFit | undefined {
  const used = usedBlocks(means, plan);
  const time = Float64Array.from(used, (b) => at(plan.time, b));
  const thirds = Uint8Array.from(used, (b) => plan.third[b] ?? 0);
  const clock = timeColumns(time, thirds);
  const shared = { channel, used, thirds, clock, plan, surface };
  const gradient = covariateOf({ ...shared, kind: 'gradient' });
  const speed = covariateOf({ ...shared, kind: 'speed' });

  const all = [...clock, ...(gradient?.columns ?? []), ...(speed?.columns ?? [])];
  const kept = independentColumns(all);
  const place = (column: Float64Array | undefined) =>
    column ? kept.indexOf(all.indexOf(column)) : -1;
  const speedAt = place(speed?.columns[0]);
  if (speed && speedAt < 0 && Math.abs(speed.change) > EVEN_SPEED) return undefined;
  const columns = kept.flatMap((index) => all[index] ?? []);
  if (time.length < columns.length + SPARE_BLOCKS) return undefined;

  const only = (place: number) => Float64Array.from(columns, (_, c) => (c === place ? 1 : 0));
  const lastAnd = (sign: number) => only(LAST).map((x, c) => (c === FIRST ? sign : x));
  const response = Float64Array.from(used, (b) => at(means, b));
  const [difference, sum, pace, hill] = regress({ time, columns, response }, [
    lastAnd(-1),
    lastAnd(1),
    only(speedAt),
    only(place(gradient?.columns[0])),
  ]) as readonly [Combination, Combination, Combination, Combination];

  const paceCorrection = speed ? correctionFor(speed, pace) : unrecorded('speed', channel);
  const hillCorrection = gradient ? correctionFor(gradient, hill) : unrecorded('gradient', channel);
  const putBack = paceCorrection.putBack + hillCorrection.putBack;
  return {
    first: (sum.value - difference.value) / 2,
    last: (sum.value + difference.value) / 2 - putBack,
    variances: { difference: difference.variance, sum: sum.variance },
    hiddenVariance: paceCorrection.variance + hillCorrection.variance,
    speedDoubt: speed ? Math.sqrt(pace.variance * speed.change ** 2 + paceCorrection.variance) : 0,
  };
}

/** Places of the two levels among the columns. */
const FIRST = 0;
const LAST = 2;

function unrecorded(kind: 'speed' | 'gradient', channel: DriftChannel): Correction {
  return { putBack: 0, variance: unrecordedVariance(kind, channel) };
}

function usedBlocks(means: Float64Array, plan: BlockPlan): readonly number[] {
  const known = (values: Float64Array | undefined, b: number) =>
    values === undefined || Number.isFinite(at(values, b));
  return Array.from({ length: plan.blocks }, (_, b) => b).filter(
    (b) => known(means, b) && known(plan.logSpeed, b) && known(plan.gradient, b),
  );
}

/**
 * A level and a slope of its own for each third: a drift of any plain shape is then not laid on a
 * speed that fell at the same time.
 */
function timeColumns(time: Float64Array, thirds: Uint8Array): readonly Float64Array[] {
  const levels = [0, 1, 2].map((k) => Float64Array.from(thirds, (third) => (third === k ? 1 : 0)));
  const slopes = levels.map((level) => {
    const middle = dot(level, time) / Math.max(1, dot(level, level));
    return time.map((t, i) => at(level, i) * (t - middle));
  });
  return [...levels, ...slopes];
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * at(b, i), 0);
}
