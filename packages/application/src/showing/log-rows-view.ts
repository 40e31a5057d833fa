import type { DiaryEntry, HydrationEntry, TimelineRun } from '@plumbline/domain';
import { diaryFields } from '../desk/diary-fields.ts';
import { hydrationFields } from '../desk/hydration-edit.ts';
import { isFromApp } from '../desk/row-change.ts';
import type { Snapshot } from '../desk/snapshot.ts';
import type { DiaryView, HydrationView } from '../views/log-view.ts';

const MS_PER_MINUTE = 60_000;
const FROM_THE_APP = 'the app';

export function diaryView(
  { rowOf }: Snapshot,
  entry: DiaryEntry,
  run: TimelineRun | undefined,
): DiaryView {
  const row = rowOf(entry);
  const from = isFromApp(row) ? FROM_THE_APP : row.file;
  return {
    ...diaryFields(entry),
    id: row.id,
    day: run?.day ?? entry.day,
    runId: run?.run.id ?? null,
    from,
  };
}

function hydrationView(
  { rowOf }: Snapshot,
  entry: HydrationEntry,
  run: TimelineRun | undefined,
): HydrationView {
  const { id } = rowOf(entry);
  return { ...hydrationFields(entry), id, day: run?.day ?? entry.day, runId: run?.run.id ?? null };
}

/** What is written of a run. */
export function rowsOfRun(
  snapshot: Snapshot,
  run: TimelineRun,
): { readonly diary: DiaryView | null; readonly hydration: HydrationView | null } {
  return {
    diary: run.diary ? diaryView(snapshot, run.diary, run) : null,
    hydration: run.hydration ? hydrationView(snapshot, run.hydration, run) : null,
  };
}

/** When and how far. */
export function runAtAGlance({ run, day }: TimelineRun) {
  const local = new Date(run.start + run.offset.minutes * MS_PER_MINUTE).toISOString();
  const seconds = run.moving.known ? run.moving : run.elapsed;
  return {
    runId: run.id,
    day,
    clock: local.slice(11, 16),
    km: run.distance.known ? run.distance.value / 1000 : null,
    minutes: seconds.known ? seconds.value / 60 : null,
  };
}
