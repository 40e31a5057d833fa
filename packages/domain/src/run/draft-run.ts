import { dayOf } from '../calendar/day.ts';
import { known, missing } from '../reading/reading.ts';
import type { Recording } from '../record/recording.ts';
import type { RunDraft, RunSource } from '../record/run.ts';
import { metresPerSecond } from '../units/quantity.ts';

/** Raised whenever the same recording would come to different numbers; stored with every derived row. */
export const DERIVATION_VERSION = 1;

/** What one recording says about its run. Deterministic; reads no clock. */
export function draftRun(recording: Recording, source: RunSource): RunDraft {
  const { start, offset, surface, distance, elapsed, moving, ascent, descent } = recording;
  const speed =
    distance.known && moving.known && moving.value > 0
      ? known(metresPerSecond(distance.value / moving.value))
      : missing('not-recorded');
  const unknown = missing('not-recorded');
  return {
    start,
    offset,
    day: dayOf(start, offset.minutes),
    surface,
    distance,
    elapsed,
    moving,
    speed,
    ascent,
    descent,
    temperature: unknown,
    device: recording.device,
    gear: recording.gear,
    averages: recording.averages,
    drift: {
      contactTime: unknown,
      verticalOscillation: unknown,
      cadence: unknown,
      contactBalance: unknown,
    },
    sources: [source],
  };
}
