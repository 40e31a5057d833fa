import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ask } from '../connection/ask.ts';
import { forgetDraft } from '../pages/begin/recall/draft.ts';
import { SHELL } from '../words/shell.ts';

/** Said on every page while the sample runner is shown. */
export function LeaveSample() {
  const client = useQueryClient();
  const [, go] = useLocation();
  const leave = useMutation({
    mutationFn: () => ask('DELETE', '/api/sample'),
    onSuccess: async () => {
      forgetDraft('sample');
      await client.resetQueries();
      go('/');
    },
  });
  return (
    <div className="note note-sample">
      <p>{SHELL.sample}</p>
      <button type="button" className="quiet no-print" onClick={() => leave.mutate()}>
        {SHELL.leaveSample}
      </button>
    </div>
  );
}
