import { err, type Result } from '@plumbline/domain';
import type { ImportProblem } from '../file-reading.ts';
import { LIMITS } from './limits.ts';
import { readingRank } from './name-says.ts';
import { attempt } from './read-entry.ts';
import { type ScratchSpace, scratchSpace } from './scratch-space.ts';
import type { Source, StoredBytes } from './source.ts';

export interface WalkOptions {
  readonly signal?: AbortSignal;
  /** Says of each file of a folder, by its path within, whether to look at it; all are where missing. */
  readonly accepts?: (name: string) => boolean;
  /** Where archives within archives are unpacked; the system's folder for temporary files where missing. */
  readonly temporaryFolder?: string;
}

/** What a walk has found so far. */
export interface Found {
  readonly signal: AbortSignal | undefined;
  readonly scratch: ScratchSpace;
  /** Whether a file of a folder is wanted, by its path within. */
  readonly accepts: (name: string) => boolean;
  /** `path` is that within its folder or archive; it decides the reading order. */
  readonly add: (source: Source, path: string) => void;
  readonly addProblem: (problem: ImportProblem) => void;
  /** Counts a file that is hidden, a system's, or not wanted. */
  readonly leaveOut: () => void;
  /** Runs one reading, so that `close` can wait for it; nothing is read afterwards. */
  readonly reading: (
    name: string,
    work: () => Promise<Result<StoredBytes, ImportProblem>>,
  ) => Promise<Result<StoredBytes, ImportProblem>>;
  readonly isFull: () => boolean;
  readonly inOrder: () => readonly Source[];
  readonly leftOut: () => number;
  readonly close: () => Promise<void>;
}

export function nothingFound(options: WalkOptions): Found {
  const ranks: Source[][] = [[], [], []];
  const scratch = scratchSpace(options.temporaryFolder, options.signal);
  const underWay = new Set<Promise<unknown>>();
  let leftOut = 0;
  let count = 0;
  let closed = false;

  const put = (source: Source, rank: number): void => {
    if (count >= LIMITS.sources) return;
    count += 1;
    ranks[rank]?.push(source);
    if (count === LIMITS.sources) ranks[2]?.push({ kind: 'problem', problem: tooMany() });
  };
  return {
    signal: options.signal,
    scratch,
    accepts: options.accepts ?? (() => true),
    add: (source, path) => put(source, readingRank(path)),
    addProblem: (problem) => put({ kind: 'problem', problem }, 2),
    leaveOut: () => {
      leftOut += 1;
    },
    async reading(name, work) {
      if (closed) return err(tooLate(name));
      const result = attempt({ file: name }, work);
      underWay.add(result);
      const read = await result.finally(() => underWay.delete(result));
      return read.ok ? read.value : read;
    },
    isFull: () => count >= LIMITS.sources,
    inOrder: () => ranks.flat(),
    leftOut: () => leftOut,
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      await scratch.close();
    },
  };
}

function tooMany(): ImportProblem {
  const expected = `at most ${LIMITS.sources} files in one go; import the rest by itself`;
  return { code: 'too-large', place: { file: '' }, expected, received: 'more' };
}

function tooLate(name: string): ImportProblem {
  const expected = 'to be read while its list is open';
  return { code: 'unreadable-file', place: { file: name }, expected, received: 'a closed list' };
}
