import type { ExperimentNowView } from '@plumbline/application';
import { Link } from 'wouter';
import { useWrite } from '../../data/use-write.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { retold } from '../../show/retold.ts';
import { useFormat } from '../../show/use-format.ts';
import { EXPERIMENT } from '../../words/experiment.ts';

/** Today's run as it was drawn, large, and the two ways it may have gone. */
export function Today({ today }: { readonly today: ExperimentNowView['today'] }) {
  const format = useFormat();
  const write = useWrite();
  const note = (kept: boolean) =>
    write.mutate({
      method: 'PUT',
      path: '/api/experiment/today',
      body: { kept },
      says: EXPERIMENT.notedKept,
    });
  return (
    <section className="card experiment-today" aria-labelledby="experiment-today">
      <h2 id="experiment-today" className="experiment-label">
        {EXPERIMENT.today}
      </h2>
      <p className="experiment-arm">{today.title}</p>
      <p>{retold(today.says, format)}</p>
      {write.error && <ProblemNote says={write.error.message} />}
      {today.noted && (
        <p role="status">
          <strong>{EXPERIMENT.noted(today.noted.kept)}</strong> {EXPERIMENT.notedSays}{' '}
          <Link href="/log">{EXPERIMENT.toLog}</Link>
        </p>
      )}
      {today.mayNote && (
        <div className="buttons no-print">
          {today.noted?.kept !== true && (
            <button type="button" onClick={() => note(true)}>
              {EXPERIMENT.done}
            </button>
          )}
          {today.noted?.kept !== false && (
            <button type="button" className="quiet" onClick={() => note(false)}>
              {EXPERIMENT.strayed}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
