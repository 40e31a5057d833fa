import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ask } from '../../connection/ask.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { BEGIN } from '../../words/begin.ts';

/** Shows a made-up runner instead of one's own data, until it is left. */
export function OpenSample() {
  const client = useQueryClient();
  const [, go] = useLocation();
  const open = useMutation({
    mutationFn: () => ask('POST', '/api/sample', { body: {} }),
    onSuccess: async () => {
      await client.resetQueries();
      go('/');
    },
  });
  return (
    <>
      <button
        type="button"
        className="quiet"
        disabled={open.isPending}
        aria-describedby="sample-says"
        onClick={() => open.mutate()}
      >
        {open.isPending ? BEGIN.sampleOpening : BEGIN.sample}
      </button>
      <p id="sample-says" className="soft small">
        {BEGIN.sampleSays}
      </p>
      {open.error && <ProblemNote says={open.error.message} />}
    </>
  );
}
