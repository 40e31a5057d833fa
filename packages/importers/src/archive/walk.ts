import { addPath } from './folder-sources.ts';
import { nothingFound, type WalkOptions } from './found.ts';
import type { Source } from './source.ts';

/** Everything found, in reading order: profile and safety answers, tables, then recordings. */
export interface SourceList {
  readonly sources: readonly Source[];
  /** How many sources can be read. */
  readonly files: number;
  /** Sum of their sizes as stored. */
  readonly bytes: number;
  /** Files that were passed over: hidden, a system's, or not wanted. */
  readonly leftOut: number;
  /** Waits for reads under way, then lets go of the disk. A file can not be read afterwards. */
  readonly close: () => Promise<void>;
}

/**
 * Lists the files of a folder, an archive or one file, those of archives within included, without
 * reading them. Wrong is only what the disk or an archive's directory says; throws only on abort.
 */
export async function listSources(path: string, options: WalkOptions = {}): Promise<SourceList> {
  const found = nothingFound(options);
  try {
    await addPath(found, path);
  } catch (error) {
    await found.close();
    throw error;
  }
  const sources = found.inOrder();
  const sizes = sources.flatMap((source) => (source.kind === 'file' ? [source.size] : []));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { sources, files: sizes.length, bytes, leftOut: found.leftOut(), close: found.close };
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
