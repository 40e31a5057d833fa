import type { PlanSessionView } from '@plumbline/application';

export function isRun({ kind }: Pick<PlanSessionView, 'kind'>): boolean {
  return kind === 'run' || kind === 'run_walk';
}

/** The day some steps on, kept within the plan. */
export function dayBeside(days: readonly string[], day: string, steps: number): string {
  const at = days.indexOf(day) + steps;
  return days[Math.min(days.length - 1, Math.max(0, at))] ?? day;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

/** By how many days a key moves a run; nothing for any other key. */
export function stepsOf(key: string): number | undefined {
  return STEPS[key];
}
