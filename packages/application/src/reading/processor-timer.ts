import type { Worker } from 'node:worker_threads';

const CLOCK_PER_PROCESSOR_TIME = 6;

/** Rings when `worker` has used `ms` of processor time from now on, or six times that has passed. */
export function processorTimer(worker: Worker, ms: number) {
  const started = performance.now();
  const before = worker.cpuUsage();
  // Of a thread that has ended meanwhile: met where it is looked at, which may be never.
  before.catch(() => {});
  let timeout: NodeJS.Timeout | undefined;
  const rings = new Promise<'time'>((resolve) => {
    const look = async () => {
      const used = await usedSince(worker, before);
      if (timeout === undefined) return;
      const passed = performance.now() - started;
      const left = Math.min(ms - used, CLOCK_PER_PROCESSOR_TIME * ms - passed);
      if (left <= 0) resolve('time');
      else timeout = setTimeout(look, Math.max(left, 50));
    };
    timeout = setTimeout(look, ms);
  });
  const clear = () => {
    clearTimeout(timeout);
    timeout = undefined;
  };
  return { rings, clear };
}

/** Milliseconds of processor time; endless where the thread does not even answer. */
async function usedSince(worker: Worker, before: Promise<NodeJS.CpuUsage>): Promise<number> {
  const used = Promise.all([before, worker.cpuUsage()]).then(
    ([from, to]) => (to.user + to.system - from.user - from.system) / 1000,
    () => Number.POSITIVE_INFINITY,
  );
  const silence = new Promise<number>((resolve) =>
    setTimeout(resolve, 2_000, Number.POSITIVE_INFINITY).unref(),
  );
  return Promise.race([used, silence]);
}
