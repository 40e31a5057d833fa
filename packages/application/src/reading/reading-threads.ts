import { Worker } from 'node:worker_threads';
import type { ImportProblem, StoredBytes } from '@plumbline/importers';
import { processorTimer } from './processor-timer.ts';
import type { Done, Task, ThreadSetup } from './task.ts';

export interface ThreadLimits {
  /** Milliseconds of processor time that one file may take; six times as long by the clock, for a busy machine or a slow disk. */
  readonly fileTime: number;
  /** MiB of a thread's heap. */
  readonly heap: number;
}

/**
 * The heap is wide enough for the largest JSON that the importers take (32 MiB): V8 ends the whole process, not the
 * thread, when its own JSON reader runs out.
 */
const THREAD_LIMITS: ThreadLimits = { fileTime: 10_000, heap: 1024 };

/** A thread that reads one file after the other. A file that breaks or stalls it costs that file, and the thread. */
export interface ReadingThread {
  readonly run: (task: Task, setup: ThreadSetup) => Promise<Done>;
  readonly isAlive: () => boolean;
  /** What it was at is lost. */
  readonly end: () => Promise<void>;
}

/** Threads that are at hand from one import to the next: one takes longer to start than to read a file. */
export interface ReadingThreads {
  readonly take: () => ReadingThread;
  /** One that is at nothing; ended where enough are kept. */
  readonly giveBack: (thread: ReadingThread) => Promise<void>;
  /** Ends those that are kept. */
  readonly close: () => Promise<void>;
}

/** @param keep threads that are kept at most while nobody has them */
export function readingThreads(keep: number, limits = THREAD_LIMITS): ReadingThreads {
  const kept: ReadingThread[] = [];
  let closed = false;
  return {
    take: () => {
      let thread = kept.pop();
      while (thread && !thread.isAlive()) thread = kept.pop();
      return thread ?? startThread(limits);
    },
    giveBack: async (thread) => {
      if (!thread.isAlive()) return;
      if (closed || kept.length >= keep) await thread.end();
      else kept.push(thread);
    },
    close: async () => {
      closed = true;
      await Promise.all(kept.splice(0).map((thread) => thread.end()));
    },
  };
}

function startThread(limits: ThreadLimits): ReadingThread {
  const worker = new Worker(new URL('./file-thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
  let told: ThreadSetup | undefined;
  let alive = true;
  let ended = false;
  const ready = new Promise<void>((resolve) => worker.once('message', () => resolve()));
  const broken = new Promise<Error>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', () => resolve(new Error('its thread ended')));
  });
  void broken.then(() => {
    alive = false;
  });

  async function run(task: Task, setup: ThreadSetup): Promise<Done> {
    const started = await Promise.race([ready, broken]);
    // Before the first file there is nothing that a file could have broken.
    if (started && !ended) throw started;
    if (told !== setup) worker.postMessage({ setup });
    told = setup;
    const answer = new Promise<Done>((resolve) => worker.once('message', resolve));
    worker.postMessage({ task }, [movable(task.stored)]);
    const stop = processorTimer(worker, limits.fileTime);
    const end = await Promise.race([answer, broken, stop.rings]);
    stop.clear();
    if (end !== 'time' && !(end instanceof Error)) return end;
    alive = false;
    await worker.terminate();
    return { kind: 'unreadable', problem: stopped(task.name, end, limits) };
  }

  return {
    run,
    isAlive: () => alive,
    end: async () => {
      ended = true;
      await worker.terminate();
    },
  };
}

/** The buffer of the bytes, which the thread then has alone. */
function movable(stored: StoredBytes): ArrayBuffer {
  return stored.bytes.buffer as ArrayBuffer;
}

function stopped(file: string, end: Error | 'time', limits: ThreadLimits): ImportProblem {
  const problem = { code: 'unreadable-file' as const, place: { file } };
  if (end === 'time') {
    const seconds = limits.fileTime / 1000;
    return { ...problem, expected: `an end within ${seconds} s of work`, received: 'none' };
  }
  const isMemory = 'code' in end && end.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory
    ? { ...problem, expected: `at most ${limits.heap} MiB of memory`, received: 'more' }
    : { ...problem, expected: 'a file that can be read', received: end.message.slice(0, 80) };
}
