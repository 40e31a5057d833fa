import type { Run } from '../record/run.ts';
import { metres } from '../units/quantity.ts';
import type { Session } from './timeline.ts';

const SAME_SESSION_MS = 30 * 60_000;

/**
 * Sessions of runs sorted by start: a run that starts within 30 minutes of the end of those before it
 * belongs with them, on the day of the first. A run of unknown length ends where it starts.
 */
export function sessionsOf(runs: readonly Run[]): {
  readonly sessions: readonly Session[];
  /** Session of each run. */
  readonly sessionOf: readonly number[];
} {
  const groups: number[][] = [];
  const sessionOf: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  runs.forEach((run, i) => {
    const open = groups.at(-1);
    if (open && run.start <= end + SAME_SESSION_MS) open.push(i);
    else groups.push([i]);
    end = Math.max(end, endOf(run));
    sessionOf.push(groups.length - 1);
  });
  return { sessions: groups.flatMap((group) => sessionOver(group, runs)), sessionOf };
}

function sessionOver(group: readonly number[], runs: readonly Run[]): readonly Session[] {
  const members = group.flatMap((i) => runs[i] ?? []);
  const [first] = members;
  if (!first) return [];
  const sum = members.reduce((all, { distance }) => all + (distance.known ? distance.value : 0), 0);
  return [{ day: first.day, distance: metres(sum), runs: group }];
}

function endOf({ start, elapsed, moving }: Run): number {
  if (elapsed.known) return start + elapsed.value * 1000;
  return start + (moving.known ? moving.value * 1000 : 0);
}
