import { type Reading, readingOf } from '@plumbline/domain';

/** A cell's number in the unit of its column; unknown where the cell is empty. */
export function numberIn<Q extends number>(value: number | undefined): Reading<Q> {
  return readingOf(value as Q | undefined);
}

/** The value, or nothing where the cell stays empty. */
export function valueIn<T>(reading: Reading<T>): T | undefined {
  return reading.known ? reading.value : undefined;
}
