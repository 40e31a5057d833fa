import type { Cause, Exposure } from '../causes/cause.ts';
import { CAUSES } from '../causes/index.ts';
import type { ContextFactor } from '../context/context-factor.ts';
import { CONTEXT_FACTORS } from '../context/index.ts';
import { type DoseColumn, doseColumn } from './dose-column.ts';
import { blurred, type Effect, effectOf } from './effect.ts';
import type { History } from './history.ts';
import { type Posterior, posterior, type Weighed, weighAll } from './posterior.ts';
import { priorInclusion } from './prior-inclusion.ts';
import {
  CARRY_OVER_DAYS,
  CARRY_OVER_SCALE,
  CONTEXT_SCALE,
  EARLIER_PAIN_SCALE,
  ESTIMATES,
  FAR_SCALE,
  LEVEL_SCALE,
  OWN_THRESHOLD,
  trustIn,
  WEEKEND_SCALE,
} from './priors.ts';
import { fitNoises, type NoiseFit } from './weigh-noises.ts';
import { type Design, waysOf } from './weigh-sets.ts';
import type { Outcome } from './zero-heavy.ts';

/** A cause with its exposures: those of all runs, and the doses of the reported ones. */
export interface Suspect {
  readonly cause: Cause;
  readonly exposures: readonly Exposure[];
  /** Its dose along the curve that the evidence draws. */
  readonly dose: DoseColumn;
  /** Its dose along each curve that is thought possible, `dose` first. */
  readonly curves: readonly DoseColumn[];
  /** Prior probability of each curve; together, that it adds to this runner's pain. */
  readonly prior: readonly number[];
  readonly effect: Effect;
  readonly probability: number;
}

/** All that the engine makes of a history, before words. */
export interface Judgement {
  readonly suspects: readonly Suspect[];
  readonly factors: readonly { readonly factor: ContextFactor; readonly dose: DoseColumn }[];
  readonly design: Design;
  readonly fits: readonly NoiseFit[];
  readonly weighed: Weighed;
  readonly posterior: Posterior;
}

/** What is known of a cause before pain is looked at. */
type Exposed = Pick<Suspect, 'cause' | 'exposures' | 'dose' | 'curves'>;

type FactorDose = Judgement['factors'][number];

/** What an earlier judgement made of the same records, where it still holds. */
export interface Known {
  readonly exposures?: (cause: Cause) => readonly Exposure[] | undefined;
  readonly exposed?: (cause: Cause) => Exposed | undefined;
  readonly factor?: (factor: ContextFactor) => FactorDose | undefined;
}

/**
 * Weighs all sets of causes against the reports of `history`.
 *
 * @param known what need not be worked out again
 */
export function judge(
  history: History,
  causes: readonly Cause[] = CAUSES,
  context: readonly ContextFactor[] = CONTEXT_FACTORS,
  known: Known = {},
): Judgement {
  const onReported = (all: readonly Exposure[]): readonly Exposure[] =>
    history.reported.map((i) => all[i] ?? { obtained: 'unknown', why: 'not-recorded' });
  const far = farness(history);
  const found = causes.map((cause): Exposed => {
    const before = known.exposed?.(cause);
    if (before) return before;
    const exposures = known.exposures?.(cause) ?? cause.exposures(history.timeline);
    const reported = onReported(exposures);
    const along = (dose: Cause['dose']): DoseColumn =>
      doseColumn(reported, dose, {
        estimates: ESTIMATES[cause.id],
        far,
        harmless: dose(cause.harmless),
      });
    const dose = along(cause.dose);
    const others = cause.otherDoses.map(along);
    const below = (cause.dosesFromBelow ?? []).map(along);
    const curves = unlike([dose, ...others, along(onlyAbove(cause, others[0] ?? dose)), ...below]);
    return { cause, exposures, dose, curves };
  });
  const factors = context.map(
    (factor) =>
      known.factor?.(factor) ?? {
        factor,
        dose: doseColumn(onReported(factor.exposures(history.timeline)), factor.dose),
      },
  );
  const design = designOf(
    history,
    found.map(({ curves }) => curves),
    factors.map(({ factor, dose }) => ({
      column: dose.centred,
      scale: factor.id === 'earlier_pain' ? EARLIER_PAIN_SCALE : CONTEXT_SCALE,
    })),
  );
  const prior = found.map((one) => priorInclusion(one, history));
  const fits = fitNoises(history.outcome, design);
  const ways = waysOf(design.causes.map((curves) => curves.length));
  const weighed = { ...weighAll(fits, ways, prior), trust: trustIn(history.reported.length) };
  const result = posterior(weighed, prior);
  const suspects = found.map((one, k) => ({
    ...one,
    prior: prior[k] ?? [],
    effect: blurred(effectOf(result, k), one.dose.commonDoubt),
    probability: result.inclusion[k] as number,
  }));
  return { suspects, factors, design, fits, weighed, posterior: result };
}

