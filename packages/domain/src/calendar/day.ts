import type { Instant } from './instant.ts';

declare const day: unique symbol;

/** A local calendar day, `2026-03-09`. Sorts and compares as text. */
export type Day = string & { readonly [day]: true };

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;

/** True of a calendar day that exists, written `YYYY-MM-DD`, from year 1900 to 2199. */
export function isDay(text: string): text is Day {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  if (year < 1900 || year > 2199) return false;
  const utc = new Date(Date.UTC(year, month - 1, date));
  return utc.getUTCMonth() === month - 1 && utc.getUTCDate() === date;
}

/** The day that a clock `offsetMinutes` east of UTC shows at `at`. */
export function dayOf(at: Instant, offsetMinutes: number): Day {
  return new Date(at + offsetMinutes * MS_PER_MINUTE).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`, negative when `to` is earlier; no clock change can bend it. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

export function addDays(from: Day, days: number): Day {
  return new Date(Date.parse(from) + days * MS_PER_DAY).toISOString().slice(0, 10) as Day;
}

/** Whole days since 1970-01-01: for windows that slide over many days. */
export function dayNumber(day: Day): number {
  const [year, month, date] = [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / MS_PER_DAY;
}
