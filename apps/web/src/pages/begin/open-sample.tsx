import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { ask } from '../../connection/ask.ts';
import { onServer } from '../../connection/on-server.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { BEGIN } from '../../words/begin.ts';

const PATH = '/api/sample';
const LOOK_EVERY_MS = 300;

interface Making {
  readonly making: { readonly done: number } | null;
}

/** Shows a made-up runner instead of one's own data, until it is left; on a server for many there is none. */
export function OpenSample() {
  return onServer() ? null : <SampleButton />;
}

function SampleButton() {
  const client = useQueryClient();
  const [, go] = useLocation();
  const open = useMutation({
    mutationFn: () => ask<{ readonly isSample: boolean }>('POST', PATH, { body: {} }),
    onSuccess: async ({ isSample }) => {
      if (!isSample) return;
      await client.resetQueries();
      go('/');
    },
  });
  const stop = useMutation({ mutationFn: () => ask('DELETE', PATH) });
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
      {open.isPending && (
        <div className="sample-making">
          <HowFar />
          <button
            type="button"
            className="quiet"
            disabled={stop.isPending}
            onClick={() => stop.mutate()}
          >
            {BEGIN.sampleStop}
          </button>
        </div>
      )}
      <p id="sample-says" className="soft small">
        {BEGIN.sampleSays}
      </p>
      {open.error && <ProblemNote says={open.error.message} />}
    </>
  );
}

function HowFar() {
  const { data } = useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => ask<Making>('GET', PATH, { signal }),
    refetchInterval: LOOK_EVERY_MS,
    gcTime: 0,
  });
  return <progress max={1} value={data?.making?.done} aria-label={BEGIN.sampleOpening} />;
}
