import { type Day, dayNumber } from '@plumbline/domain';

/** More than there are days to come. */
const DAYS = 100_000;

/**
 * Counts one runner's data alike on every server of a database: higher with each change of the records, and with
 * each day.
 */
export function sharedRevision(version: number | 'none', today: Day): number {
  return (version === 'none' ? 0 : version) * DAYS + dayNumber(today);
}
