import { type GivenFile, sendFile } from '../connection/send-file.ts';
import { IMPORTING } from '../words/importing.ts';
import { megabytes, roughly } from './amounts.ts';
import type { Shown } from './import-state.ts';

/** Files on their way at one time. */
const AT_ONCE = 4;
/** Before this, the pace says nothing of the time left, ms. */
const TELLS_AFTER_MS = 1500;

interface CopyOptions {
  readonly signal: AbortSignal;
  readonly onShown: (shown: Shown) => void;
}

/**
 * Sends all files of the import `id`, a few side by side.
 *
 * @throws Refused with the first file that does not arrive
 */
export async function copyAll(
  id: string,
  given: readonly GivenFile[],
  { signal, onShown }: CopyOptions,
): Promise<void> {
  const total = given.reduce((sum, { file }) => sum + file.size, 0);
  const since = performance.now();
  const queue = [...given];
  const sent = new Map<GivenFile, number>();
  let arrived = 0;

  function tell(): void {
    const bytes = sum(sent.values());
    onShown(shownOf({ arrived, files: given.length, bytes, total, ms: performance.now() - since }));
  }

  async function sendNext(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const file = next;
      const onSent = (bytes: number) => {
        sent.set(file, Math.min(bytes, file.file.size));
        tell();
      };
      await sendFile(id, file, { onSent, signal });
      arrived += 1;
      onSent(file.file.size);
    }
  }

  tell();
  await Promise.all(Array.from({ length: AT_ONCE }, sendNext));
}

interface Copied {
  readonly arrived: number;
  readonly files: number;
  readonly bytes: number;
  readonly total: number;
  readonly ms: number;
}

export function shownOf({ arrived, files, bytes, total, ms }: Copied): Shown {
  const tells = ms > TELLS_AFTER_MS && bytes > 0 && bytes < total;
  const secondsLeft = ((ms / 1000) * (total - bytes)) / bytes;
  return {
    stage: IMPORTING.copying,
    files: IMPORTING.filesOf(arrived.toLocaleString('en-US'), files.toLocaleString('en-US')),
    bytes: total === 0 ? '' : IMPORTING.of(megabytes(bytes), megabytes(total)),
    left: tells ? IMPORTING.left(roughly(secondsLeft)) : '',
    done: total === 0 ? null : bytes / total,
  };
}

function sum(numbers: Iterable<number>): number {
  let all = 0;
  for (const n of numbers) all += n;
  return all;
}
