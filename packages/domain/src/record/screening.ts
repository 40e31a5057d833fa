import type { Day } from '../calendar/day.ts';

/** What a diary can say that the safety questions ask about; of a leg, how far down it went. */
export const DIARY_SIGNS = [
  'above_knee',
  'below_knee',
  'pain_up',
  'night_pain',
  'limp',
  'fall',
  'fever',
] as const;
export type DiarySign = (typeof DIARY_SIGNS)[number];

/** A sign and the day of the diary that it stands on. */
export interface SignOnDay {
  readonly day: Day;
  readonly sign: DiarySign;
}

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
  /** Signs that the diary held already when this was kept, of the weeks before; nothing where nobody noted them. */
  readonly signs: readonly SignOnDay[] | undefined;
}
