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
  EFFECT_SCALE,
  ESTIMATES,
  LEVEL_SCALE,
} from './priors.ts';
import { fitNoises, type NoiseFit } from './weigh-noises.ts';
import type { Design } from './weigh-sets.ts';
import type { Outcome } from './zero-heavy.ts';

/** A cause with its exposures: those of all runs, and the doses of the reported ones. */
export interface Suspect {
  readonly cause: Cause;
  readonly exposures: readonly Exposure[];
  readonly dose: DoseColumn;
  /** Probability before the data that it adds to this runner's pain. */
  readonly prior: number;
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

/** Weighs all sets of causes against the reports of `history`. */
export function judge(
  history: History,
  causes: readonly Cause[] = CAUSES,
  context: readonly ContextFactor[] = CONTEXT_FACTORS,
): Judgement {
  const onReported = (all: readonly Exposure[]): readonly Exposure[] =>
    history.reported.map((i) => all[i] ?? { obtained: 'unknown', why: 'not-recorded' });
  const found = causes.map((cause) => {
    const exposures = cause.exposures(history.timeline);
    return {
      cause,
      exposures,
      dose: doseColumn(onReported(exposures), cause.dose, ESTIMATES[cause.id]),
    };
  });
  const factors = context.map((factor) => ({
    factor,
    dose: doseColumn(onReported(factor.exposures(history.timeline)), factor.dose),
  }));
  const design = designOf(
    history.outcome,
    found.map(({ dose }) => dose.centred),
    factors.map(({ dose }) => dose.centred),
  );
  const prior = found.map((one) => priorInclusion(one, history));
  const fits = fitNoises(history.outcome, design);
  const weighed = weighAll(fits, found.length, EFFECT_SCALE);
  const result = posterior(weighed, prior);
  const suspects = found.map((one, k) => ({
    ...one,
    prior: prior[k] as number,
    effect: blurred(effectOf(result.pieces, found.length, k), one.dose.commonDoubt),
    probability: result.inclusion[k] as number,
  }));
  return { suspects, factors, design, fits, weighed, posterior: result };
}

/** Always in: the usual level, what the run before passes on, and every context factor that varies. */
export function designOf(
  outcome: Outcome,
  candidates: readonly Float64Array[],
  context: readonly Float64Array[],
): Design {
  const varying = context.filter((column) => column.some((x) => x !== 0));
  return {
    always: [new Float64Array(outcome.day.length).fill(1), carriedOver(outcome), ...varying],
    alwaysPrecision: Float64Array.from([
      1 / (LEVEL_SCALE * LEVEL_SCALE),
      1 / (CARRY_OVER_SCALE * CARRY_OVER_SCALE),
      ...varying.map(() => 1 / (CONTEXT_SCALE * CONTEXT_SCALE)),
    ]),
    candidates,
    effectScale: EFFECT_SCALE,
  };
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
