import type { Day } from '../calendar/day.ts';
import type { Instant } from '../calendar/instant.ts';

/** That a runner gave some of their data to somebody: what, when and to whom; none of the data. */
export interface ShareNote {
  readonly id: string;
  readonly at: Instant;
  /** Whom it was for, as the runner wrote it. */
  readonly to: string;
  /** Ids of the parts that were ticked. */
  readonly what: readonly string[];
  /** The day from which the shared file says that it is out of date: a courtesy, no protection. */
  readonly expires: Day | undefined;
}
