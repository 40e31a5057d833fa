import type { ReadingPool } from './reading-pool.ts';
import type { Done, Job } from './task.ts';

/** Files read ahead of the one that is next in order, and the bytes of them. */
const AHEAD_FILES = 48;
const AHEAD_BYTES = 32 * 1024 * 1024;

/**
 * Reads files side by side and gives them back in their own order, so that the same folder always comes to the
 * same runs. Ends early, without the rest, once `signal` says so.
 */
export async function* readInOrder<J extends Job>(
  jobs: readonly J[],
  pool: ReadingPool,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly [J, Done]> {
  const stop = stopOf(signal);
  const ahead: { readonly job: J; readonly done: Promise<Done> }[] = [];
  let bytes = 0;
  let next = 0;
  try {
    while (next < jobs.length || ahead.length > 0) {
      for (let job = jobs[next]; job; job = jobs[next]) {
        const isFull = ahead.length >= AHEAD_FILES || bytes + job.size > AHEAD_BYTES;
        if (ahead.length > 0 && isFull) break;
        const done = pool.read(job);
        // Its failure is met where it is awaited, which may be never.
        done.catch(() => {});
        ahead.push({ job, done });
        bytes += job.size;
        next++;
      }
      const first = ahead.shift();
      if (!first) return;
      const done = await Promise.race([first.done, stop.comes]);
      if (done === 'stop') return;
      bytes -= first.job.size;
      yield [first.job, done];
    }
  } finally {
    stop.forget();
  }
}

function stopOf(signal: AbortSignal | undefined) {
  let tell = () => {};
  const comes = new Promise<'stop'>((resolve) => {
    tell = () => resolve('stop');
  });
  if (signal?.aborted) tell();
  signal?.addEventListener('abort', tell, { once: true });
  return { comes, forget: () => signal?.removeEventListener('abort', tell) };
}
