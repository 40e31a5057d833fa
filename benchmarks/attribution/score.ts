import type { ScoredCause, ScoredRunner } from './runners.ts';

export interface Scores {
  readonly runners: number;
  /** Share of runners with an active cause and 60 reported runs or more whose most probable cause acts. */
  readonly top1: Share;
  /** Share of runners without a cause that were given one at 0.5 or more. */
  readonly falseAlarms: Share;
  /** Share of all runners given some cause above 0.9. */
  readonly certain: Share;
  readonly brier: number;
  readonly calibrationError: number;
  /** Share of active causes whose true points lie in the interval; and of the others. */
  readonly coverageActive: Share;
  readonly coverageInactive: Share;
  readonly reliability: readonly ReliabilityBin[];
}

export interface Share {
  readonly part: number;
  readonly of: number;
}

export interface ReliabilityBin {
  readonly said: number;
  readonly happened: number;
  readonly causes: number;
}

const ENOUGH_RUNS = 60;
const BINS = 10;

export function scoresOf(runners: readonly ScoredRunner[]): Scores {
  const causes = runners.flatMap((runner) => runner.causes);
  const acting = runners.filter(
    (runner) => runner.causes.some(acts) && runner.reportedRuns >= ENOUGH_RUNS,
  );
  const without = runners.filter((runner) => !runner.causes.some(acts));
  const reliability = reliabilityOf(causes);
  return {
    runners: runners.length,
    top1: share(acting, (runner) => {
      const best = mostProbable(runner);
      return best !== undefined && acts(best);
    }),
    falseAlarms: share(without, (runner) => runner.causes.some((c) => c.probability >= 0.5)),
    certain: share(runners, (runner) => runner.causes.some((c) => c.probability > 0.9)),
    brier: mean(causes.map((c) => (c.probability - (acts(c) ? 1 : 0)) ** 2)),
    calibrationError:
      reliability.reduce((sum, bin) => sum + bin.causes * Math.abs(bin.said - bin.happened), 0) /
      Math.max(1, causes.length),
    coverageActive: share(
      causes.filter((c) => acts(c) && c.points !== null),
      covered,
    ),
    coverageInactive: share(
      causes.filter((c) => !acts(c) && c.points !== null),
      covered,
    ),
    reliability,
  };
}

export function mostProbable(runner: ScoredRunner): ScoredCause | undefined {
  return [...runner.causes].sort((a, b) => b.probability - a.probability)[0];
}

export function acts(cause: ScoredCause): boolean {
  return cause.truth !== undefined;
}

export function covered({ points, truth = 0 }: ScoredCause): boolean {
  return points !== null && truth >= points.low - 0.005 && truth <= points.high + 0.005;
}

function reliabilityOf(causes: readonly ScoredCause[]): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const own = causes.filter((c) => Math.min(BINS - 1, Math.floor(c.probability * BINS)) === i);
    return {
      said: mean(own.map((c) => c.probability)),
      happened: mean(own.map((c) => (acts(c) ? 1 : 0))),
      causes: own.length,
    };
  });
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): Share {
  return { part: items.filter(holds).length, of: items.length };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
}
