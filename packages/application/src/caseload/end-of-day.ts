import type { Day, Profile } from '@plumbline/domain';
import { todayFor } from '../answer-for.ts';

const MINUTE_MS = 60_000;
/** Longer than any day, clocks put back included. */
const BEYOND_MS = 26 * 60 * MINUTE_MS;

/** Just after the runner's `today` is over, by a minute at most; in ms since 1970-01-01T00:00Z. */
export function endOfDay(profile: Profile | undefined, today: Day, now: Date): number {
  let [within, beyond] = [now.getTime(), now.getTime() + BEYOND_MS];
  while (beyond - within > MINUTE_MS) {
    const between = Math.floor((within + beyond) / 2);
    if (todayFor(profile, new Date(between)) === today) within = between;
    else beyond = between;
  }
  return beyond;
}
