import { effectOf } from '../../../packages/domain/src/attribution/effect.ts';
import { historyOf } from '../../../packages/domain/src/attribution/history.ts';
import { type Judgement, judge } from '../../../packages/domain/src/attribution/judge.ts';
import {
  type PainfulRuns,
  painfulRunsOf,
} from '../../../packages/domain/src/attribution/pain-points.ts';
import {
  type CurvePriors,
  noiseVariance,
} from '../../../packages/domain/src/attribution/posterior.ts';
import { type Scenario, simulateRunner } from '../world.ts';

/** One runner as the statistical model sees it: everything that a sampler needs, and no dose or diary. */
export interface Case {
  readonly name: string;
  readonly outcome: {
    readonly day: readonly number[];
    readonly pain: readonly number[];
    readonly looseness: readonly number[];
  };
  readonly always: readonly (readonly number[])[];
  readonly alwaysPrecision: readonly number[];
  /** By cause and curve. */
  readonly causes: readonly (readonly (readonly number[])[])[];
  readonly prior: CurvePriors;
  /** By cause and curve, for `painPoints`; and the relative error that all runs share, by cause. */
  readonly painful: readonly (readonly PainfulRuns[])[];
  readonly commonDoubt: readonly number[];
  /** Mean and standard deviation of each effect if it acts: where the sampler begins, never what it finds. */
  readonly start: readonly { readonly mean: number; readonly sd: number }[];
}

const CASES: readonly (readonly [Scenario, number, number])[] = [
  ['one-cause', 31, 50],
  ['one-cause', 34, 60],
  ['two-causes', 32, 50],
  ['two-causes', 35, 60],
  ['entangled', 33, 50],
  ['entangled', 36, 60],
  ['no-cause', 37, 50],
  ['flare-ups', 38, 60],
  ['hidden', 39, 50],
  ['twelve-runs', 40, 16],
];

/** The ten fixed runners. */
export function cases(): readonly Case[] {
  return CASES.map(([scenario, seed, runs]) => {
    const runner = simulateRunner(scenario, seed, runs);
    const history = historyOf(runner.timeline);
    const judgement = judge(history, runner.causes, runner.context);
    return caseOf(`${scenario} ${seed}`, history, judgement);
  });
}

function caseOf(name: string, history: ReturnType<typeof historyOf>, judgement: Judgement): Case {
  const { outcome } = history;
  const { design, suspects, posterior } = judgement;
  const noise = noiseVariance(posterior);
  return {
    name,
    outcome: {
      day: [...outcome.day],
      pain: [...outcome.pain],
      looseness: [...outcome.looseness],
    },
    always: design.always.map(rounded),
    alwaysPrecision: [...design.alwaysPrecision],
    causes: design.causes.map((curves) => curves.map(rounded)),
    prior: suspects.map(({ prior }) => prior),
    painful: suspects.map(({ curves }) => painfulRunsOf(history, curves, noise).map(roundedRuns)),
    commonDoubt: suspects.map(({ dose }) => dose.commonDoubt),
    start: suspects.map((_, k) => {
      const { at, curves } = effectOf(posterior, k);
      const mass = at.map((_, i) => curves.reduce((sum, own) => sum + (own[i] as number), 0));
      const sum = mass.reduce((s, m) => s + m, 0);
      const mean = mass.reduce((s, m, i) => s + m * (at[i] as number), 0) / sum;
      const square = mass.reduce((s, m, i) => s + m * ((at[i] as number) - mean) ** 2, 0) / sum;
      return { mean, sd: Math.sqrt(square) };
    }),
  };
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
}

function roundedRuns({ pain, dose, variance, usual }: PainfulRuns): PainfulRuns {
  return { pain, dose: rounded(dose), variance: rounded(variance), usual };
}
