import type { Recording } from '@plumbline/domain';

/** Faster than walking and slower than most rides, in m/s: 9:15 to 3:42 a km. */
const RUNNING_SPEED = [1.8, 4.5] as const;
/** Steps a minute; nobody pedals as fast. */
const RUNNING_CADENCE = 140;
const SHORTEST_METRES = 200;

/**
 * Whether a recording is a run. Where the file names no sport, one of at least 200 m is taken for a run when its
 * mean cadence is a runner's, or, without cadence, when its mean speed is.
 */
export function isRun(recording: Recording): boolean {
  if (recording.sport !== 'unknown') return recording.sport === 'running';
  const { distance, moving, elapsed, averages } = recording;
  const time = moving.known ? moving : elapsed;
  if (!distance.known || !time.known || distance.value < SHORTEST_METRES) return false;
  if (averages.cadence !== undefined) return averages.cadence >= RUNNING_CADENCE;
  const speed = distance.value / time.value;
  return speed >= RUNNING_SPEED[0] && speed <= RUNNING_SPEED[1];
}
