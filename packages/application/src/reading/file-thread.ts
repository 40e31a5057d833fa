import { parentPort, workerData } from 'node:worker_threads';
import { readOneFile } from './read-one-file.ts';
import type { Done, Task, ThreadSetup } from './task.ts';

/** The other end of `reading-pool.ts`: reads the files it is sent, one after the other. */
const setup: ThreadSetup = workerData;

parentPort?.on('message', (task: Task) => {
  const done = readOneFile(task, setup);
  parentPort?.postMessage(done, buffersOf(done));
});
parentPort?.postMessage('ready');

/** Moved, not copied. */
function buffersOf(done: Done): ArrayBuffer[] {
  if (done.kind !== 'read' || done.content.kind !== 'activities') return [];
  return done.content.activities.flatMap(({ samples }) =>
    samples === 'none' ? [] : [samples.buffer as ArrayBuffer],
  );
}