/** The dose with a threshold at a part of the runner's own high dose: bodies put up with something. */
function onlyAbove({ dose, otherDoses }: Cause, { unit }: DoseColumn): Cause['dose'] {
  const widest = otherDoses[0] ?? dose;
  return (value) => Math.max(0, widest(value) - OWN_THRESHOLD * unit);
}

/** Curves that this runner's exposures can tell from one another; the first where none of them varies. */
function unlike(curves: readonly DoseColumn[]): readonly DoseColumn[] {
  const kept: DoseColumn[] = [];
  for (const curve of curves) {
    const column = columnOf(curve);
    const same = (other: DoseColumn): boolean =>
      columnOf(other).every((x, i) => Math.abs(x - (column[i] as number)) < ALIKE);
    if (column.some((x) => x !== 0) && !kept.some(same)) kept.push(curve);
  }
  return kept.length > 0 ? kept : curves.slice(0, 1);
}

/** Doses nearer than this, in parts of the runner's own high dose, are the same. */
const ALIKE = 0.02;

/** What the fit sees of a dose: in parts of the runner's own high dose, less the mean. */
function columnOf({ centred, unit }: DoseColumn): Float64Array {
  return centred.map((dose) => dose / unit);
}

/** A column with the prior standard deviation of its coefficient about zero, points. */
interface Weighted {
  readonly column: Float64Array;
  readonly scale: number;
}

/**
 * Always in: the usual level, what the run before passes on, what running far and the weekend bring by
 * themselves, and every context factor that varies.
 */
function designOf(
  history: History,
  causes: readonly (readonly DoseColumn[])[],
  context: readonly Weighted[],
): Design {
  const { outcome } = history;
  const varying = context.filter(({ column }) => column.some((x) => x !== 0));
  const level = new Float64Array(outcome.day.length).fill(1);
  const nuisance = [
    { column: level, scale: LEVEL_SCALE },
    { column: carriedOver(outcome), scale: CARRY_OVER_SCALE },
    { column: farness(history), scale: FAR_SCALE },
    { column: weekends(history), scale: WEEKEND_SCALE },
    ...varying,
  ];
  return {
    always: nuisance.map(({ column }) => column),
    alwaysPrecision: Float64Array.from(nuisance, ({ scale }) => 1 / (scale * scale)),
    causes: causes.map((curves) =>
      curves.map(columnOf).filter((column) => column.some((x) => x !== 0)),
    ),
  };
}

/** Columns of `Design.always` before those of the context factors. */
export const NUISANCES = 4;

/** Natural logarithm of each run's distance over the runner's middle one; 0 where it is not known. */
function farness({ timeline, reported }: History): Float64Array {
  const metres = reported.map((i) => {
    const distance = timeline.runs[i]?.run.distance;
    return distance?.known ? (distance.value as number) : 0;
  });
  const known = metres.filter((m) => m > 0).sort((a, b) => a - b);
  const middle = known[Math.floor(known.length / 2)] ?? 1;
  return Float64Array.from(metres, (m) => (m > 0 ? Math.log(m / middle) : 0));
}

/** 1 on Saturday and Sunday, when more than running is different. */
function weekends({ timeline, reported }: History): Float64Array {
  return Float64Array.from(reported, (i) => {
    const day = timeline.runs[i]?.day;
    const weekday = day === undefined ? 1 : new Date(Date.parse(day)).getUTCDay();
    return weekday === 0 || weekday === 6 ? 1 : 0;
  });
}

/** What is left of the pain reported for the run before, fading with the days between. */
function carriedOver({ day, pain }: Outcome): Float64Array {
  const column = new Float64Array(day.length);
  for (let i = 1; i < day.length; i++) {
    const gap = (day[i] as number) - (day[i - 1] as number);
    column[i] = (pain[i - 1] as number) * Math.exp(-gap / CARRY_OVER_DAYS);
  }
  return column;
}
