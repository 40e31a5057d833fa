import { addDays, CONTEXT_FACTORS, type Day } from '@plumbline/domain';
import { historyOf } from '../../packages/domain/src/attribution/history.ts';
import { judge } from '../../packages/domain/src/attribution/judge.ts';
import { chance } from './chance.ts';
import { seen, simulateRunner, timelineOf } from './world.ts';

const FIRST = '2024-01-01' as Day;

/**
 * Processor time of one `judge` in a warm process, milliseconds: median of several runners with exactly
 * `reports` reported runs and eight context factors that vary.
 */
export function speedOf(reports: number, runners = 9): number {
  const times = Array.from({ length: runners }, (_, i) => {
    const c = chance(900 + i);
    const runner = simulateRunner('two-causes', 50 + i, Math.round(reports * 1.8));
    const reported = runner.timeline.runs.filter((run) => run.diary).slice(0, reports);
    const kept = new Set(reported);
    const context = CONTEXT_FACTORS.map((factor) => {
      const values = runner.timeline.runs.map(() => seen(c.next(), 0));
      return { ...factor, exposures: () => values, dose: (value: number) => value };
    });
    // All within the 24 months that the answer looks at.
    const perRun = 700 / runner.timeline.runs.length;
    const runs = runner.timeline.runs.map((run, place) => ({
      ...run,
      day: addDays(FIRST, Math.floor(place * perRun)),
      diary: kept.has(run) ? run.diary : undefined,
    }));
    const history = historyOf({ ...timelineOf(c, { day: [], km: [] }, { worst: [] }), runs });
    if (history.reported.length !== reports) throw new Error('the runner reported too little');
    const started = process.cpuUsage();
    judge(history, runner.causes, context);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  });
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}
