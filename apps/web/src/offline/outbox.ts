import type { Written } from '@plumbline/application';
import { Refused } from '../connection/refused.ts';

/** Something the runner wrote that has not reached the computer yet. */
export interface WaitingEntry {
  /** Names it for the computer, so that sending it twice writes it once. */
  readonly id: string;
  readonly path: string;
  readonly body: unknown;
  /** What was done, for the runner. */
  readonly says: string;
  readonly madeAt: string;
  /** Why the computer did not take it; null while it waits. */
  readonly refused: string | null;
}

/** Where entries wait, in the order in which they were made. */
export interface Shelf {
  readonly all: () => Promise<readonly WaitingEntry[]>;
  /** Adds it at the end, or puts it in the place of the one with its id. */
  readonly put: (entry: WaitingEntry) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

/** Entries on their way to the computer: on the shelf first, then sent, one after the other. */
export interface Outbox {
  /**
   * @returns what the computer answered, or that the entry waits
   * @throws Refused where the computer was reached and does not take it; then it does not wait
   */
  readonly write: (entry: WaitingEntry) => Promise<Written | 'waiting'>;
  /** Sends what waits. @returns how many were written */
  readonly sendAll: () => Promise<number>;
  readonly discard: (id: string) => Promise<void>;
  readonly waiting: () => readonly WaitingEntry[];
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Refusals that say nothing against the entry: later it may be taken. */
const FOR_NOW: ReadonlySet<string> = new Set([
  'gone',
  'fault',
  'store-busy',
  'store-failed',
  'store-damaged',
  'disk-full',
  'no-permission',
  'sample-open',
  'phone-unknown',
  'wrong-host',
]);

export interface OutboxParts {
  readonly shelf: Shelf;
  readonly send: (entry: WaitingEntry) => Promise<Written>;
  /** False while the computer is known to be away: then nobody is kept waiting to hear so again. */
  readonly isWorthTrying: () => boolean;
}

export function outbox({ shelf, send, isWorthTrying }: OutboxParts): Outbox {
  const listeners = new Set<() => void>();
  let seen: readonly WaitingEntry[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  async function look(): Promise<void> {
    seen = await shelf.all();
    for (const onChange of listeners) onChange();
  }

  /** Two senders at a time would lose the order. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  async function sendNow(): Promise<ReadonlyMap<string, Written | Refused>> {
    const outcomes = new Map<string, Written | Refused>();
    for (const entry of await shelf.all()) {
      if (entry.refused !== null) continue;
      const outcome = await tried(entry);
      if (outcome instanceof Refused && FOR_NOW.has(outcome.code)) break;
      if (outcome instanceof Refused) await shelf.put({ ...entry, refused: outcome.message });
      else await shelf.remove(entry.id);
      outcomes.set(entry.id, outcome);
    }
    await look();
    return outcomes;
  }

  async function tried(entry: WaitingEntry): Promise<Written | Refused> {
    try {
      return await send(entry);
    } catch (thrown) {
      if (thrown instanceof Refused) return thrown;
      throw thrown;
    }
  }

  return {
    write: (entry) =>
      inTurn(async () => {
        await shelf.put(entry);
        if (!isWorthTrying()) {
          await look();
          return 'waiting';
        }
        const outcome = (await sendNow()).get(entry.id) ?? 'waiting';
        if (!(outcome instanceof Refused)) return outcome;
        await shelf.remove(entry.id);
        await look();
        throw outcome;
      }),
    sendAll: () =>
      inTurn(async () => {
        const outcomes = [...(await sendNow()).values()];
        return outcomes.filter((outcome) => !(outcome instanceof Refused)).length;
      }),
    discard: (id) =>
      inTurn(async () => {
        await shelf.remove(id);
        await look();
      }),
    waiting: () => seen,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
