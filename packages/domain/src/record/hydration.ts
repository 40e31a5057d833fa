import type { Day } from '../calendar/day.ts';
import type { Reading } from '../reading/reading.ts';
import type { Celsius, Kilograms, Millilitres, Percent } from '../units/quantity.ts';
import type { RowOrigin, RunReference } from './diary.ts';

/** Body mass and drinks around one run. */
export interface HydrationEntry {
  readonly origin: RowOrigin;
  readonly day: Day;
  readonly run: RunReference | undefined;
  readonly massBefore: Reading<Kilograms>;
  /** Unclothed, before any drink afterwards. */
  readonly massAfter: Reading<Kilograms>;
  readonly drinkBefore: Reading<Millilitres>;
  readonly drinkDuring: Reading<Millilitres>;
  readonly drinkAfter: Reading<Millilitres>;
  /** Between the two weighings. */
  readonly urine: Reading<Millilitres>;
  /** 1 (pale) to 8. */
  readonly urineColour: Reading<number>;
  readonly air: Reading<Celsius>;
  readonly humidity: Reading<Percent>;
  readonly extra: Readonly<Record<string, string>>;
}
