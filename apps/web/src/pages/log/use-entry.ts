import { useEffect, useRef, useState } from 'react';
import { useWrite } from '../../data/use-write.ts';
import { applied, type Change, type Queued, queued } from './change.ts';

/** How long a value chosen by keyboard has to stand before it is written: arrows pass over others. */
const SETTLE_MS = 350;

export interface Entry<Fields> {
  /** What is stored, with what is on its way to be. */
  readonly fields: Fields;
  readonly isSaving: boolean;
  /** True once something was written here. */
  readonly hasSaved: boolean;
  /** Why the last change was not saved. */
  readonly problem: string | null;
  readonly save: (change: Change<Fields>) => void;
  /** Writes once more what was not saved. */
  readonly again: () => void;
}

interface Target<Fields> {
  readonly path: string;
  readonly day: string;
  readonly runId: string | null;
  readonly stored: Fields;
}

/**
 * One row that is written as the runner taps: shown at once, sent one change after the other, shown as it
 * was where the server refuses.
 */
export function useEntry<Fields extends object>(target: Target<Fields>): Entry<Fields> {
  const { path, day, runId, stored } = target;
  const write = useWrite();
  const [changes, setChanges] = useState<readonly Queued<Fields>[]>([]);
  const [failed, setFailed] = useState<{ change: Change<Fields>; why: string } | null>(null);
  const [hasSaved, setHasSaved] = useState(false);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const held = useRef<Queued<Fields> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  /** Until the server has it, or refused it. It is shown as queued until the pages have looked again. */
  function send({ id, ...change }: Queued<Fields>): Promise<void> {
    return new Promise((settled) => {
      const onKept = () => {
        setChanges((all) => all.map((one) => (one.id === id ? { ...one, isKept: true } : one)));
        setHasSaved(true);
        settled();
      };
      const body = { day, runId, fields: change.fields };
      write
        .mutateAsync({ method: 'PUT', path, body, says: change.says, onKept })
        .catch((thrown: Error) => setFailed({ change, why: thrown.message }))
        .finally(() => {
          setChanges((all) => all.filter((one) => one.id !== id));
          settled();
        });
    });
  }

  function flush() {
    clearTimeout(timer.current);
    const change = held.current;
    held.current = null;
    if (change) sending.current = sending.current.then(() => send(change));
  }

  function save(change: Change<Fields>) {
    setFailed(null);
    const next = queued(held.current, change);
    if (next.id !== held.current?.id) flush();
    held.current = next;
    setChanges((all) => [...all.filter(({ id }) => id !== next.id), next]);
    clearTimeout(timer.current);
    if (change.settles) timer.current = setTimeout(flush, SETTLE_MS);
    else flush();
  }

  // What is held when the runner goes elsewhere is written then.
  const flushLatest = useRef(flush);
  useEffect(() => {
    flushLatest.current = flush;
  });
  useEffect(() => () => flushLatest.current(), []);

  return {
    fields: applied(stored, changes),
    isSaving: changes.some(({ isKept }) => !isKept),
    hasSaved,
    problem: failed?.why ?? null,
    save,
    again: () => failed && save({ ...failed.change, settles: false }),
  };
}
