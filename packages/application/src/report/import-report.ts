import type { Channel, Problem, Seconds, TimelineProblemCode } from '@plumbline/domain';
import type { ImportProblem } from '@plumbline/importers';
import type { LogKind } from '@plumbline/store';

/** Exactly one for each file. A damaged file of which something was used says so in `used`. */
export type FileOutcome = 'read' | 'duplicate' | 'not-a-run' | 'damaged' | 'nothing';

export interface FileLine {
  readonly file: string;
  readonly outcome: FileOutcome;
  /** Of which file, for a duplicate. */
  readonly of?: string;
  /** Plain words: `run of 10.2 km on 2026-03-09`, `bike ride`, `watch settings`. */
  readonly what: string;
  /** Runs that the file holds, those that other files hold too counted as well. */
  readonly runs: number;
  readonly problems: readonly ImportProblem[];
  /** Of a damaged file, what was still used. */
  readonly used?: string;
}

export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that a file has otherwise than the app, where the app was edited later: the app's stay. */
  readonly conflicts: number;
}

/** What is wrong between files: a row without its run, a row that the app has otherwise. */
export type BetweenFilesProblem = Problem<TimelineProblemCode> | ConflictProblem;

/** A row of a file that was not taken because the runner had edited it in the app since. */
export type ConflictProblem = Problem<'edited-in-app'>;

export interface ImportReport {
  /** In the order in which the files were found. */
  readonly files: readonly FileLine[];
  readonly runs: {
    /** Runs that were not there before. */
    readonly added: number;
    /** Runs that were there before and got another recording. */
    readonly merged: number;
    /** Runs that were there before and that these files hold again. */
    readonly unchanged: number;
    /** All runs there are afterwards. */
    readonly total: number;
  };
  readonly rows: Readonly<Record<LogKind, RowCounts>>;
  /** Channels found in the files' runs, most frequent first. */
  readonly channels: readonly {
    readonly channel: Channel;
    readonly runs: number;
    /** Of these, runs that have it second by second; the others have a sum or an average alone. Missing in reports of earlier versions. */
    readonly streams?: number;
    readonly makesPossible: string;
  }[];
  /** What is wrong between files rather than in one. */
  readonly problems: readonly (ConflictProblem | Problem<TimelineProblemCode>)[];
  readonly cancelled: boolean;
  readonly seconds: Seconds;
}
