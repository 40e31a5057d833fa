import type { Day } from '../calendar/day.ts';

/** What the safety answers came to on a day, by the rules of then. Kept as it was: later rules change no earlier result. */
export interface Screening {
  readonly day: Day;
  readonly rulesVersion: string;
  readonly tier: 'emergency' | 'same_day' | 'within_days' | 'review' | 'none';
  readonly running: 'stop' | 'no_increase' | 'ok';
  readonly reasons: readonly string[];
  /** Every urgent question was answered, and the runner went through to the end. */
  readonly complete: boolean;
  /** Ids of the questions answered with yes, and with no. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
