import type { Written } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';
import { useUndo } from '../parts/undo.tsx';

export interface Write {
  readonly method: 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Said once it is written: what was done, for the bar that offers to take it back. */
  readonly says: string;
}

/** Writes, has every page look again, and offers to take it back. */
export function useWrite() {
  const client = useQueryClient();
  const { offer } = useUndo();
  return useMutation<Written, Error, Write>({
    mutationFn: ({ method, path, body }) =>
      ask<Written>(method, path, body === undefined ? {} : { body }),
    onSuccess: async ({ undo }, { says }) => {
      offer({ says, undo });
      await client.invalidateQueries();
    },
  });
}
