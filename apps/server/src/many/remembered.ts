import { randomUUID } from 'node:crypto';
import {
  type Postgres,
  StoreFailure,
  type TakenEntries,
  type UndoList,
} from '@plumbline/application';
import { z } from 'zod';
import type { FramedPages } from '../framed-pages.ts';

export interface RememberedFor {
  readonly postgres: Pick<Postgres, 'remembered'>;
  readonly runnerId: string;
  readonly personId: string;
  readonly now: () => Date;
}

type Step = NonNullable<Awaited<ReturnType<UndoList['find']>>>[number];

/** Made here, and asked for in an address. */
const PageKey = z.uuid();
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A phone may have been without a connection for so long. */
const ENTRIES_MS = 90 * DAY_MS;

/** What a server for one keeps in its memory or beside the store: in the database, so that any server finds it. */
export interface RememberedParts {
  readonly undos: UndoList;
  readonly taken: TakenEntries;
  readonly framed: FramedPages;
}

export function rememberedFor({
  postgres: { remembered },
  now,
  ...between
}: RememberedFor): RememberedParts {
  const at = () => now().getTime();

  /** What was written is written: that it cannot be remembered takes nothing back. */
  async function keep(what: Omit<Parameters<typeof remembered.keep>[1], 'at'>): Promise<boolean> {
    try {
      await remembered.keep(between, { ...what, at: at() });
      return true;
    } catch (thrown) {
      if (thrown instanceof StoreFailure) return false;
      throw thrown;
    }
  }

  return {
    undos: {
      add: async (key, steps) => {
        await keep({ kind: 'undo', key, body: JSON.stringify(steps), until: at() + DAY_MS });
      },
      find: async (key) => {
        const body = await remembered.find(between, { kind: 'undo', key, at: at() });
        return body === undefined ? undefined : (JSON.parse(body) as readonly Step[]);
      },
    },
    taken: {
      answerTo: (key) => remembered.find(between, { kind: 'entry', key, at: at() }),
      note: (key, body) => keep({ kind: 'entry', key, body, until: at() + ENTRIES_MS }),
    },
    framed: {
      hold: async (pages) => {
        const tickets: Record<string, string> = {};
        for (const [id, body] of Object.entries(pages)) {
          const key = randomUUID();
          await keep({ kind: 'page', key, body, until: at() + MINUTE_MS });
          tickets[id] = key;
        }
        return tickets;
      },
      take: async (key) =>
        PageKey.safeParse(key).success
          ? remembered.find(between, { kind: 'page', key, at: at() })
          : undefined,
    },
  };
}
