import { answerRunner, CAUSE_IDS, CAUSES, type CauseId, layTimeline } from '@plumbline/domain';
import { SCENARIO_NAMES, scenario, simulateRecords } from '@plumbline/simulator';
import { doseColumn } from '../../packages/domain/src/attribution/dose-column.ts';
import { type History, historyOf } from '../../packages/domain/src/attribution/history.ts';
import { judge } from '../../packages/domain/src/attribution/judge.ts';
import { painfulRunsOf, painPointsOf } from '../../packages/domain/src/attribution/pain-points.ts';
import { noiseVariance } from '../../packages/domain/src/attribution/posterior.ts';
import { LINEAR_SCENARIOS, linearRunner } from './linear-world.ts';
import { type PlainMethods, plainMethods } from './plain-methods.ts';
import { SCENARIOS, type SimulatedRunner, simulateRunner } from './world.ts';

/** What the engine said of one cause, and what was true. */
export interface ScoredCause {
  readonly cause: CauseId;
  readonly probability: number;
  readonly points: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** What it truly added to the painful runs; nothing where it does not act. */
  readonly truth: number | undefined;
  /** What simpler methods say of it. */
  readonly plain: PlainMethods;
}

export interface ScoredRunner {
  readonly scenario: string;
  readonly reportedRuns: number;
  readonly painfulRuns: number;
  readonly causes: readonly ScoredCause[];
  readonly milliseconds: number;
}

export interface World {
  readonly name: string;
  readonly scenarios: readonly string[];
  readonly run: (scenario: string, seed: number) => ScoredRunner;
}

/** Exposures and pain straight from a small world of the benchmark's own: no records, no files. */
export const EXPOSURE_WORLD: World = {
  name: 'exposures',
  scenarios: SCENARIOS,
  run: (name, seed) =>
    judged(name, simulateRunner(SCENARIOS.find((known) => known === name) ?? 'no-cause', seed)),
};

/** As plain as a textbook: straight lines over thresholds, exposures at random. */
export const LINEAR_WORLD: World = {
  name: 'lines',
  scenarios: LINEAR_SCENARIOS,
  run: (name, seed) =>
    judged(name, linearRunner(LINEAR_SCENARIOS.find((known) => known === name) ?? 'none', seed)),
};

function judged(name: string, runner: SimulatedRunner): ScoredRunner {
  const started = performance.now();
  const history = historyOf(runner.timeline);
  const { suspects, posterior } = judge(history, runner.causes, runner.context);
  const milliseconds = performance.now() - started;
  const noise = noiseVariance(posterior);
  return {
    scenario: name,
    reportedRuns: history.reported.length,
    painfulRuns: history.painful.length,
    milliseconds,
    causes: suspects.map(({ cause, probability, effect, dose, curves }) => ({
      cause: cause.id,
      probability,
      truth: runner.truth[cause.id],
      plain: plainMethods(history, dose.expected),
      points: painPointsOf(effect, painfulRunsOf(history, curves, noise)),
    })),
  };
}

/** Whole records from the simulator package: bodies, weather, watches, diaries kept as people keep them. */
export const RECORD_WORLD: World = {
  name: 'records',
  scenarios: SCENARIO_NAMES,
  run: (name, seed) => {
    const kind = SCENARIO_NAMES.find((known) => known === name) ?? 'no-cause';
    const { records, truth } = simulateRecords(scenario(kind, seed));
    const started = performance.now();
    const answer = answerRunner(records, { generatedAt: '', inputDigest: '' });
    const milliseconds = performance.now() - started;
    const { timeline } = layTimeline(records);
    const history = historyOf(timeline);
    const painful = painfulIds(history);
    const trueRuns = truth.runs.filter(({ run }) => painful.has(run));
    const added = (cause: CauseId): number =>
      trueRuns.reduce((sum, { addedAboveHarmless }) => sum + (addedAboveHarmless[cause] ?? 0), 0) /
      Math.max(1, trueRuns.length);
    return {
      scenario: name,
      reportedRuns: answer.window.reportedRuns,
      painfulRuns: answer.window.painfulRuns,
      milliseconds,
      causes: CAUSE_IDS.map((cause) => {
        const said = answer.causes.find((one) => one.cause === cause);
        return {
          cause,
          probability: said?.probability ?? 0,
          points: said?.painPoints ?? null,
          truth: truth.causes.includes(cause) ? added(cause) : undefined,
          plain: plainMethods(history, dosesOf(cause, history)),
        };
      }),
    };
  },
};

function painfulIds({ timeline, painful, reported }: History): ReadonlySet<string> {
  return new Set(painful.map((i) => timeline.runs[reported[i] as number]?.run.id as string));
}

function dosesOf(id: CauseId, { timeline, reported }: History): Float64Array {
  const cause = CAUSES.find((one) => one.id === id);
  if (!cause) return new Float64Array(reported.length);
  const all = cause.exposures(timeline);
  const none = { obtained: 'unknown', why: 'not-recorded' } as const;
  return doseColumn(
    reported.map((i) => all[i] ?? none),
    cause.dose,
  ).expected;
}
