import { type ClockOffset, type Instant, instant } from './instant.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** The last moment that a calendar can name; the first is as far the other way. */
const LAST_MOMENT_MS = 8.64e15;
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

/** True of an IANA time zone that this machine's calendar tables know. */
export function isZone(name: string): boolean {
  return formatFor(name) !== undefined;
}

/** Minutes east of UTC that clocks in `zone` showed at `at`, or nothing for an unknown zone. */
export function offsetIn(zone: string, at: Instant): number | undefined {
  const format = formatFor(zone);
  if (!format || !(Math.abs(at) <= LAST_MOMENT_MS)) return undefined;
  const shown: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - at) / MS_PER_MINUTE);
}

/**
 * The moment at which clocks in `zone` show `wallMs` (a local time written as if it were UTC): the first
 * of the two where clocks went back, and where they went forward past it, the moment at which a clock
 * that nobody had put forward would have shown it. Nothing for an unknown zone.
 */
export function instantAtWallClock(wallMs: number, zone: string): Instant | undefined {
  const before = offsetIn(zone, instant(wallMs - MS_PER_DAY));
  const after = offsetIn(zone, instant(wallMs + MS_PER_DAY));
  if (before === undefined || after === undefined) return undefined;
  const moments = [before, after].map((minutes) => instant(wallMs - minutes * MS_PER_MINUTE));
  const shown = moments.filter(
    (at) => at + (offsetIn(zone, at) ?? 0) * MS_PER_MINUTE === instant(wallMs),
  );
  return shown.length > 0 ? instant(Math.min(...shown)) : moments[0];
}

/** The offset in `zone` at `at`, said to come from `from`; UTC, said to be assumed, where the zone is unknown. */
export function clockOffset(
  zone: string | undefined,
  at: Instant,
  from: ClockOffset['from'],
): ClockOffset {
  const minutes = zone === undefined ? undefined : offsetIn(zone, at);
  if (zone === undefined || minutes === undefined) return { minutes: 0, from: 'assumed-utc' };
  return { minutes, from, zone };
}

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) formats.set(zone, newFormat(zone));
  return formats.get(zone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}
