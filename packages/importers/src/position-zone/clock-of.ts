import { type ClockOffset, clockOffset, type Instant, offsetIn } from '@plumbline/domain';
import zoneAt from 'tz-lookup';

/** What a file says of the runner's clock. */
export interface ClockHints {
  /** Minutes east of UTC by the file itself. */
  readonly fileOffset: number | undefined;
  /** First position, degrees north and east. */
  readonly position: readonly [number, number] | undefined;
  /** The runner's own zone. */
  readonly zone: string | undefined;
}

const QUARTER_HOUR = 15;
const FARTHEST = 14 * 60;

/**
 * The runner's clock at `at`: by the file's own offset, else by the zone of the first position, else
 * by the profile, else UTC, said to be assumed.
 *
 * A file offset of exactly 0 does not outweigh a position elsewhere: some makers write UTC as local time.
 */
export function clockOf(at: Instant, hints: ClockHints): ClockOffset {
  const zone = hints.position && zoneOf(hints.position);
  const there = zone === undefined ? undefined : offsetIn(zone, at);
  const own = wholeQuarters(hints.fileOffset);
  if (own !== undefined && !(own === 0 && there !== undefined && there !== 0)) {
    return { minutes: own, from: 'file', ...(there === own && zone ? { zone } : {}) };
  }
  if (zone !== undefined && there !== undefined) return clockOffset(zone, at, 'position');
  return clockOffset(hints.zone, at, 'profile');
}

/** IANA zone at a position; nothing where the position is impossible. */
function zoneOf([latitude, longitude]: readonly [number, number]): string | undefined {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
  return zoneAt(latitude, longitude);
}

function wholeQuarters(minutes: number | undefined): number | undefined {
  if (minutes === undefined || !Number.isFinite(minutes)) return undefined;
  const rounded = Math.round(minutes / QUARTER_HOUR) * QUARTER_HOUR;
  return Math.abs(rounded) <= FARTHEST ? rounded + 0 : undefined;
}
