import type { Day } from '../calendar/day.ts';
import type { DiaryEntry } from '../record/diary.ts';
import type { FormCheck } from '../record/form-check.ts';
import type { HydrationEntry } from '../record/hydration.ts';
import type { Profile } from '../record/profile.ts';
import type { Run } from '../record/run.ts';
import type { StrengthEntry, StrengthTest } from '../record/strength.ts';
import type { Metres } from '../units/quantity.ts';

/** One run where it stands in the runner's days, with the rows that belong to it. */
export interface TimelineRun {
  readonly run: Run;
  readonly day: Day;
  /** Index into `Timeline.sessions`. */
  readonly session: number;
  readonly diary: DiaryEntry | undefined;
  readonly hydration: HydrationEntry | undefined;
  readonly form: readonly FormCheck[];
}

/** Runs of which each starts within 30 minutes of the end of the one before. */
export interface Session {
  readonly day: Day;
  /** Sum over its runs; 0 where none has a distance. */
  readonly distance: Metres;
  /** Indices into `Timeline.runs`, in order. */
  readonly runs: readonly number[];
}

/** A day without a run that carries a diary row. */
export interface RestDay {
  readonly day: Day;
  readonly diary: DiaryEntry;
}

/** The runner's records laid on local days, oldest first: what causes, context and attribution read. */
export interface Timeline {
  readonly runs: readonly TimelineRun[];
  readonly sessions: readonly Session[];
  readonly restDays: readonly RestDay[];
  readonly strength: readonly StrengthEntry[];
  readonly tests: readonly StrengthTest[];
  /** All form checks, those of days without a run too. */
  readonly form: readonly FormCheck[];
  readonly profile: Profile | undefined;
}
