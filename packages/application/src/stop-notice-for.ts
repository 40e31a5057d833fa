import type { RunnerRecords } from '@plumbline/domain';
import { experimentSeen } from './showing/experiment-view.ts';
import { stopView } from './showing/stop-view.ts';
import type { StopView } from './views/stop-view.ts';

/** What the stop-running rules say at `now`; nothing where none holds, or running is to stop anyway. */
export function stopNoticeFor(records: RunnerRecords, now: Date): StopView | null {
  return stopView(experimentSeen(records, now));
}
