import type { Day, Result, Run, RunId, Samples } from '@plumbline/domain';
import type { LogKind } from './logs/log-kind.ts';
import type {
  Changes,
  LogRowRecord,
  OriginalRecord,
  RecordedSamples,
  RecordingRecord,
  RunRecord,
} from './records/records.ts';
import type { StoreProblem } from './store-problem.ts';

/**
 * One runner's records, wherever they are kept. Reading throws a `StoreFailure` where the disk or the database
 * does not answer; nothing else is thrown but for a bug.
 */
export interface Store {
  /** Where the originals lie. */
  readonly folder: string;
  readonly mode: 'read' | 'write';
  readonly originals: () => Promise<readonly OriginalRecord[]>;
  /** Without their samples. */
  readonly recordings: () => Promise<readonly RecordingRecord[]>;
  /** Oldest first; deleted and merged ones left out. */
  readonly runs: () => Promise<readonly Run[]>;
  /** The day of the latest one; nothing where there is none. */
  readonly lastRunDay: () => Promise<Day | undefined>;
  /** Deleted and merged ones too. */
  readonly allRuns: () => Promise<readonly RunRecord[]>;
  /** The run with this id, or the one that it was merged into. */
  readonly run: (id: RunId) => Promise<Run | undefined>;
  /** Runs that turned out to be another, and which: one step, which may lead to a further one. */
  readonly merges: () => Promise<ReadonlyMap<string, string>>;
  /** The samples of every recording of a run that has some. */
  readonly samplesOf: (id: RunId) => Promise<readonly Samples[]>;
  /** The recordings of a run that have samples, with what places them in time. */
  readonly recordedOf: (id: RunId) => Promise<readonly RecordedSamples[]>;
  /** Deleted ones too; of these kinds alone where any are named. */
  readonly logRows: (kinds?: readonly LogKind[]) => Promise<readonly LogRowRecord[]>;
  /** Earlier bodies of a row, oldest first. */
  readonly revisionsOf: (logRowId: string) => Promise<readonly string[]>;
  /** Another number once another connection has written; `gone` once the files are not those that were opened. */
  readonly version: () => Promise<number | 'gone'>;
  readonly lastReport: () => Promise<unknown>;
  /** Returns once everything is on the disk. */
  readonly save: (changes: Changes) => Promise<Result<void, StoreProblem>>;
  /** Has originals, by their SHA-256, in `folder`, wherever they are kept. */
  readonly bring: (sha256s: readonly string[]) => Promise<void>;
  /** Everything that is not as it was written: tables, references, and each original against its SHA-256. */
  readonly checkIntegrity: () => Promise<readonly StoreProblem[]>;
  readonly close: () => Promise<void>;
}
