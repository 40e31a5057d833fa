import { useSyncExternalStore } from 'react';

let reached = true;
const listeners = new Set<() => void>();

/** Notes whether the computer answered the latest question. */
export function noteReached(now: boolean): void {
  if (now === reached) return;
  reached = now;
  for (const onChange of listeners) onChange();
}

/** Whether the computer answered the latest question. */
export function isReached(): boolean {
  return reached;
}

export function onReach(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

export function useReached(): boolean {
  return useSyncExternalStore(onReach, isReached);
}

/** Loads the page anew if somebody answers: else the browser would put its own page in the place of what is said here. */
export async function reloadOnceAnswered(): Promise<void> {
  const answers = await fetch(location.pathname, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );
  if (answers) location.reload();
}
