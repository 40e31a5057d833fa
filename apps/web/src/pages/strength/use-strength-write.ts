import type { StrengthEntryView } from '@plumbline/application';
import { useWrite } from '../../data/use-write.ts';
import { STRENGTH } from '../../words/strength.ts';
import type { StrengthDraft } from './strength-draft.ts';

/** Writes to the strength log; each answers whether it is kept. */
export function useStrengthWrite() {
  const write = useWrite();
  const kept = (sent: Promise<unknown>) =>
    sent.then(
      () => true,
      () => false,
    );
  const put = (body: StrengthDraft & { readonly id?: string }, says: string) =>
    kept(write.mutateAsync({ method: 'PUT', path: '/api/strength', body, says }));
  return {
    /** Why the last write was not kept. */
    problem: write.error?.message ?? null,
    isSaving: write.isPending,
    add: (draft: StrengthDraft) => put(draft, STRENGTH.form.added(draft.exercise)),
    change: (id: string, draft: StrengthDraft) =>
      put({ ...draft, id }, STRENGTH.form.changed(draft.exercise)),
    remove: ({ id, exercise }: StrengthEntryView) =>
      kept(
        write.mutateAsync({
          method: 'DELETE',
          path: `/api/strength/${encodeURIComponent(id)}`,
          says: STRENGTH.form.deleted(exercise),
        }),
      ),
  };
}
