import { type Kilometres, type Minutes, minutes } from '../units/quantity.ts';

/**
 * The numbers that bound a plan, in one place.
 *
 * `step` is where the reference band of L01 ends; as advice it is a product rule. All others are product rules
 * (evidence base §1, §2, §6, [P] or recalled): prudent, tested by nobody for backs, and never told as findings.
 */
export const RULES = {
  /** A run against the longest that went well in the days before it (threshold of L01). */
  step: 1.1,
  lookBackDays: 30,
  /** Runs to compare with, below which nothing is added. */
  enoughRuns: 3,
  /** A week against the mean of the four before it. */
  week: 1.3,
  /** A week against the one before it. */
  double: 2,
  /** Days without a run after which a spell of running is over. */
  layOffDays: 30,
  /** Weeks that the next is held against; where all are empty the way back begins. */
  weeksLookedAt: 4,
  /** After a break this long the way back begins at the lower end. */
  longLayOffDays: 60,
  /** What was run before a break longer than this says nothing of now. */
  forgottenDays: 180,
  /** The first run of a way back as a part of the last that was free of pain. */
  back: { afterLayOff: 0.6, afterLongLayOff: 0.5, afterSetback: 0.5 },
  /** Days without a run after a setback. */
  restAfterSetback: 2,
  /** The lighter week, against the largest before it, and what it aims at. */
  downWeek: { most: 0.8, aim: 0.7 },
  /** More cannot be laid week after week without three days in a row. */
  mostRunsAWeek: 4,
  /** From so many runs a week on two days in a row may hold one each. */
  daysInARowFrom: 4,
  strengthAWeek: 2,
  retestDays: 28,
} as const;

/** Below this a run is not worth lacing shoes for, and none is planned; of whoever runs no farther some minutes are, with walking between. */
export const LEAST_KM = 1 as Kilometres;

export const PLAN_DAYS = 28;

/** How a run-walk session begins: so many times a minute of running and a minute of walking ([P], dose of L23 as its end). */
export const RUN_WALK = {
  firstRepeats: 10,
  mostMinutes: minutes(30),
  kmPerRepeat: 0.22,
  minutesPerRepeat: 2,
  /** Whoever is usually faster runs without walking between. */
  mostKmh: 7.5,
} as const satisfies {
  readonly firstRepeats: number;
  readonly mostMinutes: Minutes;
  readonly kmPerRepeat: number;
  readonly minutesPerRepeat: number;
  readonly mostKmh: number;
};
