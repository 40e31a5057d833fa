import type { Result } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { Snapshot } from './snapshot.ts';

/** Why a change cannot be made to the data as they are. */
export type EditRefusal =
  | 'no-such-run'
  | 'no-such-row'
  /** A day that has not come yet. */
  | 'day-ahead'
  /** A place that the body map does not have. */
  | 'unknown-spot'
  /** Filming means running, and running waits. */
  | 'no-running-now'
  /** Nothing is tried while the safety answers do not let it. */
  | 'no-experiments-now'
  /** An experiment runs already. */
  | 'one-at-a-time'
  /** It would show nothing, or it is not the time for it. */
  | 'not-to-be-begun'
  | 'no-experiment'
  /** No run of the experiment is due today. */
  | 'nothing-drawn'
  /** A film showed nothing that can be kept. */
  | 'nothing-measured'
  /** The write is not known any more: the server was started since, or it is too long ago. */
  | 'nothing-to-undo'
  /** What is to be taken back was changed again since. */
  | 'changed-since';

/** A file that is kept beside the rows, as an imported one is. */
export interface KeptFile {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** What an import report would call it. */
  readonly what: string;
}

export interface Edited {
  /** Rows as they are to be; those that stay are left out. */
  readonly rows: readonly LogRowRecord[];
  /** The row that was written; null where it was taken away or there are many. */
  readonly id: string | null;
  /** Rows that stay as they are when the others are taken back. */
  readonly lasting?: readonly LogRowRecord[];
  /** Kept before the rows are written. */
  readonly keeps?: readonly KeptFile[];
  /** Runs that were left as they were, of several asked for. */
  readonly left?: readonly string[];
}

/** A change of the logs, worked out from what is there when it is written. */
export type Edit = (snapshot: Snapshot) => Result<Edited, EditRefusal>;
