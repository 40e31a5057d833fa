import { writeFileSync } from 'node:fs';
import { reliabilityFigure } from './figure.ts';
import {
  EXPOSURE_WORLD,
  LINEAR_WORLD,
  RECORD_WORLD,
  type ScoredRunner,
  type World,
} from './runners.ts';
import { acts, type Scores, type Share, scoresOf } from './score.ts';
import { speedOf } from './speed.ts';

/** `main.ts [runners a scenario] [seed] [world] [scenario]`; see README.md. A run of all writes the figure. */
const [perScenario = '60', seed = '1', only = 'all', kind] = process.argv.slice(2);

const everyone: ScoredRunner[] = [];
const curves = [EXPOSURE_WORLD, LINEAR_WORLD, RECORD_WORLD]
  .filter((world) => only === 'all' || only === world.name)
  .map((world) => ({
    name: `world of ${world.name}`,
    bins: measure(world, Number(perScenario), Number(seed)),
  }));
if (only === 'all' && kind === undefined) {
  const all = scoresOf(everyone);
  console.log(`\nall worlds: ${everyone.length} runners`);
  print('all', all);
  console.log(
    `Brier ${all.brier.toFixed(4)}, calibration error ${all.calibrationError.toFixed(4)}`,
  );
  writeFileSync(
    new URL('../../docs/attribution-reliability.svg', import.meta.url),
    reliabilityFigure(curves, `Said and happened, ${perScenario} runners a scenario, seed ${seed}`),
  );
}
speedOf(90, 6);
console.log(
  `\nprocessor time of judge, warm, five causes and eight varying factors: 90 reports ${speedOf(90).toFixed(0)} ms, 400 reports ${speedOf(400).toFixed(0)} ms`,
);

function measure(world: World, per: number, firstSeed: number): Scores['reliability'] {
  const scenarios = world.scenarios.filter((name) => kind === undefined || name === kind);
  const runners = scenarios.flatMap((scenario) =>
    Array.from({ length: per }, (_, i) => world.run(scenario, firstSeed * 100_000 + i)),
  );
  everyone.push(...runners);
  console.log(`\nworld of ${world.name}: ${runners.length} runners, seed ${firstSeed}`);
  for (const scenario of scenarios) {
    print(scenario, scoresOf(runners.filter((runner) => runner.scenario === scenario)));
  }
  const all = scoresOf(runners);
  print('all', all);
  console.log(`  where a cause added a point or more: ${addedAPoint(runners)}`);
  console.log(
    `Brier ${all.brier.toFixed(4)}, calibration error ${all.calibrationError.toFixed(4)}, inactive causes covered ${text(all.coverageInactive)}`,
  );
  for (const bin of all.reliability) {
    if (bin.causes === 0) continue;
    const bar = '#'.repeat(Math.round(bin.happened * 40)).padEnd(40, '.');
    console.log(`said ${bin.said.toFixed(2)}  ${bar} ${bin.happened.toFixed(2)}  (${bin.causes})`);
  }
  byPlainMethods(runners);
  byCause(runners);
  const times = runners.slice(per).map((r) => r.milliseconds);
  times.sort((a, b) => a - b);
  console.log(`median ${times[Math.floor(times.length / 2)]?.toFixed(1)} ms a runner`);
  return all.reliability;
}

/** Top-1 where the pain that the cause added can be felt at all. */
function addedAPoint(runners: readonly ScoredRunner[]): string {
  const felt = runners.filter((r) => r.causes.some((c) => (c.truth ?? 0) >= 1));
  return `top-1 ${text(scoresOf(felt).top1)}`;
}

function print(name: string, s: Scores): void {
  const parts = [
    name.padEnd(18),
    `top-1 ${text(s.top1)}`,
    `false alarms ${text(s.falseAlarms)}`,
    `above 0.9 ${text(s.certain)}`,
    `coverage ${text(s.coverageActive)}`,
  ];
  console.log(parts.join('  '));
}

function text({ part, of }: Share): string {
  return (of === 0 ? '–' : `${(part / of).toFixed(3)} of ${of}`).padEnd(13);
}

/** The same runners, judged by correlation alone and by a checklist of thresholds. */
function byPlainMethods(runners: readonly ScoredRunner[]): void {
  for (const method of ['correlation', 'checklist'] as const) {
    const acting = runners.filter((r) => r.reportedRuns >= 60 && r.causes.some(acts));
    const right = acting.filter((r) => {
      const best = [...r.causes].sort(
        (a, b) => b.plain[method].strength - a.plain[method].strength,
      )[0];
      return best !== undefined && acts(best);
    });
    const without = runners.filter((r) => !r.causes.some(acts));
    const alarms = without.filter((r) => r.causes.some((c) => c.plain[method].called));
    console.log(
      `${method.padEnd(18)}  top-1 ${text({ part: right.length, of: acting.length })}  false alarms ${text({ part: alarms.length, of: without.length })}`,
    );
  }
}

function byCause(runners: readonly ScoredRunner[]): void {
  for (const cause of ['overload', 'weakness', 'form', 'dehydration', 'foot-strike']) {
    const own = runners.flatMap((r) => r.causes.filter((c) => c.cause === cause));
    const acting = own.filter((c) => c.truth !== undefined && c.points !== null);
    const high = acting.filter((c) => c.points && (c.truth ?? 0) > c.points.high + 0.005).length;
    const low = acting.filter((c) => c.points && (c.truth ?? 0) < c.points.low - 0.005).length;
    const mean = (values: readonly number[]): string =>
      (values.reduce((s, v) => s + v, 0) / Math.max(1, values.length)).toFixed(2);
    console.log(
      `${cause.padEnd(12)} acting ${acting.length}, found ${mean(acting.map((c) => (c.probability >= 0.5 ? 1 : 0)))}, true points ${mean(acting.map((c) => c.truth ?? 0))}, said ${mean(acting.map((c) => c.points?.mean ?? 0))}, truth above ${mean([high / Math.max(1, acting.length)])}, below ${mean([low / Math.max(1, acting.length)])}; where not acting, probability ${mean(own.filter((c) => c.truth === undefined).map((c) => c.probability))}`,
    );
  }
}
