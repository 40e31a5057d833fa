import type { Day } from '../calendar/day.ts';
import type { Reading } from '../reading/reading.ts';
import type { Kilometres } from '../units/quantity.ts';

/** The runner's own clinician, and the visits to them. */
export interface Care {
  readonly clinician: Clinician | undefined;
  readonly visits: readonly Visit[];
  /** Keys that the format does not know, kept as written. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface Clinician {
  readonly name: string | undefined;
  /** `physiotherapist`, as the runner wrote it. */
  readonly role: string | undefined;
  readonly phone: string | undefined;
  readonly mail: string | undefined;
  /** Address of a page that takes bookings, `https://…`. */
  readonly bookingLink: string | undefined;
}

export interface Visit {
  /** Told apart by this for ever. */
  readonly id: string;
  readonly day: Day | undefined;
  /** Local time of day, `14:30`. */
  readonly time: string | undefined;
  readonly place: string | undefined;
  /** What the clinician said, in the runner's words. */
  readonly said: string | undefined;
  readonly limits: readonly CareLimit[];
  /** What the runner wants to ask there. */
  readonly questions: readonly string[];
}

/**
 * What a clinician asked the runner to keep to. `until` is the first day on which it no longer holds; without
 * one it holds until the runner takes it away.
 */
export type CareLimit =
  | { readonly kind: 'no_running_until'; readonly until: Day | undefined; readonly text: string }
  | {
      readonly kind: 'max_km';
      /** The longest run. Unknown where it could not be read, and then no distance is known to be within it. */
      readonly km: Reading<Kilometres>;
      readonly until: Day | undefined;
      readonly text: string;
    }
  | { readonly kind: 'other'; readonly until: Day | undefined; readonly text: string };

export const LIMIT_KINDS = [
  'no_running_until',
  'max_km',
  'other',
] as const satisfies readonly CareLimit['kind'][];
