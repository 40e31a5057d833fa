import { type DBSchema, openDB } from 'idb';
import type { Shelf, WaitingEntry } from './outbox.ts';

interface PhoneSchema extends DBSchema {
  waiting: { key: number; value: WaitingEntry; indexes: { id: string } };
  views: { key: string; value: unknown };
}

/** What a phone keeps for itself: entries that wait, and the latest views that logging needs. */
const opening = () =>
  openDB<PhoneSchema>('plumbline', 1, {
    upgrade: (db) => {
      db.createObjectStore('waiting', { autoIncrement: true }).createIndex('id', 'id', {
        unique: true,
      });
      db.createObjectStore('views');
    },
  });

let opened: ReturnType<typeof opening> | undefined;

function phoneStore(): ReturnType<typeof opening> {
  opened ??= opening();
  return opened;
}

export const phoneShelf: Shelf = {
  all: async () => (await phoneStore()).getAll('waiting'),
  put: async (entry) => {
    const db = await phoneStore();
    const place = await db.getKeyFromIndex('waiting', 'id', entry.id);
    if (place === undefined) await db.add('waiting', entry);
    else await db.put('waiting', entry, place);
  },
  remove: async (id) => {
    const db = await phoneStore();
    const place = await db.getKeyFromIndex('waiting', 'id', id);
    if (place !== undefined) await db.delete('waiting', place);
  },
};

export async function keepView(path: string, view: unknown): Promise<void> {
  await (await phoneStore()).put('views', view, path);
}

export async function keptView(path: string): Promise<unknown> {
  return (await phoneStore()).get('views', path);
}

/** Where the phone is no longer paired it keeps nothing to look at; what waits to be sent stays. */
export async function forgetViews(): Promise<void> {
  await (await phoneStore()).clear('views');
}
