import type { Snapshot } from '../desk/snapshot.ts';
import type { StopView } from '../views/stop-view.ts';
import { STOP_NOTICE_WORDS, stopReason } from '../words/stop-words.ts';

/** Nothing where no stop-running rule holds, or where the safety answers or a clinician already say not to run. */
export function stopView({ safety, stops }: Pick<Snapshot, 'safety' | 'stops'>): StopView | null {
  if (safety.running === 'stop' || stops().length === 0) return null;
  return { ...STOP_NOTICE_WORDS, reasons: stops().map(stopReason) };
}
