import { parentPort } from 'node:worker_threads';
import { make, planOf } from './archive-plan.ts';

parentPort?.on('message', (index: number) => {
  const made = make(planOf(index));
  const bytes = new Uint8Array(made.bytes);
  parentPort?.postMessage({ ...made, bytes }, [bytes.buffer]);
});
