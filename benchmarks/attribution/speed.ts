import { historyOf } from '../../packages/domain/src/attribution/history.ts';
import { judge } from '../../packages/domain/src/attribution/judge.ts';
import { simulateRunner } from './world.ts';

/** Processor time of one `judge` in a warm process, milliseconds: median of several runners. */
export function speedOf(runs: number, runners = 9): number {
  const times = Array.from({ length: runners + 3 }, (_, i) => {
    const runner = simulateRunner('two-causes', 50 + i, runs);
    const history = historyOf(runner.timeline);
    const started = process.cpuUsage();
    judge(history, runner.causes, runner.context);
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  }).slice(3);
  times.sort((a, b) => a - b);
  return times[times.length >> 1] ?? 0;
}
