import type { Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';

/** Between an archive and its entry in a name, `export.zip › activities/1.fit.gz`. */
export const WITHIN = ' › ';

/** A file's bytes as they lie in the folder or archive; `unpack` makes them the file, on any thread. */
export interface StoredBytes {
  readonly bytes: Uint8Array;
  readonly packing: 'plain' | 'deflate';
  /** Length that the archive declares for the unpacked file; that of `bytes` where nothing is packed. */
  readonly inflatedSize: number;
  /** What an archive declares; a file in a folder has none. */
  readonly crc32: number | undefined;
}

/** One thing found in a folder or archive. Names are relative to what was chosen. */
export type Source =
  | {
      readonly kind: 'file';
      readonly name: string;
      /** Bytes to be read, as stored. */
      readonly size: number;
      /** Reads it from disk. Only while the list is open. */
      readonly read: () => Promise<Result<StoredBytes, ImportProblem>>;
    }
  /** A file whose name and place say that it holds no run, so it is never opened: `a photo`. */
  | { readonly kind: 'nothing'; readonly name: string; readonly what: string }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };
