import type { Source } from './source.ts';

export interface WalkOptions {
  readonly signal?: AbortSignal;
  /** Where archives within archives are unpacked; the system's folder for temporary files where missing. */
  readonly temporaryFolder?: string;
}

/** Everything found, in reading order: profile and safety answers, tables, then recordings. */
export interface SourceList {
  readonly sources: readonly Source[];
  /** How many sources can be read. */
  readonly files: number;
  /** Sum of their sizes as stored. */
  readonly bytes: number;
  /** Hidden and system files that were passed over. */
  readonly leftOut: number;
  /** Waits for reads under way, then lets go of the disk. A file can not be read afterwards. */
  readonly close: () => Promise<void>;
}

export async function listSources(_path: string, _options: WalkOptions = {}): Promise<SourceList> {
  throw new Error('not there yet');
}

/** As `listSources`, one at a time; a file must be read before the walk ends. */
export async function* walkSources(
  path: string,
  options: WalkOptions = {},
): AsyncGenerator<Source> {
  const list = await listSources(path, options);
  try {
    for (const source of list.sources) {
      options.signal?.throwIfAborted();
      yield source;
    }
  } finally {
    await list.close();
  }
}
