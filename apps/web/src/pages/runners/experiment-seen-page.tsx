import type { ExperimentView } from '@plumbline/application';
import { useView } from '../../data/use-view.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { StopNotice } from '../../parts/stop-notice.tsx';
import { Viewed } from '../../parts/viewed.tsx';
import { CASELOAD } from '../../words/caseload.ts';
import { Result } from '../experiment/result.tsx';
import { SaidToThem } from './said-to-them.tsx';
import '../experiment/experiment.css';

/** What a runner tries, and what came of it, to read. */
export function ExperimentSeenPage() {
  const query = useView<ExperimentView>('/api/experiment');
  return (
    <div className="experiment">
      <PageTitle>{CASELOAD.pages.experiment}</PageTitle>
      <SaidToThem />
      <Viewed query={query}>{(view) => <Seen view={view} />}</Viewed>
    </div>
  );
}

function Seen({
  view: { closed, current, past, outcome, stop },
}: {
  readonly view: ExperimentView;
}) {
  if (closed) {
    return (
      <section className="note note-warn" aria-labelledby="experiment-closed">
        <h2 id="experiment-closed">{closed.title}</h2>
        <p>{closed.says}</p>
      </section>
    );
  }
  return (
    <>
      <StopNotice stop={stop} />
      {!current && past.length === 0 && <p className="soft">{CASELOAD.noExperiment}</p>}
      {current && <Result result={current.result} outcome={outcome} />}
      {past.map((result) => (
        <Result key={result.id} result={result} outcome={null} />
      ))}
    </>
  );
}
