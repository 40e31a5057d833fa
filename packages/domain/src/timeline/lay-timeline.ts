import type { RowOrigin } from '../record/diary.ts';
import type { RunnerRecords } from '../record/records.ts';
import type { Timeline } from './timeline.ts';

/** A row that could not be tied to a run: it is left unattached rather than tied to the wrong one. */
export interface TimelineProblem {
  readonly code: TimelineProblemCode;
  /** Where the row is. */
  readonly origin: RowOrigin;
  readonly row: 'diary' | 'hydration' | 'form';
  readonly expected: string;
  readonly received: string;
}

export type TimelineProblemCode =
  /** `run` names a start or a file that no run has. */
  | 'no-such-run'
  /** Two rows for one run, or two for one day without a run; the first is kept. */
  | 'row-repeated';

export interface LaidTimeline {
  readonly timeline: Timeline;
  readonly problems: readonly TimelineProblem[];
}

/** The records laid on local days, oldest first, each row with the run it belongs to. */
export function layTimeline(records: RunnerRecords): LaidTimeline {
  const { strength, tests, form, profile } = records;
  const runs = records.runs.map((run, session) => ({
    run,
    day: run.day,
    session,
    diary: undefined,
    hydration: undefined,
    form: [],
  }));
  const timeline: Timeline = {
    runs,
    sessions: [],
    restDays: [],
    strength,
    tests,
    form,
    profile,
  };
  return { timeline, problems: [] };
}
