import type {
  Channel,
  ClockOffset,
  Instant,
  Recording,
  Run,
  RunDraft,
  RunId,
  Samples,
  Span,
} from '@plumbline/domain';
import { v7 } from 'uuid';
import type { LogKind } from '../logs/log-kind.ts';
import type { Origin } from './schema.ts';

/** A UUIDv7. */
export function newId(): string {
  return v7();
}

export function newRunId(): RunId {
  return v7() as RunId;
}

/** A file that was read. Its bytes are kept under `sha256`; the same bytes under another name are a copy. */
export interface OriginalRecord {
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly file: string;
  readonly isCopy: boolean;
  /** JSON: what was known before it was read. */
  readonly context: string;
  readonly contextDigest: string;
  /** JSON: what the import report says of it. */
  readonly line: string;
  readonly derivedBy: string;
}

/** How a recording was divided. */
export type RecordingParts = Pick<Recording, 'laps' | 'pauses'>;

/** A run as one file recorded it. */
export interface RecordingRecord {
  readonly id: string;
  readonly originalId: string;
  /** Place in its file, from 0. */
  readonly place: number;
  readonly runId: RunId;
  readonly draft: RunDraft;
  readonly channels: readonly Channel[];
  readonly parts: RecordingParts;
  readonly offsetFrom: ClockOffset['from'];
  readonly derivedBy: string;
  /** Whether a later reading of its file no longer found it. */
  readonly isDeleted: boolean;
}

/** A recording to be saved; without samples, those that are there stay. */
export interface RecordingChange extends RecordingRecord {
  readonly samples: Uint8Array | 'none' | 'as-before';
}

/** What one recording noted. */
export interface RecordedSamples {
  readonly start: Instant;
  readonly pauses: readonly Span[];
  readonly samples: Samples;
}

export interface RunRecord {
  readonly run: Run;
  readonly derivedBy: string;
  /** The run that this one turned out to be. */
  readonly mergedInto: RunId | undefined;
  readonly isDeleted: boolean;
}

/** One row of a log, or the profile, or the safety answers. */
export interface LogRowRecord {
  readonly id: string;
  readonly kind: LogKind;
  /** JSON: file, date, run or exercise or test or phase, place among equals. */
  readonly identity: string;
  readonly file: string;
  readonly line: number;
  readonly day: string | undefined;
  /** JSON by the format's column names. */
  readonly body: string;
  /** `body` as a file last had it. */
  readonly fileBody: string | undefined;
  readonly origin: Origin;
  readonly isDeleted: boolean;
}

/** What is saved together: all of it, or nothing. Records that are there already get their next revision. */
export interface Changes {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly originals?: readonly OriginalRecord[];
  readonly runs?: readonly RunRecord[];
  readonly recordings?: readonly RecordingChange[];
  readonly logRows?: readonly LogRowRecord[];
  /** A report of an import, to be kept as JSON. */
  readonly report?: object;
  /** The import that this report ends, where a worker does it for many. */
  readonly ends?: string;
}
