import {
  layTimeline,
  type RunnerRecords,
  safetyOn,
  stopSigns,
  withoutFarAhead,
} from '@plumbline/domain';
import { todayFor } from './answer-for.ts';
import { stopView } from './showing/stop-view.ts';
import type { StopView } from './views/stop-view.ts';

/** What the stop-running rules say at `now`; nothing where none holds, or running is to stop anyway. */
export function stopNoticeFor(given: RunnerRecords, now: Date): StopView | null {
  const today = todayFor(given.profile, now);
  const { records } = withoutFarAhead(given, today);
  const { timeline } = layTimeline(records);
  return stopView({ safety: safetyOn(records, today), stops: () => stopSigns(timeline, today) });
}
