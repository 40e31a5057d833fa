import type { Written } from '@plumbline/application';
import { ask } from '../connection/ask.ts';
import { onPhone } from '../connection/on-phone.ts';
import { isReached, onReach } from '../connection/reach.ts';
import { type Outbox, outbox } from './outbox.ts';
import { phoneShelf } from './phone-store.ts';

/** Writes that make sense later, too: each sets what a row says. */
const MAY_WAIT: ReadonlySet<string> = new Set([
  '/api/diary',
  '/api/hydration',
  '/api/strength',
  '/api/tests',
]);

const AGAIN_MS = 30_000;

export const phoneOutbox: Outbox = outbox({
  shelf: phoneShelf,
  send: ({ id, path, body }) => ask<Written>('PUT', path, { body, entry: id }),
  isWorthTrying: isReached,
});

/** Whether a write goes by way of the outbox: on a phone, if it may wait. */
export function mayWait({ method, path }: { method: string; path: string }): boolean {
  return onPhone() && method === 'PUT' && MAY_WAIT.has(path);
}

/** Sends what waits now, whenever the phone may have come home, and now and then. */
export function sendWhenBack(onSent: () => void): () => void {
  const send = () => {
    phoneOutbox.sendAll().then((written) => {
      if (written > 0) onSent();
    }, reportError);
  };
  const onVisible = () => {
    if (document.visibilityState === 'visible') send();
  };
  const again = setInterval(() => {
    if (phoneOutbox.waiting().some(({ refused }) => refused === null)) send();
  }, AGAIN_MS);
  const leave = onReach(() => isReached() && send());
  addEventListener('online', send);
  document.addEventListener('visibilitychange', onVisible);
  send();
  return () => {
    clearInterval(again);
    leave();
    removeEventListener('online', send);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
