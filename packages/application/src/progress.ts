import type { Reading, Seconds } from '@plumbline/domain';
import type { ReadingThreads } from './reading/reading-threads.ts';

/** How far an import is. Told at most ten times a second, and once at the end. */
export interface Progress {
  /** What is being done just now: finding the files, reading them, or writing the last of them. */
  readonly stage: 'listing' | 'reading' | 'saving';
  /** Files that are finished: when they go into a store, that are safely in it. */
  readonly filesDone: number;
  /** Files found so far; final once `stage` is no longer `listing`. */
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Missing until enough is done to tell. */
  readonly secondsLeft: Reading<Seconds>;
}

export interface ReadOptions {
  /** What is dated more than a year later is reported as wrong; the computer's own clock where missing. */
  readonly now?: Date;
  readonly onProgress?: (progress: Progress) => void;
  /** Stops the work; what is done by then is kept. */
  readonly signal?: AbortSignal;
  /** Says of each file of a folder, by its path within, whether to read it; all are read where missing. */
  readonly accepts?: (name: string) => boolean;
  /** Threads that read files at most, 1 to 16; otherwise as many as the machine has cores, at most 4. */
  readonly workers?: number;
  /** Threads that are kept from one import to the next; started for this one where missing. */
  readonly threads?: ReadingThreads;
}
