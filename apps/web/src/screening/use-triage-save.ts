import type { StateView, TriageEdit, TriageView, Written } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';
import { useUndo } from '../parts/undo.tsx';
import { SAFETY } from '../words/safety.ts';

const TRIAGE = ['/api/triage'];

/** Keeps answers at once, so that none is lost on the way, and gives the view as it is then. */
export function useTriageSave() {
  const client = useQueryClient();
  const { offer } = useUndo();
  return useMutation<TriageView | undefined, Error, TriageEdit>({
    mutationFn: async (body) => {
      const isSample = client.getQueryData<StateView>(['/api/state'])?.isSample;
      const { undo } = await ask<Written>('PUT', '/api/triage', {
        body,
        ...(isSample === undefined ? {} : { isSample }),
      });
      // Going through to the end answers nothing: the last answer stays the one to take back.
      if (!body.finished) offer({ says: SAFETY.kept, undo });
      await client.refetchQueries({ queryKey: TRIAGE });
      client
        .invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== TRIAGE[0] })
        .catch(() => {});
      return client.getQueryData<TriageView>(TRIAGE);
    },
  });
}
