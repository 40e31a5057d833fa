import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { EXPERIMENT } from '../../words/experiment.ts';

/** Ends it: for pain, by the runner's own wish, or because its verdict stands. */
export function EndButtons({ isRunning }: { readonly isRunning: boolean }) {
  const write = useWrite();
  const end = (why: 'pain' | 'runner') =>
    write.mutate({
      method: 'POST',
      path: '/api/experiment/end',
      body: { why },
      says: EXPERIMENT.ended,
    });
  return (
    <>
      {write.error && <ProblemNote says={write.error.message} />}
      <div className="buttons no-print">
        {isRunning && (
          <button type="button" className="quiet" onClick={() => end('pain')}>
            {EXPERIMENT.endPain}
          </button>
        )}
        <button type="button" className="quiet" onClick={() => end('runner')}>
          {EXPERIMENT.end}
        </button>
      </div>
    </>
  );
}
