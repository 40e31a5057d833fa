import { parentPort, workerData } from 'node:worker_threads';
import { openShare, sealShare } from '@plumbline/sharing';
import type { SealingTask } from './aside.ts';

/** The other end of `aside.ts`: does the one thing it was started for, and ends. */
const task: SealingTask = workerData;

parentPort?.postMessage(
  task.kind === 'seal'
    ? await sealShare(task.content, task.passphrase)
    : await openShare(task.file, task),
);
