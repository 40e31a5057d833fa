import type { StateView, TriageEdit, TriageView, Written } from '@plumbline/application';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../connection/ask.ts';

const TRIAGE = ['/api/triage'];

/** Keeps answers at once, so that none is lost on the way, and gives the view as it is then. */
export function useTriageSave() {
  const client = useQueryClient();
  return useMutation<TriageView | undefined, Error, TriageEdit>({
    mutationFn: async (body) => {
      const isSample = client.getQueryData<StateView>(['/api/state'])?.isSample;
      await ask<Written>('PUT', '/api/triage', {
        body,
        ...(isSample === undefined ? {} : { isSample }),
      });
      await client.refetchQueries({ queryKey: TRIAGE });
      client
        .invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== TRIAGE[0] })
        .catch(() => {});
      return client.getQueryData<TriageView>(TRIAGE);
    },
  });
}
