import { dayName } from './format.ts';

const DAY_MS = 86_400_000;

/** Whole calendar days from `from` to `to`; below 0 where `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((instantOf(to) - instantOf(from)) / DAY_MS);
}

/** Whether `text` is a day that the calendar has: `2026-02-28`, not `2026-02-30`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const instant = instantOf(text);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** The words for the nearest days; the day's name for all others. */
export interface NearDays {
  readonly today: string;
  readonly yesterday: string;
}

/** `Today`, `Yesterday`, `Sat, 7 Mar 2026`. */
export function dayWords(day: string, today: string, near: NearDays): string {
  const ago = daysBetween(day, today);
  return ago === 0 ? near.today : ago === 1 ? near.yesterday : dayName(day);
}

function instantOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day that the runner's own clock shows. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
