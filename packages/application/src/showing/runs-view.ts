import { type Run, type TimelineRun, worstPain } from '@plumbline/domain';
import type { Snapshot } from '../desk/snapshot.ts';
import type { RunRow, RunsView } from '../views/run-view.ts';
import { runAtAGlance } from './log-rows-view.ts';

export function runsView(snapshot: Snapshot): RunsView {
  const { runs, restDays } = snapshot.timeline();
  return {
    revision: snapshot.revision,
    today: snapshot.today,
    runs: [...runs].reverse().map(runRow),
    restDays: restDays.map(({ day, diary }) => ({
      day,
      pain: diary.painAfter.known ? diary.painAfter.value : null,
    })),
  };
}

export function runRow(timelineRun: TimelineRun): RunRow {
  const { run, diary } = timelineRun;
  return {
    ...runAtAGlance(timelineRun),
    pace: run.speed.known && run.speed.value > 0 ? 1000 / run.speed.value : null,
    ascent: run.ascent.known ? run.ascent.value : null,
    heartRate: run.averages.heartRate ?? null,
    surface: diary?.surface ?? run.surface,
    shoes: diary?.shoes ?? (run.gear.known ? run.gear.value : null),
    pain: worstPain(diary) ?? null,
    recalled: diary?.recalled ?? false,
    hasStreams: hasStreams(run),
    note: diary?.note ?? null,
  };
}

/** Whether some recording has more than averages: `RunGrades` says where each value is from. */
function hasStreams({ grades, sources }: Run): boolean {
  if (grades) return Object.values(grades).some((grade) => grade >= FROM_SAMPLES);
  return sources.some(({ format }) => !format.endsWith('-csv'));
}
const FROM_SAMPLES = 20;
