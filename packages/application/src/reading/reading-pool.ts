import { type ReadingThread, type ReadingThreads, readingThreads } from './reading-threads.ts';
import type { Done, Job, Task, ThreadSetup } from './task.ts';

/** Bytes from which a file is read while no other is. */
const LARGE = 24 * 1024 * 1024;

/** Threads that read files. A file that breaks or stalls its thread costs that file only. */
export interface ReadingPool {
  readonly read: (job: Job) => Promise<Done>;
  /** Ends the threads that are at a file, which is lost; the others go back. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly workers: number;
  readonly setup: ThreadSetup;
  /** Where its threads come from and go to; without, they are its own and end with it. */
  readonly threads?: ReadingThreads | undefined;
}

export function startPool({
  workers,
  setup,
  threads = readingThreads(0),
}: PoolOptions): ReadingPool {
  const turns = newTurns(workers);
  // Started at once: they load their modules while the first bytes are looked for.
  const idle = Array.from({ length: workers }, threads.take);
  const busy = new Set<ReadingThread>();

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

  function takeThread(): ReadingThread {
    if (closed) throw new Error('the reading pool is closed');
    return idle.pop() ?? threads.take();
  }

  async function readOn(thread: ReadingThread, { name, stored, context }: Task): Promise<Done> {
    busy.add(thread);
    try {
      return await thread.run({ name, stored, context }, setup);
    } finally {
      busy.delete(thread);
      if (thread.isAlive()) idle.push(thread);
    }
  }

  return {
    read,
    close: async () => {
      closed = true;
      await Promise.all([...busy].map((thread) => thread.end()));
      await Promise.all(idle.map(threads.giveBack));
    },
  };
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
