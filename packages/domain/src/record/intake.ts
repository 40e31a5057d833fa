import type { Day } from '../calendar/day.ts';
import type { Reading } from '../reading/reading.ts';
import type { Kilometres, Minutes, Rating } from '../units/quantity.ts';
import type { Side } from './diary.ts';

/** What eases or worsens a back, as people say it. Stored, so the words are never changed. */
export const INFLUENCES = [
  'lying',
  'sitting',
  'standing',
  'walking',
  'running',
  'downhill',
  'bending_forward',
  'bending_back',
  'turning',
  'lifting',
  'getting_up',
  'coughing',
  'moving_about',
  'rest',
  'warmth',
  'cold',
  'medicine',
] as const;
export type Influence = (typeof INFLUENCES)[number];

export const TIMES_OF_DAY = ['on_waking', 'morning', 'afternoon', 'evening', 'night'] as const;
export type TimeOfDay = (typeof TIMES_OF_DAY)[number];

export const LEG_SENSATIONS = ['pain', 'numbness', 'tingling', 'weakness'] as const;

export interface LegSymptom {
  readonly what: (typeof LEG_SENSATIONS)[number];
  readonly side: Exclude<Side, 'middle'>;
  /** How far down it goes. */
  readonly reach: 'above_knee' | 'below_knee';
}

/** What somebody can no longer do as before; the runner names up to three. */
export interface LimitedActivity {
  readonly activity: string;
  /**
   * Patient-Specific Functional Scale: 0 is unable to do it, 10 is able to do it as before.
   *
   * @source claim O04
   */
  readonly score: Rating;
}

export const MOST_ACTIVITIES = 3;

/** What a clinician asks first, told by the runner when they book. Missing means that nobody asked or answered. */
export interface Intake {
  /** The day it was last written. */
  readonly told: Day | undefined;
  readonly name: string | undefined;
  /** What the runner wants to know from the visit. */
  readonly question: string | undefined;
  readonly race: GoalRace | undefined;
  readonly onset: Reading<Day>;
  readonly manner: 'sudden' | 'gradual' | undefined;
  /** How it began, in the runner's words. */
  readonly story: string | undefined;
  /** Earlier episodes, in the runner's words; `Profile.earlierBackPain` says only whether there were any. */
  readonly episodes: string | undefined;
  /** When in the 24 hours it is worst; an empty list means that no time is worse. */
  readonly worst: Reading<readonly TimeOfDay[]>;
  readonly wakes: boolean | undefined;
  readonly stiffness: Reading<Minutes>;
  readonly eases: Reading<readonly Influence[]>;
  readonly worsens: Reading<readonly Influence[]>;
  /** An empty list means none. */
  readonly leg: Reading<readonly LegSymptom[]>;
  readonly activities: readonly LimitedActivity[];
  /** Conditions that `Profile.conditions` does not name; an empty list means none. */
  readonly otherConditions: Reading<readonly string[]>;
  /** An empty list means none. */
  readonly medicines: Reading<readonly string[]>;
  /** What the runner wants to ask. */
  readonly questions: readonly string[];
  /** Keys that the format does not know, kept as written. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface GoalRace {
  readonly name: string | undefined;
  readonly day: Day | undefined;
  readonly distance: Reading<Kilometres>;
}
