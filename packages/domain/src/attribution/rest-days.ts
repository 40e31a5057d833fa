import { daysBetween } from '../calendar/day.ts';
import { mean } from '../statistics/moments.ts';
import type { Answer } from './answer.ts';
import { factorNoise, type Noise } from './correlated-noise.ts';
import type { History } from './history.ts';
import { NOISE_SDS, NOISE_SHAPES } from './priors.ts';
import { project, tableOf } from './projection.ts';
import { logSum } from './quadrature.ts';

/** Fewer days of either kind give no comparison. */
const ENOUGH_DAYS = 3;
/** A normal distribution holds 80 % within this many standard deviations. */
const EIGHTY_PERCENT = 1.2815515655446004;

/**
 * Mean pain of days with and without a run, and their difference (run days less rest days) with its 80 %
 * interval, pain's own ups and downs from day to day taken into account.
 */
export function compareRestDays(history: History): Answer['restDays'] {
  const { days, pain, ran } = reportedDays(history);
  const onRuns = pain.filter((_, i) => ran[i] === 1);
  const atRest = pain.filter((_, i) => ran[i] === 0);
  if (onRuns.length < ENOUGH_DAYS || atRest.length < ENOUGH_DAYS) return null;
  const shapes = NOISE_SHAPES.flatMap((shape) => NOISE_SDS.map((sd) => ({ ...shape, sd })));
  const fits = shapes.map((noise) => difference(noise, days, pain, ran));
  const top = logSum(fits.map((fit) => fit.logEvidence));
  let [middle, square] = [0, 0];
  for (const fit of fits) {
    const weight = Math.exp(fit.logEvidence - top);
    middle += weight * fit.mean;
    square += weight * (fit.variance + fit.mean * fit.mean);
  }
  const reach = EIGHTY_PERCENT * Math.sqrt(Math.max(0, square - middle * middle));
  return {
    days: atRest.length,
    runDayMean: mean(onRuns),
    restDayMean: mean(atRest),
    difference: { mean: middle, low: middle - reach, high: middle + reach },
  };
}

interface ReportedDays {
  readonly days: Float64Array;
  readonly pain: Float64Array;
  /** 1 for a run, 0 for a day without. */
  readonly ran: Float64Array;
}

function reportedDays({ timeline, outcome, reported, restDays }: History): ReportedDays {
  const first = timeline.runs[reported[0] ?? 0]?.day;
  const runs = reported.map((_, i) => ({
    day: outcome.day[i] as number,
    pain: outcome.pain[i] as number,
    ran: 1,
  }));
  const rests = restDays.flatMap((index) => {
    const rest = timeline.restDays[index];
    if (!rest || first === undefined || !rest.diary.painAfter.known) return [];
    return [
      { day: daysBetween(first, rest.day), pain: rest.diary.painAfter.value as number, ran: 0 },
    ];
  });
  const all = [...runs, ...rests].sort((a, b) => a.day - b.day || a.ran - b.ran);
  return {
    days: Float64Array.from(all, (entry) => entry.day),
    pain: Float64Array.from(all, (entry) => entry.pain),
    ran: Float64Array.from(all, (entry) => entry.ran),
  };
}

/** Generalised least squares of pain on a level and the run, with flat priors. */
function difference(
  noise: Noise,
  days: Float64Array,
  pain: Float64Array,
  ran: Float64Array,
): { readonly mean: number; readonly variance: number; readonly logEvidence: number } {
  const own = new Float64Array(days.length).fill(
    noise.sd * noise.sd * (1 - noise.carried) + 1 / 12,
  );
  const factor = factorNoise(noise, days, own);
  const table = tableOf([new Float64Array(days.length).fill(1), ran], days.length);
  const { gram, shift, square } = project(factor, table, pain);
  const [a, b, , c] = gram as unknown as [number, number, number, number];
  const [p, q] = shift as unknown as [number, number];
  const determinant = a * c - b * b;
  const level = (c * p - b * q) / determinant;
  const added = (a * q - b * p) / determinant;
  const misfit = square - level * p - added * q;
  return {
    mean: added,
    variance: a / determinant,
    logEvidence: -0.5 * (factor.logDeterminant + Math.log(determinant) + misfit),
  };
}
