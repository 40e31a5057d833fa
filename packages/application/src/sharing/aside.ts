import { Worker } from 'node:worker_threads';
import type { Day, Result } from '@plumbline/domain';
import type { openShare, ShareContent, SharingProblem } from '@plumbline/sharing';

export type SealingTask =
  | { readonly kind: 'seal'; readonly content: ShareContent; readonly passphrase: string }
  | {
      readonly kind: 'open';
      readonly file: string;
      readonly passphrase: string;
      readonly today: Day;
    };

/** Seals in a thread of its own: the half second that a passphrase costs would stop a server meanwhile. */
export function sealAside(content: ShareContent, passphrase: string): Promise<Uint8Array> {
  return aside({ kind: 'seal', content, passphrase });
}

/** Opens in a thread of its own, for the same reason. */
export function openAside(
  file: string,
  given: Parameters<typeof openShare>[1],
): Promise<Result<ShareContent, SharingProblem>> {
  return aside({ kind: 'open', file, ...given });
}

function aside<Done>(task: SealingTask): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sealing-thread.ts', import.meta.url), {
      workerData: task,
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that seals ended')));
  });
}
