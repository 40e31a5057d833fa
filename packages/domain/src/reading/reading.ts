/** A value we have, or the reason we do not. Absence is data: never a zero, never a null. */
export type Reading<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: Absence };

/** Why there is no value. Stored, so the words are never changed. */
export type Absence =
  | 'not-recorded'
  | 'too-few-runs'
  | 'too-short'
  | 'too-little-variation'
  | 'sensor-dropout'
  | 'out-of-date'
  | 'out-of-range'
  | 'withheld-by-runner';

export function known<T>(value: T): Reading<T> {
  return { known: true, value };
}

export function missing(why: Absence): Reading<never> {
  return { known: false, why };
}

/** The value, or `fallback` where there is none. For sums and pictures only, never for a stored number. */
export function valueOr<T, F>(reading: Reading<T>, fallback: F): T | F {
  return reading.known ? reading.value : fallback;
}

/** A known reading of `value`, or the given reason where it is `undefined` or not a finite number. */
export function readingOf<T extends number>(
  value: T | undefined,
  why: Absence = 'not-recorded',
): Reading<T> {
  return value !== undefined && Number.isFinite(value) ? known(value) : missing(why);
}
