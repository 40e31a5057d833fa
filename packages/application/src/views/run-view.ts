import type { CauseId, DriftChannel, StreamName } from '@plumbline/domain';
import type { DiaryView, HydrationView } from './log-view.ts';

/** One run in the table and the calendar. */
export interface RunRow {
  readonly runId: string;
  readonly day: string;
  /** Local wall clock, `07:30`. */
  readonly clock: string;
  readonly km: number | null;
  readonly minutes: number | null;
  /** Seconds a kilometre over moving time. */
  readonly pace: number | null;
  readonly ascent: number | null;
  readonly heartRate: number | null;
  readonly surface: string;
  readonly shoes: string | null;
  /** Worst of during, after and next morning; null without a report. */
  readonly pain: number | null;
  readonly recalled: boolean;
  readonly hasStreams: boolean;
  /** What the runner wrote of it. */
  readonly note: string | null;
}

/** GET /api/runs: newest first. */
export interface RunsView {
  readonly revision: number;
  readonly today: string;
  readonly runs: readonly RunRow[];
  /** Rest days with a diary row: day and pain. */
  readonly restDays: readonly { readonly day: string; readonly pain: number | null }[];
}

export interface RunExposure {
  readonly cause: CauseId;
  readonly name: string;
  readonly value: number | null;
  readonly sd: number | null;
  readonly unit: string;
  readonly obtained: 'measured' | 'estimated' | 'unknown';
  /** How it was obtained, or why it is not known, in a sentence. */
  readonly how: string;
  /** This runner's own usual, for comparison. */
  readonly usual: number | null;
}

export interface DriftView {
  readonly channel: DriftChannel;
  readonly name: string;
  readonly unit: string;
  readonly value: number | null;
  readonly sd: number | null;
  readonly why: string | null;
}

/** Minutes with a cue less minutes without, in turns within the run. */
export interface CueTrialView {
  readonly pairs: number;
  /** At equal speed. */
  readonly changes: readonly DriftView[];
  /** What speed itself did, in a sentence. */
  readonly speed: string;
}

/** GET /api/runs/:id */
export interface RunView extends RunRow {
  readonly revision: number;
  readonly elapsedMinutes: number | null;
  readonly device: string | null;
  readonly temperature: number | null;
  readonly sources: readonly { readonly file: string; readonly format: string }[];
  /** True until the safety questions are answered, and while somebody should look first: nothing is explained. */
  readonly locked: boolean;
  readonly exposures: readonly RunExposure[];
  readonly drift: readonly DriftView[];
  /** Null where the run's laps hold none. */
  readonly cueTrial: CueTrialView | null;
  /** What each cause added on this run, in sentences; empty where nothing can be said. */
  readonly explained: readonly string[];
  readonly diary: DiaryView | null;
  readonly hydration: HydrationView | null;
  readonly earlier: string | null;
  readonly later: string | null;
}

export interface StreamView {
  readonly name: StreamName;
  /** For a heading. */
  readonly says: string;
  readonly unit: string;
  /** One for each of `seconds`; null where missing. */
  readonly values: readonly (number | null)[];
  /** Mean over the whole run: the same figure as the run is shown with elsewhere. Null where it has none. */
  readonly mean: number | null;
  /** Means of the first and the last third of the moving time. */
  readonly thirds: { readonly first: number | null; readonly last: number | null };
}

/** GET /api/runs/:id/streams: at most 1,200 moments, evenly spread over the run. */
export interface StreamsView {
  /** Seconds since the start. */
  readonly seconds: readonly number[];
  /** km since the start, where it is known. */
  readonly km: readonly (number | null)[];
  readonly streams: readonly StreamView[];
  /** The route's shape without a place: metres east and north of its start; null without positions. */
  readonly route: readonly (readonly [east: number, north: number])[] | null;
}
