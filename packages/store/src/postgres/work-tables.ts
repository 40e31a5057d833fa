/** Tables by which servers and workers tell one another of a runner. */
export interface WorkTables {
  readonly queued_import: {
    readonly id: string;
    readonly runner_id: string;
    readonly state: ImportState;
    readonly is_cancelled: boolean;
    /** JSON; null before anything was read. */
    readonly progress: string | null;
    /** JSON; null before the end. */
    readonly report: string | null;
    /** JSON of what stopped it; null where nothing did. */
    readonly problem: string | null;
    /** Milliseconds since 1970-01-01T00:00Z. */
    readonly changed_at: number;
  };
  /** A file that has arrived whole. */
  readonly queued_file: {
    readonly id: string;
    readonly runner_id: string;
    readonly import_id: string;
    /** Within the folder that the runner chose. */
    readonly path: string;
    /** Bytes. */
    readonly size: number;
  };
  /** What a server would keep in mind for a while. */
  readonly remembered: {
    readonly runner_id: string;
    readonly person_id: string;
    readonly kind: string;
    readonly key: string;
    readonly body: string;
    /** Milliseconds since 1970-01-01T00:00Z. */
    readonly until_at: number;
  };
  readonly stored_answer: {
    readonly runner_id: string;
    /** Of the records that it was worked out of. */
    readonly store_revision: number;
    /** Digest of the program that worked it out. */
    readonly program: string;
    /** The runner's day that it was worked out for. */
    readonly day: string;
    /** Of the runner; null where none is known. */
    readonly zone: string | null;
    /** JSON, as it is sent to the page. */
    readonly body: string;
  };
}

export type ImportState = 'receiving' | 'running' | 'done' | 'failed';
