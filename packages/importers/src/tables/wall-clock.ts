import {
  type ClockOffset,
  clockOffset,
  type Day,
  type Instant,
  instant,
  instantAtWallClock,
} from '@plumbline/domain';

const MS_PER_SECOND = 1000;

/** When a clock without a named zone showed `seconds` after midnight of `day`: in `zone`, else as if it were UTC. */
export function wallClockStart(
  day: Day,
  seconds: number,
  zone: string | undefined,
): { readonly start: Instant; readonly offset: ClockOffset } {
  const wall = Date.parse(day) + seconds * MS_PER_SECOND;
  const start = zone === undefined ? undefined : instantAtWallClock(wall, zone);
  if (start === undefined) {
    return { start: instant(wall), offset: { minutes: 0, from: 'assumed-utc' } };
  }
  return { start, offset: clockOffset(zone, start, 'profile') };
}

/** When a clock set to UTC showed `seconds` after midnight of `day`, with the runner's own offset then. */
export function utcStart(
  day: Day,
  seconds: number,
  zone: string | undefined,
): { readonly start: Instant; readonly offset: ClockOffset } {
  const start = instant(Date.parse(day) + seconds * MS_PER_SECOND);
  return { start, offset: clockOffset(zone, start, 'profile') };
}
