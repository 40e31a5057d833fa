import type { Day } from '../calendar/day.ts';

/** The records of each day together, days in order of first appearance. */
export function byDay<T extends { readonly day: Day }>(
  records: readonly T[],
): ReadonlyMap<Day, readonly T[]> {
  const days = new Map<Day, T[]>();
  for (const record of records) {
    const ofDay = days.get(record.day);
    if (ofDay) ofDay.push(record);
    else days.set(record.day, [record]);
  }
  return days;
}
