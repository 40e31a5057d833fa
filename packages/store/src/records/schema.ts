/** Who wrote a revision: an import, the runner in the app, or a derivation from what was imported. Stored for ever. */
export type Origin = 'import' | 'app' | 'derived';

/** What every record has, from the first migration on. */
export interface RecordColumns {
  /** UUIDv7. */
  readonly id: string;
  readonly runner_id: string;
  /** 1 when new, one more with every change. */
  readonly revision: number;
  readonly origin: Origin;
  /** Milliseconds since 1970-01-01T00:00Z of this revision. */
  readonly changed_at: number;
  /** Milliseconds since 1970-01-01T00:00Z of the deletion; null while it is there. */
  readonly deleted_at: number | null;
}

/** Of a runner, `runner_id` is `id`. */
type RunnerTable = RecordColumns;

/** A file that was read, by content and name; its bytes lie in the originals folder. */
export interface OriginalTable extends RecordColumns {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Name within the folder or archive it was imported from. */
  readonly file: string;
  /** Whether another original with other names has the same bytes and the recordings. */
  readonly is_copy: number;
  /** JSON: what was known before it was read, so that it can be read again alike. */
  readonly context: string;
  /** SHA-256 of `context`. */
  readonly context_digest: string;
  /** JSON: its line of the import report, without the name. */
  readonly line: string;
  readonly derived_by: string;
}

/** A run as one file recorded it. */
export interface RecordingTable extends RecordColumns {
  readonly original_id: string;
  /** Place of the recording in its file, from 0. */
  readonly place: number;
  readonly run_id: string;
  /** JSON of a `RunDraft`. */
  readonly draft: string;
  /** JSON: names of the channels that have values. */
  readonly channels: string;
  /** JSON: laps and pauses, in seconds since the recording's start. */
  readonly parts: string;
  /** Where the clock offset is from: a change of the runner's zone concerns `profile` and `assumed-utc`. */
  readonly offset_from: string;
  /** As `encodeSamples` wrote them; null where the file has averages only. */
  readonly samples: Uint8Array | null;
  readonly derived_by: string;
}

/** A run: all recordings of it together. */
export interface RunTable extends RecordColumns {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly start_ms: number;
  /** Local day, `2026-03-09`. */
  readonly day: string;
  /** JSON of a `RunDraft`. */
  readonly body: string;
  readonly derived_by: string;
  /** The run that this one turned out to be; it is then deleted, and its id leads there. */
  readonly merged_into: string | null;
}

/** One row of the logs, or the profile, or the safety answers. */
export interface LogRowTable extends RecordColumns {
  readonly kind: string;
  /** JSON: file, date, run or exercise or test or phase, place among equals. */
  readonly identity: string;
  readonly file: string;
  /** 1-based line of `file`. */
  readonly line: number;
  readonly day: string | null;
  /** JSON by the column names of `docs/formats/log-formats.md`. */
  readonly body: string;
  /** `body` as a file last had it; null where no file ever had the row. */
  readonly file_body: string | null;
}

/** A revision of a log row that another has taken the place of. */
interface LogRevisionTable extends RecordColumns {
  readonly log_row_id: string;
  readonly body: string;
}

interface ImportReportTable extends RecordColumns {
  /** JSON of the report as the runner saw it. */
  readonly body: string;
}

export interface Tables {
  readonly runner: RunnerTable;
  readonly original: OriginalTable;
  readonly recording: RecordingTable;
  readonly run: RunTable;
  readonly log_row: LogRowTable;
  readonly log_revision: LogRevisionTable;
  readonly import_report: ImportReportTable;
}
