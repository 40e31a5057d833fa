import { type Reading, readingOf } from '@plumbline/domain';

/** A value as a form shows it: null where it is not said. */
export function fieldOf(reading: Reading<number>): number | null {
  return reading.known ? reading.value : null;
}

/** The reading that a form's value stands for; the one before where the form left it as it was. */
export function readingFrom<T extends number>(before: Reading<T>, now: number | null): Reading<T> {
  return fieldOf(before) === now ? before : readingOf<T>((now ?? undefined) as T | undefined);
}
