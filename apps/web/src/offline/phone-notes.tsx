import { useQueryClient } from '@tanstack/react-query';
import { use, useEffect } from 'react';
import { Link } from 'wouter';
import { useReached } from '../connection/reach.ts';
import { PHONE } from '../words/phone.ts';
import { keepShell } from './keep-shell.ts';
import { phoneOutbox, sendWhenBack } from './phone-outbox.ts';
import { useWaiting } from './use-waiting.ts';

const shell = keepShell(new URL(import.meta.url).pathname.split('/').at(-1) ?? '');

/** On a phone, above every page: whether the computer is there, what waits for it, and whether this page would open without it. */
export function PhoneNotes() {
  const client = useQueryClient();
  const isReached = useReached();
  const waiting = useWaiting();
  const isKept = use(shell) === 'kept';
  useEffect(() => sendWhenBack(() => void client.invalidateQueries()), [client]);
  const unsent = waiting.filter(({ refused }) => refused === null).length;
  return (
    <>
      {!isReached && (
        <p className="note note-warn" role="status">
          {PHONE.away}
        </p>
      )}
      {unsent > 0 && (
        <div className="note" role="status">
          <p>{PHONE.waiting(unsent)}</p>
          <div className="buttons">
            <button
              type="button"
              onClick={() => phoneOutbox.sendAll().then(() => client.invalidateQueries())}
            >
              {PHONE.sendNow}
            </button>
          </div>
        </div>
      )}
      {waiting.map(({ id, says, refused }) =>
        refused === null ? null : (
          <div key={id} className="note note-bad" role="alert">
            <p>{PHONE.notTaken(says, refused)}</p>
            <div className="buttons">
              <button type="button" onClick={() => phoneOutbox.discard(id)}>
                {PHONE.discard}
              </button>
            </div>
          </div>
        ),
      )}
      {!isKept && (
        <p className="note small">
          {PHONE.untrusted} <Link href="/phone">{PHONE.howTrust}</Link>
        </p>
      )}
    </>
  );
}
