import { useSyncExternalStore } from 'react';
import type { WaitingEntry } from './outbox.ts';
import { phoneOutbox } from './phone-outbox.ts';

/** Entries that have not reached the computer. */
export function useWaiting(): readonly WaitingEntry[] {
  return useSyncExternalStore(phoneOutbox.subscribe, phoneOutbox.waiting);
}
