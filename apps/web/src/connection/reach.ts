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
