import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { processorTimer } from './processor-timer.ts';

test('a thread that has ended before its time is asked for leaves no failure behind', async () => {
  const unmet: unknown[] = [];
  const note = (thrown: unknown) => unmet.push(thrown);
  process.on('unhandledRejection', note);
  const worker = new Worker('', { eval: true });
  await worker.terminate();
  processorTimer(worker, 10_000).clear();
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', note);
  expect(unmet).toEqual([]);
});
