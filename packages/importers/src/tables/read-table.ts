import type { FileReading, ReadContext } from '../file-reading.ts';

/**
 * What a CSV or JSON file holds: a log of the runner's folder, Garmin Connect's or Strava's list of
 * activities, the profile, the safety answers, or nothing that is needed here.
 */
export function readTable(_name: string, _bytes: Uint8Array, _context: ReadContext): FileReading {
  throw new Error('not there yet');
}
