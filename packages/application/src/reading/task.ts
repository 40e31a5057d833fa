import type { Channel, Result, RunDraft, Sport } from '@plumbline/domain';
import type { FileContent, ImportProblem, ReadContext, StoredBytes } from '@plumbline/importers';
import type { RecordingParts, StoreProblem } from '@plumbline/store';

/** One file to be read, before its bytes are loaded. */
export interface Job {
  readonly name: string;
  /** Bytes as stored. */
  readonly size: number;
  readonly load: () => Promise<Result<StoredBytes, ImportProblem>>;
  readonly context: ReadContext;
}

/** What a thread is told once. */
export interface ThreadSetup {
  /** Folder of the store that originals are kept in; nothing is kept, nor samples written, without. */
  readonly keepIn: string | undefined;
  /** SHA-256 of files that need not be read again, with the digest of the context they were read in. */
  readonly known: ReadonlyMap<string, string>;
}

/** One file as a thread gets it. */
export interface Task {
  readonly name: string;
  readonly stored: StoredBytes;
  readonly context: ReadContext;
}

/** One activity of a file. */
export interface ReadActivity {
  readonly sport: Sport;
  /** Only of a run. */
  readonly draft: RunDraft | undefined;
  readonly channels: readonly Channel[];
  readonly parts: RecordingParts;
  /** As the store keeps them; `none` where there are none or nothing is kept. */
  readonly samples: Uint8Array | 'none';
}

export type ReadContent =
  | { readonly kind: 'activities'; readonly activities: readonly ReadActivity[] }
  | Exclude<FileContent, { readonly kind: 'recordings' }>;

/** A file whose bytes were had. */
export interface ReadFile {
  readonly kind: 'read';
  readonly sha256: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly contextDigest: string;
  readonly content: ReadContent;
  readonly problems: readonly ImportProblem[];
  /** Whether the archive's list had to stand in for a file of which nothing could be used. */
  readonly fromList: boolean;
}

/** What became of a task. */
export type Done =
  | ReadFile
  /** Read before in the same context: the bytes are the same, and nothing else was looked at. */
  | { readonly kind: 'known'; readonly sha256: string }
  /** Its bytes could not be had, or reading it took too long or too much. */
  | { readonly kind: 'unreadable'; readonly problem: ImportProblem }
  /** The original could not be kept: no later file would fare better. */
  | { readonly kind: 'not-kept'; readonly problem: StoreProblem };
