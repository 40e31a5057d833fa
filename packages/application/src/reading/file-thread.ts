import { parentPort } from 'node:worker_threads';
import { readOneFile } from './read-one-file.ts';
import type { Done, Task, ThreadSetup } from './task.ts';

type Message = { readonly setup: ThreadSetup } | { readonly task: Task };

/** The other end of `reading-threads.ts`: reads the files it is sent, one after the other. */
let setup: ThreadSetup = { keepIn: undefined, known: new Map() };

parentPort?.on('message', (message: Message) => {
  if ('setup' in message) {
    setup = message.setup;
    return;
  }
  const done = readOneFile(message.task, setup);
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
