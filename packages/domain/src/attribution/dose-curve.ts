import type { Exposure } from '../causes/cause.ts';
import { mean } from '../statistics/moments.ts';
import type { DoseColumn } from './dose-column.ts';
import { type Believed, believedOf, meanOf, quantile } from './effect.ts';
import type { Suspect } from './judge.ts';
import { noiseVariance } from './posterior.ts';
import type { Study } from './study.ts';

/** Pain that is expected at each of a row of exposures, points, with an interval that holds about 80 %. */
export type DoseCurve = readonly {
  readonly exposure: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}[];

const POINTS = 40;
/** Known exposures below which no line is drawn. */
const ENOUGH_KNOWN = 3;
const MOST_PAIN = 10;
/** Standard deviations from the middle of a normal to its tenth. */
const TENTH = 1.2816;

/**
 * What this runner's worst pain is expected to be on runs whose exposure reads from their least to their
 * greatest, each as sure as their readings usually are, so that the line runs through the runs of a picture
 * (a line of the true exposure would be steeper, because a high reading is partly luck); everything else as usual: the mean pain of all reports, less what the cause is believed to have added to them, plus
 * what it would add at that exposure. The line turns about the middle of the reports, so that at usual
 * exposures it is as sure as their mean is, and its ends are as unsure as the effect.
 *
 * @missing undefined where fewer than three exposures are known or they are all the same
 */
export function doseCurve(
  { history, judgement }: Study,
  { curves, effect, exposures }: Suspect,
): DoseCurve | undefined {
  const known = history.reported.flatMap((i) => {
    const exposure = exposures[i];
    return exposure && exposure.obtained !== 'unknown' ? [exposure] : [];
  });
  const grid = gridOf(known.map(({ value }) => value));
  if (!grid) return undefined;
  const usually = usualReading(known);
  const { pain } = history.outcome;
  const usual = mean(pain);
  const error = TENTH * Math.sqrt(noiseVariance(judgement.posterior) / pain.length);
  const alreadyIn = believedOf(effect, meanAdded(curves));
  return grid.map((exposure) => {
    const column = (curve: number) => curves[curve] as DoseColumn;
    const doses = curves.map((_, curve) =>
      above(column(curve).of({ ...usually, value: exposure }), column(curve)),
    );
    const there = believedOf(effect, (points, curve) => points * (doses[curve] as number));
    const change = there.map(({ amount, mass }, i) => ({
      amount: amount - (alreadyIn[i]?.amount ?? 0),
      mass,
    }));
    const mean = meanOf(change);
    const [low, high] = middleOf([...change, { amount: 0, mass: effect.nothing }]);
    return {
      exposure,
      mean: withinScale(usual + mean),
      low: withinScale(usual + mean - Math.hypot(mean - low, error)),
      high: withinScale(usual + mean + Math.hypot(high - mean, error)),
    };
  });
}

type Known = Exclude<Exposure, { readonly obtained: 'unknown' }>;

/** How most readings were obtained, and the middle of their errors. */
function usualReading(known: readonly Known[]): Omit<Known, 'value'> {
  const measured = known.filter((one) => one.obtained === 'measured');
  const most =
    2 * measured.length >= known.length
      ? measured
      : known.filter((one) => one.obtained === 'estimated');
  const errors = most.map(({ sd }) => sd).sort((a, b) => a - b);
  return {
    obtained: most === measured ? 'measured' : 'estimated',
    sd: errors[errors.length >> 1] ?? 0,
  };
}

/** Ends of the middle 80 %. */
function middleOf(believed: readonly Believed[]): readonly [low: number, high: number] {
  const sorted = [...believed].sort((a, b) => a.amount - b.amount);
  return [quantile(sorted, 0.1), quantile(sorted, 0.9)];
}

/**
 * Mean over all reports of what the cause adds with an effect of `points`. Unlike a share of the pain it is not held
 * below each run's pain: the line has to go through the middle of the runs.
 */
function meanAdded(curves: readonly DoseColumn[]): (points: number, curve: number) => number {
  const means = curves.map((column) => {
    const sum = column.expected.reduce((total, dose) => total + above(dose, column), 0);
    return sum / Math.max(1, column.expected.length);
  });
  return (points, curve) => points * (means[curve] as number);
}

/** What is above the dose of the harmless level, in parts of the runner's own high dose. */
function above(dose: number, { harmless, unit }: DoseColumn): number {
  return Math.max(0, dose - harmless) / unit;
}

function gridOf(values: readonly number[]): readonly number[] | undefined {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length < ENOUGH_KNOWN || !(most > least)) return undefined;
  return Array.from({ length: POINTS }, (_, i) => least + ((most - least) * i) / (POINTS - 1));
}

function withinScale(points: number): number {
  return Math.min(MOST_PAIN, Math.max(0, points));
}
