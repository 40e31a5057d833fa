import { Worker } from 'node:worker_threads';
import type { ImportProblem, StoredBytes } from '@plumbline/importers';
import { processorTimer } from './processor-timer.ts';
import type { Done, Job, Task, ThreadSetup } from './task.ts';

export interface PoolLimits {
  /** Milliseconds of processor time that one file may take; six times as long by the clock, for a busy machine or a slow disk. */
  readonly fileTime: number;
  /** MiB of a thread's heap. */
  readonly heap: number;
}

/**
 * The heap is wide enough for the largest JSON that the importers take (32 MiB): V8 ends the whole process, not the
 * thread, when its own JSON reader runs out.
 */
const POOL_LIMITS: PoolLimits = { fileTime: 10_000, heap: 1024 };

/** Bytes from which a file is read while no other is. */
const LARGE = 24 * 1024 * 1024;

/** Threads that read files. A file that breaks or stalls its thread costs that file only. */
export interface ReadingPool {
  readonly read: (job: Job) => Promise<Done>;
  /** Ends the threads; what they were at is lost. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly workers: number;
  readonly setup: ThreadSetup;
  readonly limits?: PoolLimits;
}

export function startPool({ workers, setup, limits = POOL_LIMITS }: PoolOptions): ReadingPool {
  const turns = newTurns(workers);
  // Started at once: they load their modules while the first bytes are looked for.
  const idle = Array.from({ length: workers }, () => startThread(setup, limits));
  const all = new Set<Thread>(idle);

  let closed = false;

  async function read(job: Job): Promise<Done> {
    const one = await turns.take(1);
    // Files that still waited when the pool was closed: a thread started for them would never end.
    if (closed) {
      one();
      throw new Error('the reading pool is closed');
    }
    const stored = await job.load();
    if (!stored.ok) {
      one();
      return { kind: 'unreadable', problem: stored.error };
    }
    const isLarge = stored.value.inflatedSize > LARGE;
    if (isLarge) one();
    const free = isLarge ? await turns.take(workers) : one;
    try {
      return await readOn(takeThread(), { ...job, stored: stored.value });
    } finally {
      free();
    }
  }

  function takeThread(): Thread {
    if (closed) throw new Error('the reading pool is closed');
    const thread = idle.pop() ?? startThread(setup, limits);
    all.add(thread);
    return thread;
  }

  async function readOn(thread: Thread, { name, stored, context }: Task): Promise<Done> {
    const done = await thread.run({ name, stored, context });
    if (thread.isAlive()) idle.push(thread);
    else all.delete(thread);
    return done;
  }

  return {
    read,
    close: async () => {
      closed = true;
      await Promise.all([...all].map((thread) => thread.end()));
    },
  };
}

interface Thread {
  readonly run: (task: Task) => Promise<Done>;
  readonly isAlive: () => boolean;
  readonly end: () => Promise<void>;
}

function startThread(setup: ThreadSetup, limits: PoolLimits): Thread {
  const worker = new Worker(new URL('./file-thread.ts', import.meta.url), {
    workerData: setup,
    resourceLimits: { maxOldGenerationSizeMb: limits.heap },
  });
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

  async function run(task: Task): Promise<Done> {
    const started = await Promise.race([ready, broken]);
    // Before the first file there is nothing that a file could have broken.
    if (started && !ended) throw started;
    const answer = new Promise<Done>((resolve) => worker.once('message', resolve));
    worker.postMessage(task, [movable(task.stored)]);
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

function stopped(file: string, end: Error | 'time', limits: PoolLimits): ImportProblem {
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

/** Gives out `count` turns, first come first served; `take(n)` waits for n of them at once. */
function newTurns(count: number) {
  let left = count;
  const waiting: { readonly need: number; readonly go: () => void }[] = [];
  const serve = () => {
    for (let next = waiting[0]; next && next.need <= left; next = waiting[0]) {
      waiting.shift();
      left -= next.need;
      next.go();
    }
  };
  async function take(need: number): Promise<() => void> {
    await new Promise<void>((go) => {
      waiting.push({ need, go });
      serve();
    });
    return () => {
      left += need;
      serve();
    };
  }
  return { take };
}
