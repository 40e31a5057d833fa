import { randomBytes } from 'node:crypto';
import { err, ok } from '@plumbline/domain';
import type { LogRowRecord } from '@plumbline/store';
import type { Edit } from './edit.ts';

/** Writes that can be taken back. */
const KEPT = 500;
const TOKEN_BYTES = 24;

interface Step {
  /** Nothing where the write made the row. */
  readonly before: LogRowRecord | undefined;
  readonly after: LogRowRecord;
}

/** How to take back the latest writes: in memory, so that it ends with the server. */
export interface UndoList {
  readonly add: (steps: readonly Step[]) => string;
  readonly edit: (token: string) => Edit;
}

export function undoList(): UndoList {
  const writes = new Map<string, readonly Step[]>();
  return {
    add: (steps) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      writes.set(token, steps);
      const [oldest] = writes.keys();
      if (writes.size > KEPT && oldest !== undefined) writes.delete(oldest);
      return token;
    },
    edit:
      (token) =>
      ({ rows }) => {
        const steps = writes.get(token);
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
      },
  };
}
