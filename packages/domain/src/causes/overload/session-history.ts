import { type Day, dayNumber } from '../../calendar/day.ts';
import type { Run } from '../../record/run.ts';
import type { BlindTimeline } from '../../timeline/blind.ts';

/** A session as the load rules see it: how far, and how well that is known. */
export interface SessionLoad {
  /** Whole days since 1970-01-01. */
  readonly day: number;
  /** Metres, of the runs that have a distance. */
  readonly distance: number;
  /** Standard error of `distance`, as a part of it. */
  readonly relativeSd: number;
  /** False where a run of the session has no distance: it was at least as far as `distance`. */
  readonly complete: boolean;
}

/** Standard error of a distance as a part of it, by what measured it (our estimates). */
const RELATIVE_SD = { watch: 0.015, summary: 0.03, treadmill: 0.06 } as const;

/** How well a run's distance is known, as a part of it. */
function distanceRelativeSd(run: Run): number {
  if (run.surface === 'treadmill') return RELATIVE_SD.treadmill;
  const onlySummaries = run.sources.every(({ format }) => format.endsWith('-csv'));
  return run.sources.length > 0 && onlySummaries ? RELATIVE_SD.summary : RELATIVE_SD.watch;
}

/** Every session of the timeline, sorted by day: travel can put a later run on an earlier day. */
export function sessionLoads(timeline: BlindTimeline): readonly SessionLoad[] {
  return timeline.sessions
    .map((session) => {
      const runs = session.runs.flatMap((index) => timeline.runs[index]?.run ?? []);
      return loadOf(session.day, runs);
    })
    .sort((a, b) => a.day - b.day);
}

/** What `runs` of one session come to. */
export function loadOf(day: Day, runs: readonly Run[]): SessionLoad {
  let distance = 0;
  let relativeSd = 0;
  for (const run of runs) {
    if (!run.distance.known) continue;
    distance += run.distance.value;
    relativeSd = Math.max(relativeSd, distanceRelativeSd(run));
  }
  const complete = runs.every((run) => run.distance.known);
  return { day: dayNumber(day), distance, relativeSd, complete };
}
