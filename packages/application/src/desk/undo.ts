import { randomBytes } from 'node:crypto';
import { err, ok } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { Edit } from './edit.ts';

/** Writes that can be taken back. */
const KEPT = 500;
const TOKEN_BYTES = 24;

export interface Step {
  /** Nothing where the write made the row. */
  readonly before: LogRowRecord | undefined;
  readonly after: LogRowRecord;
}

/** The latest writes, and how each is taken back. */
export interface UndoList {
  /** @param token what the write is called from now on */
  readonly add: (token: string, steps: readonly Step[]) => Promise<void>;
  readonly find: (token: string) => Promise<readonly Step[] | undefined>;
}

/** In memory, so that it ends with the server. */
export function undoList(): UndoList {
  const writes = new Map<string, readonly Step[]>();
  return {
    add: async (token, steps) => {
      writes.set(token, steps);
      const [oldest] = writes.keys();
      if (writes.size > KEPT && oldest !== undefined) writes.delete(oldest);
    },
    find: async (token) => writes.get(token),
  };
}

export function undoToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Takes a write back, where nothing was changed since. */
export function undoEdit(steps: readonly Step[] | undefined): Edit {
  return ({ rows }) => {
    if (!steps) return err('nothing-to-undo');
    const back: LogRowRecord[] = [];
    for (const { before, after } of steps) {
      const now = rows.get(after.id);
      if (!now || now.body !== after.body || now.isDeleted !== after.isDeleted) {
        return err('changed-since');
      }
      // What files said meanwhile stays known.
      const { file, line, fileBody } = now;
      back.push(before ? { ...before, file, line, fileBody } : { ...now, isDeleted: true });
    }
    return ok({ rows: back, id: null });
  };
}
