import type { Quantity } from '../units/quantity.ts';

/** A moment: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Quantity<'ms since 1970-01-01T00:00Z'>;

export function instant(ms: number): Instant {
  return Math.round(ms) as Instant;
}

/**
 * How far the runner's clock was from UTC, and how that is known.
 *
 * @unit minutes east of UTC, −840 to 840
 */
export interface ClockOffset {
  readonly minutes: number;
  readonly from: 'file' | 'position' | 'profile' | 'assumed-utc';
  /** IANA name where it is known, `Europe/Berlin`. */
  readonly zone?: string;
  /** Set where the device had no date, so that even the day is a guess. */
  readonly dayIsGuess?: true;
}
